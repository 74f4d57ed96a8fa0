import { isIpAddress } from '../../instructions/shared/ip-address.ts';

/**
 * The address as Go's `net.IP` prints it: IPv6 in its shortest form, IPv4 inside IPv6 as IPv4. Undefined for text
 * that is not an address.
 */
export function canonicalIp(text: string): string | undefined {
  if (!isIpAddress(text)) return undefined;
  if (!text.includes(':')) return text;
  const groups = toGroups(text);
  const isEmbedded = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  return isEmbedded ? dotted(groups[6]!, groups[7]!) : shortest(groups);
}

/** The eight 16-bit groups of a valid IPv6 address. */
function toGroups(text: string): readonly number[] {
  const [head = '', tail] = text.split('::');
  const front = readGroups(head);
  if (tail === undefined) return front;
  const back = readGroups(tail);
  const gap = new Array<number>(8 - front.length - back.length).fill(0);
  return [...front, ...gap, ...back];
}

function readGroups(list: string): number[] {
  if (list === '') return [];
  return list.split(':').flatMap((group) => {
    if (!group.includes('.')) return [Number.parseInt(group, 16)];
    const [a, b, c, d] = group.split('.').map(Number) as [number, number, number, number];
    return [a * 256 + b, c * 256 + d];
  });
}

function dotted(high: number, low: number): string {
  return [high >> 8, high & 0xff, low >> 8, low & 0xff].join('.');
}

/** Hex groups, the first of the longest runs of two or more zeros as `::`. */
function shortest(groups: readonly number[]): string {
  const run = longestZeroRun(groups);
  const hex = groups.map((group) => group.toString(16));
  if (run.length < 2) return hex.join(':');
  return `${hex.slice(0, run.start).join(':')}::${hex.slice(run.start + run.length).join(':')}`;
}

function longestZeroRun(groups: readonly number[]): { readonly start: number; readonly length: number } {
  let best = { start: 0, length: 0 };
  let length = 0;
  groups.forEach((group, index) => {
    length = group === 0 ? length + 1 : 0;
    if (length > best.length) best = { start: index - length + 1, length };
  });
  return best;
}
