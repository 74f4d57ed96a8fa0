interface TerminalFrame {
  readonly ms: number;
  readonly rows: readonly (readonly {
    readonly text: string;
    readonly color: string;
    readonly bold: boolean;
  }[])[];
}

export function terminalSvg(
  frames: readonly TerminalFrame[],
  options: { readonly columns: number; readonly command: string },
): string;
