import type { CompileTrace } from '../compile/ports.ts';
import type { CheckRequest } from '../lint/check-dockerfile.ts';
import { defaultCheckOptions } from '../lint/check-options.ts';
import { compileOnce } from '../lint/compile-once.ts';
import { plainOptions } from '../lint/offline-ports.ts';
import { type EnvList, emptyEnvList } from '../llb/env-list.ts';
import type { SourceFile } from '../source/source-file.ts';

/** The values of variables while a Dockerfile is compiled. */
export interface VariableValues {
  /** What FROM lines, and the ARGs above the first, can refer to. */
  readonly globals: EnvList;
  /** What an instruction of a stage can refer to, by its first line; undefined if it was not compiled. */
  at(line: number): EnvList | undefined;
}

/** Compiles all stages of a file, whatever is wrong with it, and keeps the variables on the way. */
export async function traceVariables(file: SourceFile, check: CheckRequest): Promise<VariableValues> {
  const byLine = new Map<number, EnvList>();
  let globals = emptyEnvList;
  const trace: CompileTrace = {
    globalArgs: (env) => {
      globals = env;
    },
    instruction: ({ lines }, env) => void byLine.set(lines.start, env),
  };
  await compileOnce({
    file,
    options: { ...plainOptions(''), ...check.options, target: '', allStages: true },
    ports: { ...check.ports, trace },
    check: defaultCheckOptions,
  });
  return { globals, at: (line) => byLine.get(line) };
}
