import { isAbsolute, relative, resolve } from 'node:path';
import type { ExportEntry } from '../../client/specs/export.ts';
import { checkAttributes } from '../../client/specs/known-attributes.ts';
import { parseAnnotation } from '../../client/specs/parse-annotation.ts';
import { parseOutput } from '../../client/specs/parse-output.ts';
import { isTrue } from '../../go/strconv.ts';
import { parseReference, referenceString } from '../../image/reference.ts';
import type { FlagSpec } from '../flags/flag-table.ts';
import { parseFlag } from '../flags/key-values.ts';
import type { CliIo } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { checkDestinations, existingPath } from './check-destinations.ts';

/** Flags for the destinations of results. */
export interface OutputFlags {
  readonly output?: readonly string[];
  readonly tag?: readonly string[];
  readonly load?: boolean;
  readonly push?: boolean;
  readonly annotation?: readonly string[];
  readonly iidfile?: string;
  readonly metadataFile?: string;
}

export const outputFlags: readonly FlagSpec[] = [
  {
    flags: '-o, --output <spec>',
    text: 'where the result goes: a directory, - (a tar archive on standard output), or type=local|tar|oci|docker|image|registry|cacheonly,dest=…',
    repeat: true,
  },
  { flags: '-t, --tag <name>', text: 'name of the image', repeat: true },
  { flags: '--load', text: 'load the image into Docker Engine; same as --output type=docker' },
  { flags: '--push', text: 'push the image to its registry; same as --output type=registry' },
  {
    flags: '--annotation <key=value>',
    text: 'image annotation; the key can start with manifest:, index:, manifest-descriptor[os/arch]: …',
    repeat: true,
  },
  { flags: '--iidfile <path>', text: 'write the image ID to a file' },
  { flags: '--metadata-file <path>', text: 'write build result metadata to a file, as JSON' },
];

/**
 * The exporters for the flags; empty if no flag names a result. Throws a {@link UsageError} (docker/buildx v0.36.1
 * commands/build.go, build/opt.go).
 */
export function exportEntries(flags: OutputFlags, allow: readonly string[], io: CliIo): ExportEntry[] {
  const entries = (flags.output ?? []).filter(Boolean).map((text) => outputEntry(text, io));
  checkStreams(entries);
  for (const entry of entries) checkDelete(entry, allow, io);
  const { iidfile, metadataFile } = flags;
  checkDestinations(entries, { '--iidfile': iidfile, '--metadata-file': metadataFile }, io.cwd);
  if (flags.iidfile && entries.some(({ type }) => type === 'local' || type === 'tar')) {
    throw new UsageError('--iidfile: local and tar outputs have no image ID', 'Use only one of the two.');
  }
  const shorthands = addShorthands(entries, flags);
  const names = tagNames(flags);
  const annotations = annotationAttrs(flags.annotation);
  return shorthands.map((entry) => withAttrs(entry, names, annotations));
}

const example = 'type=local,dest=./out';

function outputEntry(text: string, io: CliIo): ExportEntry {
  return parseFlag({ flag: '--output', value: text, example: `--output ${exampleFor(text)}` }, (spec) => {
    const entry = parseOutput(spec, { stdout: io.stdout.bytes as NodeJS.WriteStream });
    checkAttributes('output', entry.type, entry.attrs);
    return entry;
  });
}

/** A right value that is like the one that was given. */
function exampleFor(text: string): string {
  const type = /(?:^|,)\s*type=(tar|oci|docker|image|registry|cacheonly)(?:,|$)/.exec(text)?.[1];
  if (type === undefined) return example;
  if (type === 'image' || type === 'registry') return `type=${type},name=registry.example/app:1.0`;
  return type === 'cacheonly'
    ? 'type=cacheonly'
    : `type=${type},dest=${type === 'tar' ? 'out' : 'image'}.tar`;
}

/** Two archives on standard output would be mixed. */
function checkStreams(entries: readonly ExportEntry[]): void {
  if (entries.filter(({ toStdout }) => toStdout).length < 2) return;
  throw new UsageError(
    '--output: only one output can go to standard output',
    `For example: --output ${example}`,
  );
}

/** `mode=delete` removes what the build does not bring: outside the working directory only with permission. */
function checkDelete({ target }: ExportEntry, allow: readonly string[], io: CliIo): void {
  if (target?.kind !== 'directory' || !target.deleteOthers || allow.includes(localDelete)) return;
  const path = relative(existingPath(io.cwd), existingPath(resolve(io.cwd, target.path)));
  if (path !== '' && path !== '..' && !path.startsWith('../') && !isAbsolute(path)) return;
  throw new UsageError(
    `--output mode=delete would delete files in ${target.path}, which is outside the working directory`,
    `Allow it with --allow ${localDelete}.`,
  );
}

/** Permission of this program, not of the daemon. */
export const localDelete = 'buildx.local.delete';

/**
 * `--push` makes images in `--output` pushed ones. `--load` adds nothing if there is an output `docker` without a
 * destination.
 */
function addShorthands(entries: readonly ExportEntry[], { push, load }: OutputFlags): ExportEntry[] {
  const pushed = { unpack: 'false' };
  const all = push
    ? entries.map((entry) =>
        entry.type === 'image' ? { ...entry, attrs: { ...pushed, ...entry.attrs, push: 'true' } } : entry,
      )
    : [...entries];
  if (push && !entries.some(({ type }) => type === 'image'))
    all.push({ type: 'image', attrs: { ...pushed, push: 'true' } });
  if (load && !entries.some(({ type }) => type === 'docker')) all.push({ type: 'docker', attrs: {} });
  return all;
}

/** Names of the image, separated by commas; '' for none. Throws a {@link UsageError}. */
export function tagNames({ tag }: OutputFlags): string {
  return (tag ?? []).map(tagName).join(',');
}

function tagName(tag: string): string {
  return parseFlag({ flag: '--tag', value: tag, example: '--tag registry.example/app:1.0' }, (text) =>
    referenceString(parseReference(text)),
  );
}

function annotationAttrs(words: readonly string[] | undefined): Record<string, string> {
  const pairs = (words ?? [])
    .filter(Boolean)
    .flatMap((word) =>
      parseFlag(
        { flag: '--annotation', value: word, example: '--annotation index:key=value' },
        parseAnnotation,
      ),
    );
  return Object.fromEntries(pairs);
}

function withAttrs(entry: ExportEntry, names: string, annotations: Record<string, string>): ExportEntry {
  const isImage = ['image', 'oci', 'docker'].includes(entry.type);
  const name: Record<string, string> = names !== '' && isImage ? { name: names } : {};
  const attrs = { ...entry.attrs, ...name, ...annotations };
  if (entry.type === 'image' && !attrs['name'] && isTrue(attrs['push'])) {
    throw new UsageError('pushing an image requires a name', 'Add --tag registry.example/app:1.0.');
  }
  return { ...entry, attrs };
}
