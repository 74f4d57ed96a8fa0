import { CompileError, withLocation } from '../diagnostics/compile-error.ts';
import { GoNumberError, parseInt64 } from '../go/strconv.ts';
import { equalFold } from '../go/strings.ts';
import type { InstructionSet } from '../instructions/instruction-set.ts';
import type { Stage } from '../instructions/parse-stages.ts';
import type { EnvList } from '../llb/env-list.ts';
import type { State } from '../llb/state.ts';
import type { LexOptions } from '../shell/lexer.ts';
import { epochStageSource } from './epoch-stage.ts';
import type { GlobalArgs } from './global-args.ts';
import type { CompilePorts, Epoch } from './ports.ts';

const epochArg = 'SOURCE_DATE_EPOCH';

/** What SOURCE_DATE_EPOCH may depend on. */
export interface EpochInput {
  readonly instructionSet: InstructionSet;
  readonly globalArgs: GlobalArgs;
  readonly buildArgs: ReadonlyMap<string, string>;
  readonly stages: readonly Stage[];
  readonly lex: LexOptions;
}

/** The resolved time, and the arguments with its seconds as the value of SOURCE_DATE_EPOCH. */
export interface ResolvedEpoch {
  readonly epoch: Epoch | undefined;
  readonly globalArgs: GlobalArgs;
  readonly buildArgs: ReadonlyMap<string, string>;
}

/**
 * The value of SOURCE_DATE_EPOCH: seconds, or `context`, the name of a context or that of a stage with one remote ADD,
 * for the time of that source (moby/buildkit v0.32.2 frontend/dockerfile/dockerfile2llb/epoch.go). Throws a
 * CompileError for any other value.
 */
export async function resolveEpochArg(ports: CompilePorts, input: EpochInput): Promise<ResolvedEpoch> {
  const { globalArgs, buildArgs } = input;
  const value = buildArgs.get(epochArg) ?? (globalArgs.env.get(epochArg) || undefined);
  if (value === undefined) return { epoch: undefined, globalArgs, buildArgs };
  const epoch = value === '' ? undefined : await resolveEpoch(ports, value, input);
  const text = epoch?.seconds.toString();
  return {
    epoch,
    globalArgs: { ...globalArgs, env: replaceInEnv(globalArgs.env, text) },
    buildArgs: replaceInMap(buildArgs, text),
  };
}

function replaceInEnv(env: EnvList, text: string | undefined): EnvList {
  if (!env.has(epochArg)) return env;
  return text === undefined ? env.delete(epochArg) : env.set(epochArg, text);
}

function replaceInMap(
  args: ReadonlyMap<string, string>,
  text: string | undefined,
): ReadonlyMap<string, string> {
  if (!args.has(epochArg)) return args;
  const replaced = new Map(args);
  if (text === undefined) replaced.delete(epochArg);
  else replaced.set(epochArg, text);
  return replaced;
}

async function resolveEpoch(
  ports: CompilePorts,
  value: string,
  input: EpochInput,
): Promise<Epoch | undefined> {
  const seconds = parseSeconds(value);
  if (seconds !== undefined) return { seconds, utcOffsetSeconds: 0 };
  const { state, logName } = await epochSource(ports, value, input);
  const time = await ports.sourceEpoch(state, logName);
  return typeof time === 'bigint' ? { seconds: time, utcOffsetSeconds: 0 } : time;
}

function parseSeconds(value: string): bigint | undefined {
  try {
    return parseInt64(value, 10, 64);
  } catch (error) {
    if (error instanceof GoNumberError) return undefined;
    throw error;
  }
}

interface EpochSource {
  readonly state: State;
  readonly logName: string;
}

async function epochSource(ports: CompilePorts, value: string, input: EpochInput): Promise<EpochSource> {
  if (value === 'context') {
    const state = await ports.mainContext(undefined);
    return { state, logName: '[internal] resolve main build context metadata' };
  }
  const context = ports.namedContext(value, {});
  if (context !== undefined) {
    const { state } = await context.load();
    return { state, logName: `[internal] resolve ${epochArg} named context ${value}` };
  }
  const stage = input.stages.find(({ name }) => equalFold(name, value));
  if (stage === undefined) throw new CompileError(`invalid ${epochArg}: ${value}`, { code: 'invalid-epoch' });
  return {
    state: stageSource(stage, input),
    logName: `[internal] resolve ${epochArg} source stage ${stage.name}`,
  };
}

function stageSource(stage: Stage, { globalArgs, ...input }: EpochInput): State {
  try {
    return epochStageSource(stage, { ...input, env: globalArgs.env.delete(epochArg) });
  } catch (error) {
    throw withLocation(error, stage.lines);
  }
}
