import { ByteSizeError, parseRamBytes } from '../../go/byte-size.ts';
import { parseCsvLine } from '../../go/csv.ts';
import { readBool } from '../../go/strconv.ts';
import type { ToolLimits } from './tool-steps.ts';

/** A store of cache mounts outside the daemon. */
export interface MountPlace {
  readonly kind: 'local' | 'registry';
  /** A directory, or an image reference. */
  readonly name: string;
  readonly limits: ToolLimits;
  /** Whether a build may end well although the export failed. */
  readonly ignoresErrors: boolean;
}

/** 2 GiB, and more files than the cache of any package manager has. */
const defaultLimits: ToolLimits = { bytes: 2 * 2 ** 30, entries: 1_000_000 };

/**
 * Parses `type=local,src=DIR` or `type=registry,ref=NAME`, with `dest` instead of `src` for an export. Throws an `Error` that
 * says what is wrong.
 */
export function parseMountPlace(text: string, use: 'from' | 'to'): MountPlace {
  const attrs = new Map<string, string>();
  for (const field of parseCsvLine(text)) {
    const at = field.indexOf('=');
    if (at === -1) throw new Error(`${JSON.stringify(field)} has no =`);
    attrs.set(field.slice(0, at).toLowerCase(), field.slice(at + 1));
  }
  const kind = attrs.get('type');
  if (kind !== 'local' && kind !== 'registry') throw new Error(`type=${kind ?? ''} is not local or registry`);
  const nameKey = kind === 'registry' ? 'ref' : use === 'from' ? 'src' : 'dest';
  // One text can serve for both.
  const other = kind === 'local' ? ['src', 'dest'] : [];
  const known = ['type', nameKey, ...other, 'max-size', 'ignore-error'];
  for (const key of attrs.keys())
    if (!known.includes(key)) throw new Error(`type=${kind} has no attribute ${JSON.stringify(key)}`);
  const name = attrs.get(nameKey) ?? '';
  if (name === '') throw new Error(`${nameKey} is missing`);
  const limits = { ...defaultLimits, ...sizeLimit(attrs.get('max-size')) };
  return { kind, name, limits, ignoresErrors: flagOf(attrs.get('ignore-error')) };
}

function sizeLimit(text: string | undefined): Partial<ToolLimits> {
  if (text === undefined) return {};
  try {
    const bytes = Number(parseRamBytes(text));
    if (bytes > 0) return { bytes };
  } catch (error) {
    if (!(error instanceof ByteSizeError)) throw error;
  }
  throw new Error(`max-size=${text}: not a size such as 500m or 2g`);
}

function flagOf(text: string | undefined): boolean {
  if (text === undefined) return false;
  const value = readBool(text);
  if (value === undefined) throw new Error(`ignore-error=${text}: not true or false`);
  return value;
}
