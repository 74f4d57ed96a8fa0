import { type Extension, RangeSetBuilder, StateEffect, StateField, type Text } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';

/** Lines that belong together, 1-based and inclusive. */
export interface LineRange {
  readonly start: number;
  readonly end: number;
}

/** Shows other lines as those of the selected steps. */
export const setStepLines = StateEffect.define<readonly LineRange[]>();

const litLine = Decoration.line({ class: 'lit-line' });

const litLines = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (lines, transaction) => {
    const ranges = transaction.effects.find((effect) => effect.is(setStepLines))?.value;
    return ranges ? decorate(transaction.state.doc, ranges) : lines.map(transaction.changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Marks the lines of the selected steps. */
export const stepLines: Extension = litLines;

function decorate(doc: Text, ranges: readonly LineRange[]): DecorationSet {
  const lines = new Set<number>();
  for (const { start, end } of ranges)
    for (let line = start; line <= Math.min(end, doc.lines); line++) lines.add(line);
  const builder = new RangeSetBuilder<Decoration>();
  for (const line of [...lines].sort((a, b) => a - b)) {
    const { from } = doc.line(line);
    builder.add(from, from, litLine);
  }
  return builder.finish();
}
