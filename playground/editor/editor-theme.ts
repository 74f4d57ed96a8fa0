import { EditorView } from '@codemirror/view';

/** The look of the editor, in variables of the page. */
export const editorTheme = EditorView.theme({
  '&': { height: '100%', backgroundColor: 'var(--page)', color: 'var(--ink)', fontSize: '13.5px' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.6' },
  '.cm-content': { caretColor: 'var(--ink)', padding: '10px 0' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
  '.cm-gutters': { backgroundColor: 'var(--page)', color: 'var(--soft)', border: 'none' },
  '.cm-activeLine': { backgroundColor: 'var(--active)' },
  '.cm-activeLineGutter': { backgroundColor: 'var(--active)', color: 'var(--ink)' },
  '.lit-line': { backgroundColor: 'var(--lit)', boxShadow: 'inset 3px 0 var(--mark)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--selection)',
  },
  '.cm-tooltip': {
    backgroundColor: 'var(--raised)',
    color: 'var(--ink)',
    border: '1px solid var(--line)',
    borderRadius: '8px',
    boxShadow: '0 6px 24px rgb(0 0 0 / 18%)',
    maxWidth: 'min(36em, 90vw)',
  },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { backgroundColor: 'var(--mark)', color: 'var(--page)' },
  '.cm-diagnostic': { whiteSpace: 'pre-wrap', padding: '6px 10px' },
  '.cm-diagnosticAction': {
    backgroundColor: 'var(--mark)',
    color: 'var(--page)',
    borderRadius: '5px',
    padding: '3px 8px',
    margin: '6px 0 0',
    display: 'inline-block',
  },
  '.cm-lintPoint-error:after': { borderBottomColor: 'var(--error)' },
});
