import { encodeText } from '../../base/text.ts';
import { CompileError } from '../../diagnostics/compile-error.ts';
import { trimSpace } from '../../go/strings.ts';
import type { Platform } from '../../image/platform.ts';
import { mkfile } from '../../llb/ops/file/actions.ts';
import { file } from '../../llb/ops/file/file.ts';
import { type State, scratch } from '../../llb/state.ts';
import { type HeredocWord, parseHeredocWord } from '../../syntax/heredoc.ts';

/** The heredoc that an argument refers to; undefined for plain text or a malformed heredoc. */
export function heredocOf(arg: string): HeredocWord | undefined {
  try {
    return parseHeredocWord(arg);
  } catch (error) {
    if (error instanceof CompileError) return undefined;
    throw error;
  }
}

/** A file with the content of a heredoc. `mode` contains permission bits. */
export interface HeredocFile {
  readonly path: string;
  readonly mode: number;
  readonly content: string;
}

/** A filesystem that contains only the file of a heredoc. */
export function inlineDocument({ path, mode, content }: HeredocFile, platform: Platform): State {
  return file(scratch(), [mkfile(path, mode, encodeText(content))], {
    customName: '[internal] preparing inline document',
    platform,
  });
}

/** The first line of a heredoc's content, as step names show it, followed by `...` if there are more lines. */
export function summarizeHeredoc(content: string): string {
  const trimmed = trimSpace(content).replaceAll('\r\n', '\n');
  const end = trimmed.indexOf('\n');
  return end === -1 ? trimmed : `${trimmed.slice(0, end)}...`;
}
