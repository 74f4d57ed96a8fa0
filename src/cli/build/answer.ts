import { renderCodeFrame } from '../../diagnostics/code-frame.ts';
import { createSourceFile } from '../../source/source-file.ts';
import type { CliIo } from '../run.ts';
import type { Call } from './call-flags.ts';

/** Metadata of a frontend's answer. */
export type Answer = ReadonlyMap<string, Uint8Array>;

/**
 * Prints what a frontend answered to a question, and gives the exit code: that of the answer unless it is ignored
 * (docker/buildx v0.36.1 commands/build.go printResult).
 */
export function printAnswer(call: Call, answer: Answer, io: CliIo): number {
  const text = (key: string) => {
    const bytes = answer.get(key);
    return bytes && new TextDecoder().decode(bytes);
  };
  const json = text('result.json');
  if (json === undefined && !answer.has('result.txt')) {
    throw new Error(`the frontend gave no answer to --call ${call.name}`);
  }
  if (call.format === 'json' && json !== undefined) io.stdout.write(`${json}\n`);
  else if (call.name === 'lint') io.stdout.write(lintText(json, text('result.txt') ?? ''));
  else io.stdout.write(text('result.txt') ?? `${json ?? ''}\n`);
  const failure = call.name === 'lint' && json !== undefined ? lintFailure(json) : undefined;
  if (failure !== undefined && call.format !== 'json') io.stderr.write(`ERROR: ${failure}\n`);
  const status = Number(text('result.statuscode') ?? 0);
  return call.ignoreStatus ? 0 : status || (failure === undefined ? 0 : 1);
}

interface LintJson {
  readonly warnings?: readonly unknown[] | null;
  readonly sources?: readonly { readonly filename?: string; readonly data?: string }[];
  readonly buildError?: {
    readonly message?: string;
    readonly location?: {
      readonly sourceIndex?: number;
      readonly ranges?: readonly { readonly start?: { readonly line?: number } }[];
    };
  };
}

function lintText(json: string | undefined, text: string): string {
  const { warnings, buildError } = JSON.parse(json ?? '{}') as LintJson;
  const count = warnings?.length ?? 0;
  if (count === 0) return buildError ? '' : 'Check complete, no warnings found.\n';
  return `Check complete, ${count === 1 ? '1 warning has' : `${count} warnings have`} been found!\n${text}`;
}

/** The error that a build would end with, with its lines of the Dockerfile. */
function lintFailure(json: string): string | undefined {
  const { buildError, sources } = JSON.parse(json) as LintJson;
  if (!buildError) return undefined;
  const { sourceIndex = 0, ranges = [] } = buildError.location ?? {};
  const source = sources?.[sourceIndex];
  const lines = ranges.map(({ start }) => start?.line ?? 0);
  if (lines.length === 0 || source === undefined) return buildError.message ?? '';
  const file = createSourceFile(source.filename ?? 'Dockerfile', Buffer.from(source.data ?? '', 'base64'));
  const frame = renderCodeFrame(file, { start: Math.min(...lines), end: Math.max(...lines) });
  return `${buildError.message}\n${frame}`;
}
