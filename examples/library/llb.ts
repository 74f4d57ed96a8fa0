// Makes a graph without a Dockerfile, runs it, and writes what it gives: node llb.ts IMAGE DEST
import { BuildkitClient, llb, parseOutput } from 'dockerfile-llb';

const [, , image = 'docker.io/library/busybox:latest', dest = 'out'] = process.argv;
const platform = { os: 'linux', architecture: 'amd64' };
const base = llb.image(image, { platform });
const { mounts } = llb.exec(base, {
  args: ['/bin/sh', '-c', 'uname -s > /out/system.txt'],
  mounts: [{ target: '/out', source: llb.scratch() }],
});

const client = await BuildkitClient.connect();
try {
  await client.solve(llb.marshal(mounts.get('/out')!, { platform }), {
    exports: [parseOutput(`type=local,dest=${dest}`)],
  });
} finally {
  client.close();
}
