import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { jsonList, jsonNumber, jsonObject, jsonText, parseJson } from '../../base/json-shape.ts';
import type { ScriptComment } from '../../lint/shellcheck/script-findings.ts';

/** ShellCheck cannot be run: it is not installed, or it fails. */
export class ShellcheckError extends Error {
  override readonly name = 'ShellcheckError';
}

/** The environment of a run of ShellCheck, and the signal that ends it. */
export interface ShellcheckHost {
  readonly env: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
}

/**
 * Runs an installed ShellCheck over scripts that name their dialect; returns the comments on each. Starts as many processes
 * as there are processors, each with many files. Rejects with a {@link ShellcheckError}.
 */
export async function runShellcheck(
  sources: readonly string[],
  host: ShellcheckHost,
): Promise<readonly (readonly ScriptComment[])[]> {
  if (sources.length === 0) return [];
  const directory = await mkdtemp(join(tmpdir(), 'dockerfile-llb-shellcheck-'));
  try {
    const names = sources.map((_, index) => String(index));
    await Promise.all(sources.map((source, index) => writeFile(join(directory, String(index)), source)));
    const found = await Promise.all(
      shares(names).map((share) => checkFiles(share, { ...host, cwd: directory })),
    );
    const comments: ScriptComment[][] = sources.map(() => []);
    for (const { file, ...comment } of found.flat()) comments[Number(file)]?.push(comment);
    return comments;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** So many names of files fit on one command line. */
const maxFiles = 5000;

/** One part per processor, unless there are very many. */
function shares(names: readonly string[]): readonly (readonly string[])[] {
  const size = Math.min(Math.ceil(names.length / availableParallelism()), maxFiles);
  const count = Math.ceil(names.length / size);
  return Array.from({ length: count }, (_, index) => names.slice(index * size, (index + 1) * size));
}

/**
 * Reports about files that are not there, and about the shell of Alpine, which ShellCheck takes for dash. hadolint leaves
 * them out, too.
 */
const excluded = 'SC1090,SC1091,SC2187';

interface FileComment extends ScriptComment {
  readonly file: string;
}

const outputShape = jsonObject<{ readonly comments: readonly FileComment[] }>({
  comments: jsonList(
    jsonObject<FileComment>({
      file: jsonText,
      line: jsonNumber,
      column: jsonNumber,
      endLine: jsonNumber,
      endColumn: jsonNumber,
      level: jsonText,
      code: jsonNumber,
      message: jsonText,
    }),
  ),
});

async function checkFiles(
  names: readonly string[],
  host: ShellcheckHost & { readonly cwd: string },
): Promise<readonly FileComment[]> {
  const args = ['--norc', '--format=json1', `--exclude=${excluded}`, '--', ...names];
  const { code, stdout, stderr } = await run(args, host);
  // 1 means that there are comments.
  if (code === 0 || code === 1) return parseJson(stdout, outputShape).comments;
  throw new ShellcheckError(`ShellCheck failed with exit code ${code}: ${stderr.trim() || 'no message'}`);
}

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A thousand scripts have some megabytes of comments. */
const maxOutput = 1 << 28;

/** Runs the program in a temporary directory, so that a relative entry of PATH is not one of a workspace. */
function run(
  args: readonly string[],
  { env, signal, cwd }: ShellcheckHost & { readonly cwd: string },
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    execFile(program, args, { env, signal, cwd, maxBuffer: maxOutput }, (error, stdout, stderr) => {
      const code = error?.code ?? 0;
      if (signal.aborted) reject(signal.reason);
      else if (code === 'ENOENT') reject(new ShellcheckError(missing));
      else if (typeof code === 'number') resolve({ code, stdout, stderr });
      else reject(new ShellcheckError(`ShellCheck failed: ${error?.message ?? code}`));
    });
  });
}

const program = 'shellcheck';
const missing =
  'shellcheck is not installed, so it did not check the scripts of RUN. See https://www.shellcheck.net';
