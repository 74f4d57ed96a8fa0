import { describe, expect, test } from 'vitest';
import { readInputs } from '../../../src/frontend/wire/frontend-inputs.ts';
import type { Definition } from '../../../src/llb/definition.ts';
import { marshal } from '../../../src/llb/marshal.ts';
import { image } from '../../../src/llb/ops/source.ts';
import { memoryFrontend } from '../memory-build.ts';

const good = marshal(image('a', { platform: { os: 'linux', architecture: 'amd64' } }));
const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } };
const info = { filename: 'F', language: 'L', data: new Uint8Array() };
const scratch: Definition = { def: [], metadata: new Map() };
const noSource = 'failed to find source map with index 3';

describe('readInputs', () => {
  test.each<[string, Definition, string]>([
    ['is scratch', scratch, 'invalid nil input definition to definition op'],
    [
      'has a file that is loaded from scratch',
      { ...good, source: { infos: [{ ...info, definition: scratch }], locations: new Map() } },
      'invalid nil input definition to definition op',
    ],
    [
      'places an op that it does not have in a file that it does not have',
      {
        ...good,
        source: { infos: [info], locations: new Map([['x', [{ sourceIndex: 3, ranges: [range] }]]]) },
      },
      noSource,
    ],
    ['is no op', { ...good, def: [new Uint8Array([255])] }, 'failed to parse llb proto op: '],
  ])('fails when an input that nobody asks for %s', async (_, bad, message) => {
    const inputs = new Map([
      ['good', good],
      ['bad', bad],
    ]);
    await expect(readInputs(memoryFrontend({ inputs }))).rejects.toThrow(message);
  });

  test('gives the state of an input', async () => {
    const inputs = await readInputs(memoryFrontend({ inputs: new Map([['good', good]]) }));
    expect(marshal(inputs.state('good')!).def).toEqual(good.def);
    expect(inputs.state('bad')).toBeUndefined();
  });
});
