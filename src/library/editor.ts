import { completions } from '../editor/complete.ts';
import type { Completion } from '../editor/completion.ts';
import { type ContextEntry, type EditorDocument, openEditorDocument } from '../editor/editor-document.ts';
import { type Hover, hoverAt } from '../editor/hover.ts';
import { fixAll, type QuickFix, quickFixes } from '../editor/quick-fixes.ts';
import type { Finding } from '../lint/finding.ts';
import type { Span } from '../source/span.ts';
import { type CheckedBuild, prepareCheck } from './check.ts';
import type { DockerfileSource } from './source.ts';

/** What is known about the Dockerfile in an editor; everything is optional. */
export interface EditorRequest extends CheckedBuild {
  /**
   * Lists a directory of the build context, to complete paths. `path` is relative to the context and ends in `/`; the
   * context itself is ''.
   */
  readonly listContext?: (path: string) => Promise<readonly ContextEntry[]>;
}

/**
 * What an editor shows of one text of a Dockerfile. Offsets and spans are UTF-16 units in the text. The text may have
 * any mistakes.
 */
export interface Editor {
  /** The findings of a check, in the order of the text. */
  findings(): Promise<readonly Finding[]>;
  /** Fixes for the findings that touch the span, each with what is proven about the build. */
  quickFixes(span: Span): Promise<readonly QuickFix[]>;
  /** The text after all fixes that leave the build identical. */
  fixAll(): Promise<string>;
  /** What is at an offset, as Markdown. */
  hover(offset: number): Promise<Hover | undefined>;
  /** What can be written at an offset. */
  completions(offset: number): Promise<readonly Completion[]>;
}

/**
 * Opens one text of a Dockerfile for an editor. Results are kept, so open it once for each text. Throws a `TypeError`
 * for an invalid request, and a `CompileError` for an invalid option.
 *
 * @example
 * const editor = openEditor('FROM alpine as base\nCOPY --');
 * console.log((await editor.completions(27)).map(({ label }) => label)); // --chown --from …
 * for (const fix of await editor.quickFixes({ start: 0, end: 19 })) console.log(fix.title);
 */
export function openEditor(dockerfile: DockerfileSource, request: EditorRequest = {}): Editor {
  const { listContext, ...rest } = request;
  const { file, check } = prepareCheck('openEditor', dockerfile, rest);
  return editorOf(openEditorDocument(file, { check, ...(listContext === undefined ? {} : { listContext }) }));
}

function editorOf(document: EditorDocument): Editor {
  return {
    findings: document.findings,
    quickFixes: (span) => quickFixes(document, span),
    fixAll: async () => (await fixAll(document)).text,
    hover: (offset) => hoverAt(document, offset),
    completions: (offset) => completions(document, offset),
  };
}
