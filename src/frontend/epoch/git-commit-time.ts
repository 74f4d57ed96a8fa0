import { bytesToLatin1 } from '../../base/bytes.ts';
import { knownValue } from '../../base/list.ts';
import { decodeText, encodeText } from '../../base/text.ts';
import type { Epoch } from '../../compile/ports.ts';
import { CompileError } from '../../diagnostics/compile-error.ts';
import { atoi, parseInt64 } from '../../go/strconv.ts';
import { fields, trimSpace } from '../../go/strings.ts';

/**
 * The commit time in a raw git commit object, in the committer's time zone; undefined if the line is malformed.
 * Throws a CompileError for bytes that are not a commit (moby/buildkit v0.32.2 util/gitutil/gitobject/parse.go).
 */
export function gitCommitTime(object: Uint8Array): Epoch | undefined {
  const text = decodeText(object);
  const isTag = text.startsWith('object ');
  const headers = readHeaders(text);
  const missing = (isTag ? tagHeaders : commitHeaders).find((name) => !headers.has(name));
  if (missing !== undefined)
    throw invalid(`invalid ${isTag ? 'tag' : 'commit'} object: missing ${missing} header`);
  if (isTag) throw invalid('not a commit object');
  return readTime(knownValue(headers, 'committer'));
}

const commitHeaders = ['tree', 'author', 'committer'];
const tagHeaders = ['object', 'type', 'tag', 'tagger'];

/** The first value of each header. Lines of a signature start with a space and become headers without a name. */
function readHeaders(text: string): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  for (const line of text.split('\n')) {
    if (line === '') break;
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
  const unix = orUndefined(() => parseInt64(seconds, 10, 64));
  // Go slices bytes.
  const offset = /^([+-])(.{2})(.{2})$/.exec(bytesToLatin1(encodeText(zone)));
  if (unix === undefined || offset === null) return undefined;
  const [, sign, hours = '', minutes = ''] = offset;
  const east = number(hours) * 3600 + number(minutes) * 60;
  return { seconds: unix, utcOffsetSeconds: (sign === '-' ? -east : east) || 0 };
}

/** Text that is not a number counts as zero. */
function number(text: string): number {
  return orUndefined(() => atoi(text)) ?? 0;
}

function orUndefined<T>(parse: () => T): T | undefined {
  try {
    return parse();
  } catch {
    return undefined;
  }
}

function invalid(message: string): CompileError {
  return new CompileError(message, { code: 'invalid-git-object' });
}
