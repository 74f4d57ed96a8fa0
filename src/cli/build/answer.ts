import type { CliIo } from '../io.ts';
import { printReport } from '../output/print-painted.ts';
import type { Call } from './call-flags.ts';
import { readLintAnswer } from './lint-answer.ts';

/** A call, and the name of its Dockerfile for messages. */
interface AskedCall {
  readonly call: Call;
  readonly dockerfile: string | undefined;
}

/** Metadata of a frontend's answer. */
export type Answer = ReadonlyMap<string, Uint8Array>;

/**
 * Prints the frontend's answer to a call and returns the exit code: that of the answer unless it is ignored, and 1 if
 * a check found that the build would fail (docker/buildx v0.36.1 commands/build.go printResult).
 */
export function printAnswer({ call, dockerfile }: AskedCall, answer: Answer, io: CliIo): number {
  const text = (key: string) => {
    const bytes = answer.get(key);
    return bytes && new TextDecoder().decode(bytes);
  };
  const json = text('result.json');
  if (json === undefined && !answer.has('result.txt')) {
    throw new Error(`the frontend returned no result for --call ${call.name}`);
  }
  const lint = call.name === 'lint' && json !== undefined ? readLintAnswer(json, dockerfile) : undefined;
  if (call.format === 'json' && json !== undefined) io.stdout.write(`${json}\n`);
  else printReport(io.stdout, lint?.text ?? text('result.txt') ?? `${json ?? ''}\n`, io.env);
  if (lint?.failure !== undefined) {
    printReport(io.stderr, `ERROR: ${lint.failure}`, io.env);
    return 1;
  }
  return call.ignoreStatus ? 0 : Number(text('result.statuscode') ?? 0);
}
