import { expect, test } from 'vitest';
import { marshal } from '../../src/llb/marshal.ts';
import { run } from '../../src/llb/ops/exec.ts';
import { image } from '../../src/llb/ops/source.ts';
import { definitionToDot } from '../../src/views/dot.ts';

const platform = { os: 'linux', architecture: 'amd64' };

test('a node for each op, an edge from each input to its user', () => {
  const step = run(image('a', { platform }), {
    args: ['x'],
    constraints: { customName: 'say "hi"\\\nthere' },
  });
  const dot = definitionToDot(marshal(step, { platform })).replace(
    /sha256:[0-9a-f]+/g,
    (() => {
      const names = new Map<string, string>();
      return (digest: string) => names.get(digest) ?? names.set(digest, `op${names.size}`).get(digest)!;
    })(),
  );
  expect(dot).toBe(`digraph {
  rankdir=LR;
  node [fontname="sans-serif"];
  "op0" [shape=ellipse, label="docker-image://docker.io/library/a:latest"];
  "op1" [shape=box, label="say \\"hi\\"\\\\\\nthere"];
  "op0" -> "op1";
  "op2" [shape=box, label="result"];
  "op1" -> "op2";
}
`);
});
