import { type Diagnostic, setDiagnostics } from '@codemirror/lint';
import type { ChangeSpec, TransactionSpec } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { Finding, PlacedFinding, TextEdit } from '../../src/browser.ts';

/** Underlines what a check found. Text that was changed since is left to the next check. */
export function showFindings(view: EditorView, findings: readonly PlacedFinding[]): void {
  const { length } = view.state.doc;
  const shown = findings.filter(({ span }) => span.end <= length).map((finding) => diagnosticOf(finding));
  view.dispatch(setDiagnostics(view.state, shown));
}

/** The edits of the fix of a finding, as a transaction of the editor. */
export function fixTransaction({ fix }: Finding): TransactionSpec | undefined {
  return fix && editTransaction(fix.edits);
}

/** Edits of a text as a transaction of the editor. */
export function editTransaction(edits: readonly TextEdit[]): TransactionSpec {
  const changes = edits.map(
    ({ span, text }): ChangeSpec => ({ from: span.start, to: span.end, insert: text }),
  );
  return { changes, userEvent: 'input.fix', scrollIntoView: true };
}

function diagnosticOf(finding: PlacedFinding): Diagnostic {
  const { span, severity, message, hint, rule, fix } = finding;
  return {
    from: span.start,
    to: span.end,
    severity: severity === 'note' ? 'info' : severity,
    message: hint ? `${message}\n${hint}` : message,
    source: rule,
    ...(fix && {
      actions: [
        {
          name: fix.title,
          apply: (view) => {
            const transaction = fixTransaction(finding);
            if (transaction) view.dispatch(transaction);
          },
        },
      ],
    }),
  };
}
