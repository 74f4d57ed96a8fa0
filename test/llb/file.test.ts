import { expect, test } from 'vitest';
import { marshal } from '../../src/llb/marshal.ts';
import { mkdir, mkfile, rm, symlink } from '../../src/llb/ops/file/actions.ts';
import { copy } from '../../src/llb/ops/file/copy.ts';
import { file } from '../../src/llb/ops/file/file.ts';
import { parseOwner } from '../../src/llb/ops/file/owner.ts';
import { image, local } from '../../src/llb/ops/source.ts';
import { definitionToJson } from '../../src/llb/print.ts';
import { scratch, withDir } from '../../src/llb/state.ts';

const platform = { os: 'linux', architecture: 'amd64' };
const base = withDir(image('alpine', { platform }), '/work');

function actionsOf(actions: Parameters<typeof file>[1], state = base) {
  const ops = definitionToJson(marshal(file(state, actions), { platform }));
  return (ops.at(-2)!.op['file'] as { actions: Record<string, unknown>[] }).actions;
}

test('relative paths are below the working directory, a trailing slash of a destination stays', () => {
  const [made, copied, linked, removed] = actionsOf([
    mkdir('sub/../dir', 0o1755, { parents: true }),
    copy(withDir(local('c', { sessionId: 's' }), '/from'), 'a', 'b/'),
    symlink('../x', 'y'),
    rm('./z', { allowNotFound: true }),
  ]);
  expect(made).toEqual({
    mkdir: { path: '/work/dir', mode: 0o755, makeParents: true, timestamp: -1 },
    output: -1,
    secondaryInput: -1,
  });
  expect(copied).toMatchObject({
    input: 2,
    secondaryInput: 1,
    copy: { src: '/from/a', dest: '/work/b/', mode: -1 },
  });
  expect(linked).toMatchObject({ input: 3, symlink: { oldpath: '../x', newpath: 'y' } });
  expect(removed).toMatchObject({ input: 4, rm: { path: '/work/z', allowNotFound: true } });
});

test.each([
  ['.', '/work'],
  ['/', '/'],
  ['/a/.', '/a/.'],
  ['/.', '/.'],
  ['a/', '/work/a/'],
])('destination %s', (dest, expected) => {
  expect(actionsOf([copy(local('c', { sessionId: 's' }), '/', dest)])[0]).toMatchObject({
    copy: { dest: expected },
  });
});

test.each([
  ['root', { user: { id: 0 } }],
  ['1:2', { user: { id: 1 }, group: { id: 2 } }],
  ['a:b', { user: { name: 'a' }, group: { name: 'b' } }],
  ['99999999999', { user: { name: '99999999999' } }],
])('owner %s', (text, expected) => {
  expect(parseOwner(text)).toEqual(expected);
});

test('names of owners are looked up in the state that is changed; scratch has none', () => {
  const owner = parseOwner('me');
  const onBase = actionsOf([mkfile('/f', 0o600, new Uint8Array(), { owner })]);
  const onScratch = actionsOf([mkfile('/f', 0o600, new Uint8Array(), { owner })], scratch());
  expect(JSON.stringify(onBase[0]!['mkfile'])).toContain('"byName":{"name":"me"}');
  expect(JSON.stringify(onScratch[0]!['mkfile'])).toContain('"input":-1');
});
