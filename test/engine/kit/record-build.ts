// Builds a Dockerfile with INCLUDE, on a daemon or from a recording, and looks at the result in a container. Prints what
// it has seen as JSON. Arguments: `record` or `replay`, the context, and the file of the recording.
import { readFileSync, writeFileSync } from 'node:fs';
import { BuildkitClient, build } from 'dockerfile-llb';
import { dockerfileFrontend, type Frontend, type InstructionDefinition } from 'dockerfile-llb/frontend';
import { record, replay } from 'dockerfile-llb/testing';

const [, , action, context = '', file = ''] = process.argv;
const include: InstructionDefinition<{ path: string }> = {
  keyword: 'include',
  parse: ({ args: [path = ''] }) => ({ path }),
  print: ({ path }) => `INCLUDE ${path}`,
  replace: ({ path }, files) => files.read(path),
};
const dockerfile = dockerfileFrontend({ instructions: [include] });
let shown = '';

const frontend: Frontend = async (gateway, signal) => {
  const result = await dockerfile(gateway, signal);
  await gateway.evaluate(result.ref ?? '');
  const container = await gateway.openContainer({
    mounts: [{ kind: 'bind', dest: '/', ref: result.ref ?? '' }],
  });
  shown = '';
  const stdout = (bytes: Uint8Array) => {
    shown += new TextDecoder().decode(bytes);
  };
  const code = await container.start({ args: ['cat', '/out'], env: { PATH: '/bin:/usr/bin' }, stdout }).exit;
  await container.release();
  const gone = await gateway.readFile(result.ref ?? '', '/gone').catch(({ name }: Error) => name);
  shown += code === 0 && gone === 'GatewayError' ? '' : `${code} ${gone}`;
  return result;
};

if (action === 'record') {
  const recording = record(frontend);
  const client = await BuildkitClient.connect();
  await build(client, { locals: { context }, frontend: recording.frontend });
  client.close();
  writeFileSync(file, recording.text());
}
const before = shown;
const { graph, warnings } = await replay(frontend, readFileSync(file, 'utf8'));
if (action === 'record' && before !== shown) throw new Error(`the replay shows ${shown}, not ${before}`);
const steps = graph.steps.map(({ digest, name }) => [digest, name]);
console.log(JSON.stringify({ shown, steps, warnings: warnings.map(({ short }) => short) }));
