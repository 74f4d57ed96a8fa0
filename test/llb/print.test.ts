import { expect, test } from 'vitest';
import { marshal } from '../../src/llb/marshal.ts';
import { exec } from '../../src/llb/ops/exec.ts';
import { mkfile } from '../../src/llb/ops/file/actions.ts';
import { file } from '../../src/llb/ops/file/file.ts';
import { image } from '../../src/llb/ops/source.ts';
import { definitionToJson, printDefinition, printDefinitionJson } from '../../src/llb/print.ts';
import { scratch } from '../../src/llb/state.ts';

const platform = { os: 'linux', architecture: 'amd64' };
const { mounts } = exec(image('alpine', { platform }), {
  args: ['make', 'it'],
  mounts: [{ target: '/m', source: scratch() }],
});
const owner = { user: { id: 0 } };
const noted = file(mounts.get('/m')!, [mkfile('/f', 0o600, new Uint8Array([0, 255]), { owner })], {
  customName: 'two\nlines \u001b[31mred',
  linuxResources: { memory: 5n },
  exportCache: false,
});
const definition = marshal(noted, { platform });

test('one line per op, inputs by short digest, nothing that moves a cursor', () => {
  expect(printDefinition(definition).split('\n')).toEqual([
    expect.stringMatching(/^[0-9a-f]{12} {2}source {2}docker-image:\/\/docker.io\/library\/alpine:latest$/),
    expect.stringMatching(/^[0-9a-f]{12} {2}exec {2}make it {2}<- [0-9a-f]{12}$/),
    expect.stringMatching(/^[0-9a-f]{12} {2}file {2}two lines \\u001b\[31mred {2}<- [0-9a-f]{12}#1$/),
    expect.stringMatching(/^[0-9a-f]{12} {2}result {2}<- [0-9a-f]{12}$/),
  ]);
});

test('the JSON form leaves out defaults, but not a zero that says something', () => {
  const [, , op] = definitionToJson(definition);
  expect(op!.op).toEqual({
    inputs: [{ digest: definitionToJson(definition)[1]!.digest, index: 1 }],
    constraints: {},
    file: {
      actions: [
        {
          secondaryInput: -1,
          mkfile: { path: '/f', mode: 0o600, data: 'AP8=', owner: { user: { byID: 0 } }, timestamp: -1 },
        },
      ],
    },
  });
  expect(op!.metadata).toEqual({
    description: { 'llb.customname': 'two\nlines \u001b[31mred' },
    export_cache: {},
    caps: { 'file.base': true },
    linux_resources: { memory: 5 },
  });
});

test('the text of the JSON form holds the same', () => {
  expect(JSON.parse(printDefinitionJson(definition))).toEqual(
    JSON.parse(JSON.stringify(definitionToJson(definition))),
  );
});
