import type { SourcePlace } from '../../insight/graph/step-graph.ts';

/** The text, or its beginning with an ellipsis when it is longer than the width. */
export function cutText(text: string, width: number): string {
  return text.length > width ? `${text.slice(0, Math.max(0, width - 1))}…` : text;
}

/** Seconds with one decimal. */
export function secondsText(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)}s`;
}

/** `: lines 15, 26` with as many lines as fit the width; '' when no step has a line. */
export function linesText(steps: readonly { readonly place?: SourcePlace }[], width: number): string {
  const all = [...new Set(steps.flatMap(({ place }) => (place ? [place.start] : [])))].sort((a, b) => a - b);
  const [first, ...rest] = all;
  if (first === undefined) return '';
  let text = `${first}`;
  for (const line of rest) {
    const next = `${text}, ${line}`;
    if (next.length > width) {
      text += ', …';
      break;
    }
    text = next;
  }
  return ` (${all.length === 1 ? 'line' : 'lines'} ${text})`;
}

/** Removes the hashes that the ledger stores instead of secret values, since they say nothing to people. */
export function withoutHashes(text: string): string {
  return text.replace(/hidden:[0-9a-f]{16}/g, '(hidden)');
}
