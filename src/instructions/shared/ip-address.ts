import { CompileError } from '../../diagnostics/compile-error.ts';

/** Whether the text is an IPv4 or IPv6 address without a zone, as Go's `net.ParseIP` decides. */
export function isIpAddress(text: string): boolean {
  return text.includes(':') ? isIpv6(text) : isIpv4(text);
}

/** Four decimal numbers up to 255, without leading zeros. */
function isIpv4(text: string): boolean {
  const fields = text.split('.');
  return (
    fields.length === 4 &&
    fields.every((field) => /^(0|[1-9][0-9]{0,2})$/.test(field) && Number(field) <= 255)
  );
}

/** Eight groups of up to four hex digits; `::` replaces one or more zero groups, and IPv4 the last two. */
function isIpv6(text: string): boolean {
  const halves = text.split('::');
  if (halves.length > 2) return false;
  const [head, tail] = halves.map(countGroups);
  if (head === undefined || Number.isNaN(head)) return false;
  if (halves.length === 1) return head === 8;
  // IPv4 may only end the address, so it cannot precede `::`.
  if (halves[0]!.includes('.')) return false;
  return tail !== undefined && head + tail < 8;
}

/** Number of 16-bit groups in a colon-separated list; NaN if one is malformed. */
function countGroups(list: string): number {
  if (list === '') return 0;
  const groups = list.split(':');
  const last = groups.at(-1)!;
  const embedded = last.includes('.');
  const hex = embedded ? groups.slice(0, -1) : groups;
  if (!hex.every((group) => /^[0-9a-fA-F]{1,4}$/.test(group))) return Number.NaN;
  if (embedded && !isIpv4(last)) return Number.NaN;
  return groups.length + (embedded ? 1 : 0);
}

/**
 * Removes the brackets of `[address]`. Throws a CompileError if they do not enclose the text, with the message of Go's
 * `net.SplitHostPort` for the text followed by `:`.
 */
export function stripBrackets(host: string): string {
  const address = `${host}:`;
  const close = address.indexOf(']');
  if (close === -1) throw addressError(address, "missing ']' in address");
  if (close + 1 !== address.length - 1) {
    throw addressError(
      address,
      address[close + 1] === ':' ? 'too many colons in address' : 'missing port in address',
    );
  }
  if (address.indexOf('[', 1) !== -1) throw addressError(address, "unexpected '[' in address");
  return host.slice(1, close);
}

function addressError(address: string, reason: string): CompileError {
  return new CompileError(`address ${address}: ${reason}`);
}
