import { escapeControls } from '../../diagnostics/printable.ts';
import { findOwnColors, wantsColors } from '../../views/progress/style.ts';

/** A stream of the process, as far as output is concerned. */
export type ProcessOutput = NodeJS.WritableStream & {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
  readonly fd?: number;
  readonly writableNeedDrain?: boolean;
};

type Written = (error?: Error | null) => void;

/**
 * Standard output or standard error of a command. All text goes through {@link TextOutput.write}, which lets nothing of what
 * others wrote reach a terminal or a log as a control character: a command cannot forget it.
 */
export interface TextOutput {
  readonly isTTY: boolean;
  readonly columns: number | undefined;
  readonly rows: number | undefined;
  readonly fd: number | undefined;
  readonly writableNeedDrain: boolean;
  /**
   * Writes text. Control characters and bidirectional controls become `\u001b`, which in JSON means the same. Returns
   * false if the caller should wait for the reader.
   */
  write(text: string, written?: Written): boolean;
  /**
   * Writes text of a view that has cleaned what it shows, and coloured it: the colours that `createStyle` adds stay where
   * the stream wants colours.
   */
  writeStyled(text: string): boolean;
  /** Writes sequences for the terminal that are all our own. */
  writeSequences(text: string): boolean;
  /** The stream itself, for data that is not text: archives, protobuf, and files that are written unchanged. */
  readonly bytes: ProcessOutput;
  on(event: string, listener: () => void): void;
  off(event: string, listener: () => void): void;
}

/** Creates a {@link TextOutput} for a stream; the environment decides about colors. */
export function createTextOutput(stream: ProcessOutput, env: NodeJS.ProcessEnv): TextOutput {
  const cleanStyled = wantsColors(stream, env) ? escapeAllButColors : escapeText;
  return {
    get isTTY() {
      return stream.isTTY === true;
    },
    get columns() {
      return stream.columns;
    },
    get rows() {
      return stream.rows;
    },
    get fd() {
      return stream.fd;
    },
    get writableNeedDrain() {
      return stream.writableNeedDrain === true;
    },
    write: (text, written) => stream.write(escapeText(text), written),
    writeStyled: (text) => stream.write(cleanStyled(text)),
    writeSequences: (text) => stream.write(text),
    bytes: stream,
    on: (event, listener) => void stream.on(event, listener),
    off: (event, listener) => void stream.off(event, listener),
  };
}

function escapeText(text: string): string {
  return escapeControls(text.replaceAll('\r\n', '\n'));
}

/** Our own colors are between the parts. */
function escapeAllButColors(text: string): string {
  let out = '';
  let end = 0;
  for (const { 0: color, index } of findOwnColors(text)) {
    out += escapeText(text.slice(end, index)) + color;
    end = index + color.length;
  }
  return out + escapeText(text.slice(end));
}
