import type { Paint, ProgressStyle } from './progress/style.ts';

/** A pattern whose groups cover a whole line, and the color of each group. */
type LineRule = readonly [pattern: RegExp, paints: (style: ProgressStyle) => readonly Paint[]];

/** Lines of reports about failures and findings, as their renderers write them. The first matching rule applies. */
const reportRules: readonly LineRule[] = [
  [/^(ERROR:)(.*)$/, ({ bold, red }) => [(text) => bold(red(text)), plain]],
  [/^(WARNING:)(.*)$/, ({ yellow }) => [yellow, plain]],
  [/^( *\d+ \| )(>>>.*)$/, ({ dim, red }) => [dim, red]],
  [/^( *\d+ \|.*)$/, ({ dim }) => [dim]],
  [/^(-{20})$/, ({ dim }) => [dim]],
  [/^(> .*:)$/, ({ bold }) => [bold]],
  [
    /^(\S[^:]*(?::(?!\d+:\d+: error:)[^:]*)*:\d+:\d+:)( error:)(.*?)((?: \[\w+\])?)$/,
    ({ bold, red, dim }) => [bold, red, plain, dim],
  ],
  [
    /^(\S[^:]*(?::(?!\d+:\d+: warning:)[^:]*)*:\d+:\d+:)( warning:)(.*?)((?: \[\w+\])?)$/,
    ({ bold, yellow, dim }) => [bold, yellow, plain, dim],
  ],
  [
    /^(\S[^:]*(?::(?!\d+:\d+: note:)[^:]*)*:\d+:\d+:)( note:)(.*?)((?: \[\w+\])?)$/,
    ({ bold, cyan, dim }) => [bold, cyan, plain, dim],
  ],
  [/^(\S+:\d+)$/, ({ bold }) => [bold]],
  [/^(\d+ files? checked:)(.*)$/, ({ bold }) => [bold, plain]],
];

/** Lines of a unified diff. */
const diffRules: readonly LineRule[] = [
  [/^((?:---|\+\+\+) .*)$/, ({ bold }) => [bold]],
  [/^(@@.*)$/, ({ cyan }) => [cyan]],
  [/^(\+.*)$/, ({ green }) => [green]],
  [/^(-.*)$/, ({ red }) => [red]],
];

function plain(text: string): string {
  return text;
}

/** Colors a report. The text must already be free of untrusted control characters, because colors are added last. */
export function paintReport(text: string, style: ProgressStyle): string {
  return paintLines(text, reportRules, style);
}

/** Colors a unified diff; the text must already be free of untrusted control characters. */
export function paintDiff(text: string, style: ProgressStyle): string {
  return paintLines(text, diffRules, style);
}

function paintLines(text: string, rules: readonly LineRule[], style: ProgressStyle): string {
  return text
    .split('\n')
    .map((line) => {
      for (const [pattern, paints] of rules) {
        const groups = pattern.exec(line)?.slice(1);
        if (groups) return paints(style).reduce((out, paint, i) => out + paint(groups[i] ?? ''), '');
      }
      return line;
    })
    .join('\n');
}
