// Builds the Dockerfile of a directory on the daemon that is there, and writes the result: node build.ts DIRECTORY DEST
import { BuildkitClient, build, DaemonError, dockerCredentials, parseOutput } from 'dockerfile-llb';

const [, , directory = '.', dest = 'out'] = process.argv;
const interrupt = new AbortController();
process.once('SIGINT', () => interrupt.abort());

try {
  const client = await BuildkitClient.connect(undefined, { signal: interrupt.signal });
  try {
    const { exporterResponse } = await build(client, {
      locals: { context: directory },
      buildArgs: { GREETING: 'hello' },
      exports: [parseOutput(`type=local,dest=${dest}`)],
      credentials: dockerCredentials(process.env),
      onStatus: ({ vertexes }) => {
        for (const { name, completed, cached } of vertexes)
          if (completed) console.log(`${cached ? 'cached' : 'done  '} ${name}`);
      },
      signal: interrupt.signal,
    });
    console.log(Object.fromEntries(exporterResponse));
  } finally {
    client.close();
  }
} catch (error) {
  console.error((error as Error).message);
  if (error instanceof DaemonError && error.hint) console.error(error.hint);
  process.exitCode = 1;
}
