import { escapeControls } from '../../diagnostics/printable.ts';
import { paintReport } from '../../views/paint-lines.ts';
import { createStyle, type ProgressStyle, wantsColors, wantsUnicode } from '../../views/progress/style.ts';
import type { CliIo } from '../io.ts';

/** The colours and signs that a stream wants. */
export function styleOf(stream: CliIo['stdout'], env: CliIo['env']): ProgressStyle {
  return createStyle({ colors: wantsColors(stream, env), unicode: wantsUnicode(env) });
}

/** Writes a report about failures or findings, in colour where the stream wants it; what others put into it is cleaned. */
export function printReport(stream: CliIo['stdout'], text: string, env: CliIo['env']): void {
  stream.writeStyled(paintReport(escapeControls(text.replaceAll('\r\n', '\n')), styleOf(stream, env)));
}
