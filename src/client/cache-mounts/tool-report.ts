import { LibraryError } from '../../base/library-error.ts';

/** What the tool says of one mount (native/cache-tool/report.c). */
export interface ToolReport {
  readonly status: ToolStatus;
  readonly bytes: number;
  readonly entries: number;
  /** What was left out: devices, sockets and pipes; links that lead out of the mount; setuid bits; owners; unreadable files. */
  readonly left: LeftOut;
  /** The list of what is in an exported mount. */
  readonly manifest: { readonly hex: string; readonly size: number } | undefined;
  /** More about a status; '' for none. It may contain names of files. */
  readonly reason: string;
}

/** `kept` is a mount that has files, which an import does not touch. */
export type ToolStatus = 'ok' | 'empty' | 'kept' | 'too-large' | 'too-many' | 'refused' | 'failed';

export type LeftOut = Readonly<Record<'special' | 'links' | 'bits' | 'owners' | 'unreadable', number>>;

const statuses: readonly string[] = [
  'ok',
  'empty',
  'kept',
  'too-large',
  'too-many',
  'refused',
  'failed',
] satisfies readonly ToolStatus[];

/** Parses a report. Throws a `LibraryError` for a malformed one. */
export function parseToolReport(text: string): ToolReport {
  // Only the reason, which is last, can contain anything.
  const at = text.indexOf('\nreason=');
  if (at === -1 || !text.endsWith('\n')) throw malformed('reason');
  const [head, reason] = [text.slice(0, at), text.slice(at + '\nreason='.length, -1)];
  const fields = new Map(
    head.split('\n').map((line): [string, string] => {
      const equals = line.indexOf('=');
      return [line.slice(0, equals), line.slice(equals + 1)];
    }),
  );
  const count = (name: string): number => {
    const value = Number(fields.get(name) ?? Number.NaN);
    if (!Number.isSafeInteger(value) || value < 0) throw malformed(name);
    return value;
  };
  const status = fields.get('status') ?? '';
  if (!statuses.includes(status)) throw malformed('status');
  const hex = fields.get('manifest');
  if (hex !== undefined && !/^[0-9a-f]{64}$/.test(hex)) throw malformed('manifest');
  return {
    status: status as ToolStatus,
    bytes: count('bytes'),
    entries: count('entries'),
    left: {
      special: count('special'),
      links: count('links'),
      bits: count('bits'),
      owners: count('owners'),
      unreadable: count('unreadable'),
    },
    manifest: hex === undefined ? undefined : { hex, size: count('manifestSize') },
    reason,
  };
}

function malformed(what: string): LibraryError {
  return new LibraryError(
    `the daemon returned a malformed report of a cache mount (${what})`,
    'cache-tool-report',
    {
      hint: 'Run the command again. If it fails again, report it as a bug.',
    },
  );
}
