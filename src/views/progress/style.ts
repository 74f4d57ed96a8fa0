/** The appearance of progress: colors, and symbols that the terminal can show. */
export interface ProgressStyle {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly red: Paint;
  readonly green: Paint;
  readonly yellow: Paint;
  readonly cyan: Paint;
  readonly signs: Signs;
}

export type Paint = (text: string) => string;

export interface Signs {
  readonly done: string;
  readonly failed: string;
  readonly cached: string;
  readonly canceled: string;
  readonly spinner: readonly string[];
  readonly full: string;
  readonly empty: string;
  readonly arrow: string;
}

export interface StyleOptions {
  readonly colors: boolean;
  readonly unicode: boolean;
}

export function createStyle({ colors, unicode }: StyleOptions): ProgressStyle {
  const paint =
    (open: number, close: number): Paint =>
    (text) =>
      colors && text !== '' ? `\x1b[${open}m${text}\x1b[${close}m` : text;
  return {
    bold: paint(1, 22),
    dim: paint(2, 22),
    red: paint(31, 39),
    green: paint(32, 39),
    yellow: paint(33, 39),
    cyan: paint(36, 39),
    signs: unicode ? unicodeSigns : asciiSigns,
  };
}

/** Finds the sequences that {@link createStyle} adds. No other sequence in a text reaches a terminal. */
export function findOwnColors(text: string): Iterable<RegExpExecArray> {
  return text.matchAll(ownColors);
}

const ownColors = /\x1b\[(?:1|2|22|31|32|33|36|39)m/g;

/**
 * Whether to use colors on a stream: on a terminal that is not dumb. `FORCE_COLOR` and `CLICOLOR_FORCE` turn colors
 * on anywhere; `FORCE_COLOR=0`, `NO_COLOR` (no-color.org) and `CLICOLOR=0` (bixense.com/clicolors) turn them off. The
 * first of them that is set counts.
 */
export function wantsColors(
  stream: { readonly isTTY?: boolean },
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  const forced = env['FORCE_COLOR'];
  if (forced) return !/^(?:0|false)$/i.test(forced);
  if (env['NO_COLOR']) return false;
  if (env['CLICOLOR_FORCE'] && env['CLICOLOR_FORCE'] !== '0') return true;
  if (env['CLICOLOR'] === '0') return false;
  return stream.isTTY === true && env['TERM'] !== 'dumb';
}

/** Whether the locale uses Unicode. */
export function wantsUnicode(env: Readonly<Record<string, string | undefined>>): boolean {
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || '';
  return /utf-?8/i.test(locale);
}

const unicodeSigns: Signs = {
  done: '✓',
  failed: '✗',
  cached: '•',
  canceled: '⊘',
  spinner: [...'⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏'],
  full: '█',
  empty: '░',
  arrow: '→',
};

const asciiSigns: Signs = {
  done: '+',
  failed: 'x',
  cached: '-',
  canceled: '!',
  spinner: [...'|/-\\'],
  full: '#',
  empty: '.',
  arrow: '->',
};
