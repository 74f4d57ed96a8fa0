import {
  autocompletion,
  type CompletionContext,
  type Completion as EditorCompletion,
} from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import { type EditorView, hoverTooltip, keymap } from '@codemirror/view';
import type { Completion, Editor } from '../../src/editor.ts';
import { editTransaction } from './diagnostics.ts';
import { markdownElement } from './markdown-element.ts';

/** Returns the service for the text in the editor; undefined if that is not a Dockerfile. */
export type ServiceOf = (text: string) => Editor | undefined;

/** Completion, explanations under the pointer, and Alt+Enter, which applies the fix at the cursor. */
export function languageService(serviceOf: ServiceOf): Extension {
  return [
    autocompletion({ override: [(context) => complete(context, serviceOf)], icons: false }),
    hoverTooltip((view, position) => explain(view, position, serviceOf), { hoverTime: 350 }),
    keymap.of([{ key: 'Alt-Enter', run: (view) => fixAtCursor(view, serviceOf) }]),
  ];
}

async function complete({ state, pos, explicit }: CompletionContext, serviceOf: ServiceOf) {
  const before = state.sliceDoc(Math.max(0, pos - 1), pos);
  if (!explicit && !/[\w$={,/-]/.test(before)) return null;
  const found = (await serviceOf(state.doc.toString())?.completions(pos)) ?? [];
  const [first] = found;
  if (first === undefined) return null;
  return { from: first.edit.span.start, options: found.map((one) => option(one)), filter: true };
}

function option({ label, kind, detail, documentation, edit }: Completion): EditorCompletion {
  return {
    label,
    type: kind,
    ...(detail !== undefined && { detail }),
    ...(documentation !== undefined && { info: () => markdownElement(documentation) }),
    apply: (view) => {
      // What was typed since belongs to the word that is completed.
      const { head } = view.state.selection.main;
      const transaction = editTransaction([
        { ...edit, span: { start: edit.span.start, end: Math.max(edit.span.end, head) } },
      ]);
      view.dispatch({ ...transaction, selection: { anchor: edit.span.start + edit.text.length } });
    },
  };
}

async function explain(view: EditorView, position: number, serviceOf: ServiceOf) {
  const hover = await serviceOf(view.state.doc.toString())?.hover(position);
  if (hover === undefined) return null;
  const { start, end } = hover.span;
  return { pos: start, end, above: true, create: () => ({ dom: markdownElement(hover.markdown) }) };
}

function fixAtCursor(view: EditorView, serviceOf: ServiceOf): boolean {
  const { doc, selection } = view.state;
  const { from, to } = doc.lineAt(selection.main.head);
  const service = serviceOf(doc.toString());
  if (service === undefined) return false;
  void service.quickFixes({ start: from, end: to }).then(([first]) => {
    const isSameText = view.state.doc.eq(doc);
    if (first?.finding.fix && isSameText) view.dispatch(editTransaction(first.edits));
  });
  return true;
}
