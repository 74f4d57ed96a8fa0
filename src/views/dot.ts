import { sha256 } from '../base/digest.ts';
import { printable } from '../diagnostics/printable.ts';
import type { Definition } from '../llb/definition.ts';
import { kindOf, titleOf } from '../llb/print.ts';
import { decodeOp, inputsOf } from '../llb/read-op.ts';

const shapes: Readonly<Record<string, string>> = {
  source: 'ellipse',
  exec: 'box',
  file: 'note',
  merge: 'invtriangle',
};

/**
 * Draws the graph in DOT: a node per op with the name of its step, and an edge from each input to the op that uses
 * it.
 */
export function definitionToDot(definition: Definition): string {
  const lines = ['digraph {', '  rankdir=LR;', '  node [fontname="sans-serif"];'];
  for (const bytes of definition.def) {
    const op = decodeOp(bytes);
    const digest = sha256(bytes);
    const kind = kindOf(op);
    const label = titleOf(op, definition.metadata.get(digest)) || kind;
    lines.push(`  ${quoteDot(digest)} [shape=${shapes[kind] ?? 'box'}, label=${quoteDot(label)}];`);
    for (const input of inputsOf(op)) {
      const label = input.index === 0 ? '' : ` [label=${quoteDot(String(input.index))}]`;
      lines.push(`  ${quoteDot(input.digest)} -> ${quoteDot(digest)}${label};`);
    }
  }
  return `${[...lines, '}'].join('\n')}\n`;
}

function quoteDot(text: string): string {
  return `"${printable(text).replace(/[\\"]/g, '\\$&').replace(/\n/g, '\\n')}"`;
}
