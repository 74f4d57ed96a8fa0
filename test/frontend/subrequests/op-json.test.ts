import { expect, test } from 'vitest';
import { opToJson } from '../../../src/frontend/subrequests/op-json.ts';
import { marshal } from '../../../src/llb/marshal.ts';
import { mkdir } from '../../../src/llb/ops/file/actions.ts';
import { copy } from '../../../src/llb/ops/file/copy.ts';
import { file } from '../../../src/llb/ops/file/file.ts';
import { parseOwner } from '../../../src/llb/ops/file/owner.ts';
import { image } from '../../../src/llb/ops/source.ts';
import { type State, scratch } from '../../../src/llb/state.ts';

function lastOp(state: State) {
  return JSON.parse(JSON.stringify(opToJson(marshal(state).def.at(-2)!)));
}

test('fields with their default are left out, but not the number of a choice', () => {
  const owner = parseOwner('0:me');
  expect(lastOp(file(scratch(), [mkdir('/a', 0o755, { owner })])).file.actions).toEqual([
    {
      input: '-1',
      secondaryInput: '-1',
      mkdir: {
        path: '/a',
        mode: 493,
        owner: { user: { byID: 0 }, group: { byName: { name: 'me', input: '-1' } } },
        timestamp: '-1',
      },
    },
  ]);
});

test('enums are named, bytes are base64, 64-bit numbers are text', () => {
  const op = lastOp(file(scratch(), [copy(image('a'), '/x', '/y')]));
  expect(op.file.actions[0]).toMatchObject({ input: '-1', copy: { src: '/x', dest: '/y', mode: -1 } });
});
