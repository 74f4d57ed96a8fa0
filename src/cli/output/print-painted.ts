import { paintReport } from '../../views/paint-lines.ts';
import { createStyle, type ProgressStyle, wantsColors, wantsUnicode } from '../../views/progress/style.ts';
import type { CliIo } from '../io.ts';

/** A stream of a command; one that cleans what it writes has a way for text that has been cleaned and painted. */
type PaintedStream = CliIo['stdout'] & { readonly writeStyled?: (text: string) => unknown };

/** The colours and signs that a stream wants. */
export function styleOf(stream: CliIo['stdout'], env: CliIo['env']): ProgressStyle {
  return createStyle({ colors: wantsColors(stream, env), unicode: wantsUnicode(env) });
}

/** Writes text that is clean and has colours of ours. */
export function writePainted(stream: PaintedStream, text: string): void {
  if (stream.writeStyled) stream.writeStyled(text);
  else stream.write(text);
}

/** Writes a report about failures or findings, in colour where the stream wants it. */
export function printReport(stream: CliIo['stdout'], text: string, env: CliIo['env']): void {
  writePainted(stream, paintReport(text, styleOf(stream, env)));
}
