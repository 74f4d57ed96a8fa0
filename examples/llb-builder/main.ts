// Two files made in parallel and merged: no Dockerfile anywhere. Prints the graph; with an argument, writes it for
// `buildctl build < FILE`.
import { writeFileSync } from 'node:fs';
import {
  encodeDefinition,
  file,
  image,
  marshal,
  merge,
  mkfile,
  printDefinition,
  run,
  scratch,
  withDir,
} from 'dockerfile-llb/llb';

const platform = { os: 'linux', architecture: 'amd64' };
const base = withDir(image('docker.io/library/busybox:latest', { platform, customName: 'base' }), '/work');

const hello = run(base, {
  args: ['/bin/sh', '-c', 'echo hello > hello.txt'],
  constraints: { customName: 'say hello' },
});
const data = new TextEncoder().encode('made by LLB\n');
const note = file(scratch(), [mkfile('/work/note.txt', 0o644, data)], { customName: 'write a note' });

const definition = marshal(merge([hello, note], { customName: 'both' }), { platform });
console.log(printDefinition(definition));
const [, , output] = process.argv;
if (output !== undefined) writeFileSync(output, encodeDefinition(definition));
