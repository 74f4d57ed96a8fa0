import { type Stats, statSync } from 'node:fs';
import type { Writable } from 'node:stream';
import { parseCsvLine } from '../../go/csv.ts';
import { readBool } from '../../go/strconv.ts';
import type { OutputTarget } from '../../session/services/file-send.ts';
import type { ExportEntry, LayoutTarget } from './export.ts';
import { openFileSink, openStreamSink } from './output-sink.ts';

/** Where `dest=-` goes. */
export interface ParseOutputOptions {
  /** The stream for `dest=-`. */
  readonly stdout: Writable & { readonly isTTY?: boolean };
}

/**
 * Parses one `--output`: CSV of `key=value` with `type=local|tar|oci|docker|image|registry|cacheonly` and `dest`, or
 * a path (`local`), or `-` (`tar` on standard output). `registry` is an image that is pushed and not unpacked. Throws
 * an `Error` that says what is wrong. (moby/buildkit v0.32.2 cmd/buildctl/build/output.go, docs/reference of docker
 * buildx build --output)
 *
 * @example
 * const entry = parseOutput('type=local,dest=out');
 * console.log(entry.type); // local
 */
export function parseOutput(
  text: string,
  options: ParseOutputOptions = { stdout: process.stdout },
): ExportEntry {
  const attrs = parseOutputAttrs(text);
  const { type, dest, ...rest } = attrs;
  if (!type) throw new Error('type=<type> is missing');
  if (attrs['output'] !== undefined) {
    throw new Error(`output=${attrs['output']} is not supported: did you mean dest=${attrs['output']}?`);
  }
  if (type === 'registry') return { type: 'image', attrs: { unpack: 'false', ...rest, push: 'true' } };
  const target = exportTarget({ type, dest: dest ?? '', attrs: rest }, options);
  const toStdout = target?.kind === 'stream' && (!dest || dest === '-');
  const isFile = target?.kind === 'stream' && !toStdout;
  return { type, attrs: rest, target, ...(toStdout && { toStdout }), ...(isFile && { dest }) };
}

function parseOutputAttrs(text: string): Record<string, string> {
  if (text === '-') return { type: 'tar', dest: '-' };
  const fields = parseCsvLine(text);
  if (fields.length === 1 && fields[0] === text && !text.startsWith('type='))
    return { type: 'local', dest: text };
  const attrs: Record<string, string> = {};
  for (const field of fields) {
    const at = field.indexOf('=');
    if (at === -1) throw new Error(`invalid value ${field}`);
    attrs[field.slice(0, at).trim().toLowerCase()] = field.slice(at + 1);
  }
  return attrs;
}

/** The parts of an `--output`. */
interface OutputParts {
  readonly type: string;
  /** Empty if it is not set. */
  readonly dest: string;
  readonly attrs: Record<string, string>;
}

function exportTarget(
  { type, dest, attrs }: OutputParts,
  options: ParseOutputOptions,
): OutputTarget | LayoutTarget | undefined {
  if (type === 'local') return directoryTarget(dest, attrs);
  if ((type === 'oci' || type === 'docker') && readBool(attrs['tar'] ?? '') === false)
    return layoutTarget(type, dest);
  if (type === 'tar' || type === 'oci') return streamTarget(type, dest, options);
  if (type === 'docker') return dest === '' ? undefined : streamTarget(type, dest, options);
  if (dest !== '') throw new Error(`output ${dest} is not supported by ${type} exporter`);
  return undefined;
}

function layoutTarget(type: string, dest: string): LayoutTarget {
  if (dest === '' || dest === '-') throw new Error(`dest is required for ${type} exporter with tar=false`);
  requireNoFile(dest);
  return { kind: 'layout', path: dest };
}

function directoryTarget(dest: string, attrs: Record<string, string>): OutputTarget {
  if (dest === '') throw new Error('output directory is required for local exporter');
  if (dest === '-') throw new Error('local exporter cannot write to standard output: use type=tar');
  const mode = (attrs['mode'] ?? '').trim().toLowerCase();
  if (!['', 'copy', 'delete'].includes(mode))
    throw new Error(`invalid local exporter mode ${JSON.stringify(attrs['mode'])}`);
  requireNoFile(dest);
  return { kind: 'directory', path: dest, deleteOthers: mode === 'delete' };
}

function requireNoFile(dest: string): void {
  const found = statIfThere(dest);
  if (found && !found.isDirectory()) throw new Error(`destination directory ${dest} is a file`);
}

function streamTarget(type: string, dest: string, { stdout }: ParseOutputOptions): OutputTarget {
  if (dest === '' || dest === '-') {
    if (stdout.isTTY)
      throw new Error(`output file is required for ${type} exporter. refusing to write to console`);
    return { kind: 'stream', open: async () => openStreamSink(stdout) };
  }
  if (statIfThere(dest)?.isDirectory()) throw new Error(`destination file ${dest} is a directory`);
  return { kind: 'stream', open: () => openFileSink(dest) };
}

/** Other problems with a path are reported when it is written. */
function statIfThere(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}
