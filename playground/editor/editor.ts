import { defaultKeymap, history, historyKeymap, indentWithTab, isolateHistory } from '@codemirror/commands';
import { lintGutter } from '@codemirror/lint';
import { EditorState, type Extension } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { editorTheme } from './editor-theme.ts';
import { highlightingFor } from './highlighting.ts';
import { type LineRange, setStepLines, stepLines } from './step-lines.ts';

/** What an editor reports. */
export interface EditorEvents {
  /** The user changed the text of the open file. */
  readonly onText: (path: string, text: string) => void;
  /** The cursor is on another line, 1-based. */
  readonly onLine: (path: string, line: number) => void;
}

/** The editor of the page: one file at a time, each with its own cursor and its own undo. */
export class FileEditor {
  readonly view: EditorView;
  readonly #events: EditorEvents;
  readonly #extensions: readonly Extension[];
  #path = '';
  #states = new Map<string, EditorState>();
  #isQuiet = false;

  constructor(parent: HTMLElement, events: EditorEvents, extensions: readonly Extension[]) {
    this.#events = events;
    this.#extensions = extensions;
    this.view = new EditorView({ parent });
  }

  get path(): string {
    return this.#path;
  }

  /** Forgets cursors and undo of all files. */
  reset(): void {
    this.#states.clear();
    this.#path = '';
  }

  /** Shows a file; a text that differs from the one in the editor replaces it, so that it can be undone. */
  show(path: string, text: string): void {
    this.#isQuiet = true;
    if (path !== this.#path) this.#open(path, text);
    this.#replace(text);
    this.#isQuiet = false;
  }

  /** Marks lines, and scrolls to the first of them if `isRevealed`. */
  markLines(ranges: readonly LineRange[], isRevealed: boolean): void {
    const [first] = ranges;
    const line = first && isRevealed ? Math.min(first.start, this.view.state.doc.lines) : undefined;
    const scroll =
      line === undefined
        ? []
        : [EditorView.scrollIntoView(this.view.state.doc.line(line).from, { y: 'nearest', yMargin: 40 })];
    this.view.dispatch({ effects: [setStepLines.of(ranges), ...scroll] });
  }

  /** Moves the cursor to an offset, and the focus to the editor. */
  goTo(offset: number): void {
    const anchor = Math.min(offset, this.view.state.doc.length);
    this.view.dispatch({ selection: { anchor }, scrollIntoView: true });
    this.view.focus();
  }

  #open(path: string, text: string): void {
    if (this.#path) this.#states.set(this.#path, this.view.state);
    this.#path = path;
    this.view.setState(this.#states.get(path) ?? this.#stateOf(path, text));
  }

  #replace(text: string): void {
    const old = this.view.state.doc.toString();
    if (old !== text)
      this.view.dispatch({ changes: changeBetween(old, text), annotations: isolateHistory.of('full') });
  }

  #stateOf(path: string, doc: string): EditorState {
    return EditorState.create({
      doc,
      extensions: [
        lineNumbers(),
        lintGutter(),
        history(),
        drawSelection(),
        highlightActiveLine(),
        highlightActiveLineGutter(),
        EditorView.lineWrapping,
        EditorState.tabSize.of(4),
        // Escape and then Tab leaves the editor.
        keymap.of([...defaultKeymap, ...historyKeymap, indentWithTab]),
        EditorView.contentAttributes.of({ 'aria-label': path, spellcheck: 'false' }),
        highlightingFor(path),
        stepLines,
        editorTheme,
        ...this.#extensions,
        EditorView.updateListener.of((update) => {
          if (update.docChanged && !this.#isQuiet) this.#events.onText(path, update.state.doc.toString());
          if (update.selectionSet && !this.#isQuiet) this.#events.onLine(path, lineOf(update.state));
        }),
      ],
    });
  }
}

function lineOf(state: EditorState): number {
  return state.doc.lineAt(state.selection.main.head).number;
}

/** What differs between two texts, as one change, so that the cursor stays where it is. */
function changeBetween(old: string, text: string) {
  const most = Math.min(old.length, text.length);
  let start = 0;
  while (start < most && old[start] === text[start]) start++;
  let end = 0;
  while (end < most - start && old[old.length - 1 - end] === text[text.length - 1 - end]) end++;
  return { from: start, to: old.length - end, insert: text.slice(start, text.length - end) };
}
