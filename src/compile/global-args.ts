import { withLocation } from '../diagnostics/compile-error.ts';
import { type ErrorSink, recoverFrom } from '../diagnostics/error-sink.ts';
import { formatPlatform } from '../image/platform.ts';
import type { ArgInstruction } from '../instructions/arg.ts';
import { type EnvList, emptyEnvList } from '../llb/env-list.ts';
import { expandWord, type LexOptions } from '../shell/lexer.ts';
import type { BuildPlatforms } from './build-platforms.ts';
import type { ArgInfo } from './outline-notes.ts';

/** The ARGs before the first FROM, evaluated, on top of the predefined ones. */
export interface GlobalArgs {
  readonly env: EnvList;
  /** By name, in the order of the file; the last declaration of a name counts. */
  readonly declared: ReadonlyMap<string, ArgInfo>;
}

/** The names of the ARGs that every Dockerfile has. */
export const predefinedArgNames = [
  'BUILDPLATFORM',
  'BUILDOS',
  'BUILDOSVERSION',
  'BUILDARCH',
  'BUILDVARIANT',
  'TARGETPLATFORM',
  'TARGETOS',
  'TARGETOSVERSION',
  'TARGETARCH',
  'TARGETVARIANT',
  'TARGETSTAGE',
] as const;

/** Whether every Dockerfile has an ARG of this name. */
export function isPredefinedArg(name: string): boolean {
  return (predefinedArgNames as readonly string[]).includes(name);
}

/**
 * The ARGs that every Dockerfile has; build args of the same names take precedence
 * (moby/buildkit v0.32.2 frontend/dockerfile/dockerfile2llb/platform.go). `targetStage` '' is shown as `default`.
 */
export function predefinedArgs(
  platforms: BuildPlatforms,
  buildArgs: ReadonlyMap<string, string>,
  targetStage: string,
): EnvList {
  const build = platforms.build[0]!;
  const { target } = platforms;
  const values: Readonly<Record<(typeof predefinedArgNames)[number], string>> = {
    BUILDPLATFORM: formatPlatform({ ...build, osVersion: undefined, osFeatures: undefined }),
    BUILDOS: build.os,
    BUILDOSVERSION: build.osVersion ?? '',
    BUILDARCH: build.architecture,
    BUILDVARIANT: build.variant ?? '',
    TARGETPLATFORM: formatPlatform(target),
    TARGETOS: target.os,
    TARGETOSVERSION: target.osVersion ?? '',
    TARGETARCH: target.architecture,
    TARGETVARIANT: target.variant ?? '',
    TARGETSTAGE: targetStage === '' ? 'default' : targetStage,
  };
  let env = emptyEnvList;
  for (const name of predefinedArgNames) env = env.set(name, buildArgs.get(name) ?? values[name]);
  return env;
}

/** The sources of the values of ARGs. */
export interface ArgSources {
  /** The variables that are set before the first ARG. */
  readonly env: EnvList;
  readonly buildArgs: ReadonlyMap<string, string>;
  readonly lex: LexOptions;
}

/**
 * Evaluates the ARGs before the first FROM on top of `env`. The value is that of the build argument, or else the
 * default, expanded with the ARGs above it. Throws a CompileError with the ARG's lines if a default cannot be expanded.
 * With `sink`, the error goes there, and the ARG has no default.
 */
export function evaluateGlobalArgs(
  instructions: readonly ArgInstruction[],
  { env, buildArgs, lex }: ArgSources,
  sink?: ErrorSink,
): GlobalArgs {
  const declared = new Map<string, ArgInfo>();
  let known = env;
  for (const { args, lines } of instructions) {
    for (const { key, value, docComment } of args) {
      const given = buildArgs.get(key);
      const fallback =
        given === undefined && value !== undefined
          ? expandDefault(value, known, { lex, lines, sink })
          : undefined;
      const result = given ?? fallback?.result;
      if (result !== undefined) known = known.set(key, result);
      const uses = usedByDefault(key, fallback?.matched, declared.get(key));
      declared.set(key, { key, docComment, lines, value: result ?? '', uses });
    }
  }
  return { env: known, declared };
}

interface ArgPlace {
  readonly lex: LexOptions;
  readonly lines: ArgInstruction['lines'];
  readonly sink: ErrorSink | undefined;
}

function expandDefault(value: string, env: EnvList, { lex, lines, sink }: ArgPlace) {
  try {
    return expandWord(value, env, lex);
  } catch (error) {
    recoverFrom(withLocation(error, lines), sink, lines);
    return undefined;
  }
}

/** The ARGs that a default refers to. If it refers to its own name, those of the earlier declaration count. */
function usedByDefault(
  key: string,
  matched: ReadonlySet<string> | undefined,
  earlier: ArgInfo | undefined,
): ReadonlySet<string> {
  const uses = new Set(matched);
  if (uses.delete(key)) for (const name of earlier?.uses ?? []) uses.add(name);
  return uses;
}
