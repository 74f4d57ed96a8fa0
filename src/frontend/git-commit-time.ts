import { fields, trimSpace } from '../base/go-strings.ts';
import { decodeText } from '../base/text.ts';
import type { Epoch } from '../compile/ports.ts';
import { CompileError } from '../diagnostics/compile-error.ts';

/**
 * When a raw git commit object was committed, in the committer's zone; undefined when the line is malformed. Throws a
 * CompileError for bytes that are no commit (moby/buildkit v0.32.2 util/gitutil/gitobject/parse.go).
 */
export function gitCommitTime(object: Uint8Array): Epoch | undefined {
  const text = decodeText(object);
  const isTag = text.startsWith('object ');
  const headers = readHeaders(text);
  const missing = (isTag ? tagHeaders : commitHeaders).find((name) => !headers.has(name));
  if (missing !== undefined)
    throw invalid(`invalid ${isTag ? 'tag' : 'commit'} object: missing ${missing} header`);
  if (isTag) throw invalid('not a commit object');
  return readTime(headers.get('committer')!);
}

const commitHeaders = ['tree', 'author', 'committer'];
const tagHeaders = ['object', 'type', 'tag', 'tagger'];

/** The first value of each header. Lines of a signature start with a space and become headers without a name. */
function readHeaders(text: string): ReadonlyMap<string, string> {
  const end = text.indexOf('\n\n');
  const headers = new Map<string, string>();
  for (const line of (end === -1 ? text : text.slice(0, end)).split('\n')) {
    const space = line.indexOf(' ');
    const name = line.slice(0, space);
    if (space > 0 && !headers.has(name)) headers.set(name, line.slice(space + 1));
  }
  return headers;
}

/** `Name <address> seconds zone`. */
function readTime(actor: string): Epoch | undefined {
  const text = trimSpace(actor);
  const start = text.lastIndexOf('<');
  const end = text.lastIndexOf('>');
  if (start === -1 || end < start) return undefined;
  const [seconds = '', zone = ''] = fields(text.slice(end + 1));
  if (!/^[+-]?[0-9]{1,18}$/.test(seconds)) return undefined;
  const offset = /^([+-])(.{2})(.{2})$/.exec(zone);
  if (offset === null) return undefined;
  const sign = offset[1] === '-' ? -1 : 1;
  const utcOffsetSeconds = sign * (digits(offset[2]!) * 3600 + digits(offset[3]!) * 60);
  return { seconds: BigInt(seconds.replace(/^\+/, '')), utcOffsetSeconds };
}

/** Digits that are none count as zero. */
function digits(text: string): number {
  return /^[0-9]+$/.test(text) ? Number(text) : 0;
}

function invalid(message: string): CompileError {
  return new CompileError(message, { code: 'invalid-git-object' });
}
