import { decodeText } from '../../base/text.ts';
import type { FileStat } from '../../frontend/gateway.ts';
import { goFileType } from '../../go/file-mode.ts';
import { basePath, rootedPath } from '../../go/path.ts';
import type { CliIo } from '../io.ts';
import { writeOutput } from '../output/write-output.ts';
import { UsageError } from '../usage-error.ts';
import { fileListJson, fileListText, type OwnerNames } from './file-list.ts';
import { type SolvedState, statPath } from './solved-state.ts';

/** How a path is shown. */
export interface ShowOptions {
  readonly flags: { readonly format: 'text' | 'json'; readonly list?: boolean };
  readonly io: CliIo;
}

/**
 * Reads a path of a state: lists a directory, reads a file. Returns a function that writes it to standard output. Rejects as {@link
 * statPath} does.
 */
export async function showPath(
  step: SolvedState,
  given: string,
  { flags, io }: ShowOptions,
): Promise<() => Promise<void>> {
  const path = rootedPath(given);
  const found = await statPath(step, path);
  if (found && goFileType(found.mode) === 'file' && !flags.list && flags.format === 'text')
    return printFile(step, { path, size: found.size }, io);
  const { gateway, solved, signal } = step;
  const isDirectory = found && goFileType(found.mode) === 'dir' && !flags.list;
  const files = isDirectory
    ? await gateway.readDir(solved.ref, path, signal)
    : found
      ? [{ ...found, path }]
      : [];
  const owners = await ownerNames(step);
  return () => writeOutput(listText(step, { path, files, owners }, flags.format), undefined, io);
}

interface ListedPath {
  readonly path: string;
  readonly files: readonly FileStat[];
  readonly owners: OwnerNames;
}

function listText({ state }: SolvedState, { path, files, owners }: ListedPath, format: 'text' | 'json') {
  if (format === 'text') return fileListText(files, owners);
  const { stage, line } = state;
  const data = {
    version: 1,
    stage: stage.name || stage.index,
    line,
    path,
    files: fileListJson(files, owners),
  };
  return `${JSON.stringify(data, undefined, 2)}\n`;
}

/** A daemon accepts no message of more than 16 MiB. */
const chunkSize = 4 << 20;

async function* readChunks({ gateway, solved, signal }: SolvedState, path: string, size: number) {
  for (let offset = 0; offset < size; offset += chunkSize) {
    const length = Math.min(chunkSize, size - offset);
    yield await gateway.readFile(solved.ref, path, { offset, length }, signal);
  }
}

/**
 * Prints a file. A terminal gets it after the progress has ended, and only text. Other outputs get the bytes as they are
 * read.
 */
async function printFile(
  step: SolvedState,
  { path, size }: { readonly path: string; readonly size: bigint },
  io: CliIo,
): Promise<() => Promise<void>> {
  if (io.stdout.isTTY && size > maxShown) throw notShown(path, `it has ${size} bytes`);
  const chunks: Uint8Array[] = [];
  for await (const chunk of readChunks(step, path, Number(size))) {
    if (io.stdout.isTTY) chunks.push(chunk);
    else await writeOutput(chunk, undefined, io);
  }
  const content = Buffer.concat(chunks);
  if (content.includes(0)) throw notShown(path, 'it is not text');
  return () => writeOutput(decodeText(content), undefined, io);
}

const maxShown = 4 << 20;

function notShown(path: string, why: string): UsageError {
  const name = basePath(path);
  return new UsageError(
    `${path}: not printed on a terminal, because ${why}`,
    `Add "> ${name}" to write it to a file, "--output DIRECTORY" to export it, or --list.`,
  );
}

/** Names of users and groups in the state itself; empty if it has no such files. */
async function ownerNames(step: SolvedState): Promise<OwnerNames> {
  const [users, groups] = await Promise.all([namesIn(step, '/etc/passwd'), namesIn(step, '/etc/group')]);
  return { users, groups };
}

async function namesIn({ gateway, solved, signal }: SolvedState, path: string) {
  const names = new Map<number, string>();
  if (solved.ref === '') return names;
  const range = { offset: 0, length: chunkSize };
  const bytes = await gateway.readFile(solved.ref, path, range, signal).catch(() => new Uint8Array());
  for (const line of decodeText(bytes).split('\n')) {
    const [name, , id] = line.split(':');
    if (name && id && /^\d+$/.test(id) && !names.has(Number(id))) names.set(Number(id), name);
  }
  return names;
}
