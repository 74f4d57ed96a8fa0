import type { CheckedDocument } from '../checked-document.ts';
import type { Finding, Severity } from '../finding.ts';
import type { LocatedText } from '../run-script.ts';
import { type ScriptProgram, scriptPrograms } from './script-program.ts';

/** A comment of ShellCheck on a script. Lines and columns count from 1, columns in code points, and the end is exclusive. */
export interface ScriptComment {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** `error`, `warning`, `info` or `style`. */
  readonly level: string;
  /** 2086 for SC2086. */
  readonly code: number;
  readonly message: string;
}

/** Runs ShellCheck over scripts; returns the comments on each. */
export type ScriptChecker = (sources: readonly string[]) => Promise<readonly (readonly ScriptComment[])[]>;

/** The comments of ShellCheck on the scripts of all RUNs, with their places in the Dockerfile. */
export async function scriptFindings(
  document: CheckedDocument,
  check: ScriptChecker,
): Promise<readonly Finding[]> {
  const programs = scriptPrograms(document);
  if (programs.length === 0) return [];
  const comments = await check(programs.map(({ source }) => source));
  return programs.flatMap((program, index) =>
    (comments[index] ?? []).flatMap((comment) => findingOf(program, comment)),
  );
}

/** The others, `info` and `style`, are notes. */
const severities: ReadonlyMap<string, Severity> = new Map([
  ['error', 'error'],
  ['warning', 'warning'],
]);

/** None for a comment on the header, which the user did not write. */
function findingOf({ script, headerLines }: ScriptProgram, comment: ScriptComment): readonly Finding[] {
  if (comment.line <= headerLines) return [];
  const start = offsetOf(script, comment.line - headerLines, comment.column);
  const end = offsetOf(script, comment.endLine - headerLines, comment.endColumn);
  const rule = `SC${String(comment.code).padStart(4, '0')}`;
  return [
    {
      rule,
      severity: severities.get(comment.level) ?? 'note',
      message: comment.message.replace(/\.$/, ''),
      description: `ShellCheck: ${comment.message}`,
      url: `https://www.shellcheck.net/wiki/${rule}`,
      // A comment on a place has no length.
      span: script.span(start, Math.max(end, Math.min(start + 1, script.text.length))),
    },
  ];
}

function offsetOf({ text }: LocatedText, line: number, column: number): number {
  let start = 0;
  for (let left = line - 1; left > 0; left--) {
    const feed = text.indexOf('\n', start);
    if (feed < 0) break;
    start = feed + 1;
  }
  let at = start;
  for (let left = column - 1; left > 0 && at < text.length && text[at] !== '\n'; left--)
    at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return at;
}
