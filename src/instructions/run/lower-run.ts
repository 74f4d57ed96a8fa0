import { CompileError, type LineRange } from '../../diagnostics/compile-error.ts';
import { Cap } from '../../llb/cap-ids.ts';
import type { Constraints } from '../../llb/constraints.ts';
import { run } from '../../llb/ops/exec.ts';
import type { ExecMount, ExecSpec } from '../../llb/ops/exec-spec.ts';
import { type SecurityMode, scratch } from '../../llb/state.ts';
import type { EnvGetter } from '../../shell/env.ts';
import { expandWord, type LexOptions } from '../../shell/lexer.ts';
import { type ArgList, listArgs } from '../shared/arg-list.ts';
import type { LowerOptions, StageContext } from '../shared/stage-context.ts';
import { upperFirstWord } from '../shared/step-text.ts';
import type { RunDevice } from './device.ts';
import { lowerMounts } from './lower-mounts.ts';
import type { Mount } from './mount.ts';
import { networkMode, type RunNetwork } from './network.ts';
import { type RunLine, runCommand } from './run-command.ts';
import { withSecretsMasked } from './secret.ts';

/** A RUN with its variables replaced. */
export interface RunRequest extends RunLine {
  readonly lines: LineRange;
  readonly mounts: readonly Mount[];
  readonly devices: readonly RunDevice[];
  readonly network: RunNetwork;
  readonly security: SecurityMode;
}

/** Lowers RUN to an exec op (moby/buildkit v0.32.2 frontend/dockerfile/dockerfile2llb/convert.go dispatchRun). */
export function lowerRun(stage: StageContext, instruction: RunRequest): void {
  // A process may read anything in its stage.
  stage.useOwnPath('/');
  const command = runCommand(stage, instruction);
  const { mounts, secrets, ssh } = lowerMounts(stage, instruction.mounts, instruction.lines);
  const resources = supportedResources(stage.options);
  const spec: ExecSpec = {
    ulimits: resources.ulimits,
    devices: devicesOf(stage.options, instruction),
    cgroupParent: resources.cgroupParent,
    args: command.args,
    mounts: [...(command.mount === undefined ? [] : [command.mount]), ...mounts, ...shmMounts(stage.options)],
    secrets,
    ssh,
    proxyEnv: stage.options.proxyEnv,
    network: networkMode(instruction.network),
    security: instruction.security,
    extraHosts: stage.options.runSettings.extraHosts,
    constraints: constraintsOf(stage, instruction, command.text),
  };
  stage.state = run(stage.state, spec);
  stage.commit(`RUN ${historyText(command.args, stage.buildArgs, stage.env)}`, {
    layer: true,
    fromState: true,
  });
}

/** The settings of the build for all processes, as far as the daemon supports them. */
function supportedResources({
  caps,
  runSettings: { ulimits, cgroupParent },
}: LowerOptions): Pick<ExecSpec, 'ulimits' | 'cgroupParent'> {
  return {
    ulimits: caps?.supports(Cap.execUlimit) ? ulimits : undefined,
    cgroupParent: caps?.supports(Cap.execCgroupParent) ? cgroupParent || undefined : undefined,
  };
}

/**
 * Devices of the build, then those of the instruction. Only the reference's labs releases have `--device`; a daemon that
 * does not know devices gets none, whatever the release (moby/buildkit v0.32.2
 * frontend/dockerfile/dockerfile2llb/convert_rundevice.go, convert_norundevice.go).
 */
function devicesOf(options: LowerOptions, { devices }: RunRequest): ExecSpec['devices'] {
  if (!options.caps?.supports(Cap.execCdi)) return undefined;
  if (devices.length > 0 && !options.labs) {
    throw new CompileError('device feature is only supported in Dockerfile frontend 1.14.0-labs or later', {
      code: 'unsupported-device',
      hint: 'Begin the Dockerfile with `# syntax=docker/dockerfile:1-labs`, or set the option `labs=true`.',
    });
  }
  return [
    ...(options.runSettings.devices ?? []),
    ...devices.map(({ name, required }) => ({ name, optional: !required })),
  ];
}

function shmMounts({ caps, runSettings: { shmSize } }: LowerOptions): readonly ExecMount[] {
  if (shmSize <= 0n || !caps?.supports(Cap.execMountTmpfsSize)) return [];
  return [{ target: '/dev/shm', source: scratch(), tmpfs: { size: shmSize } }];
}

function constraintsOf(stage: StageContext, { code, lines, mounts }: RunRequest, text: string): Constraints {
  const { options, state, env } = stage;
  const shown = expandCommand(text, withSecretsMasked(env, mounts), options.lex);
  return {
    customName: stage.stepName(upperFirstWord(shown), { platform: state.platform, env }),
    description: { 'com.docker.dockerfile.v1.command': code },
    locations: [stage.location(lines)],
    ignoreCache: stage.ignoreCache,
    linuxResources: options.caps?.supports(Cap.execLinuxResources)
      ? options.runSettings.linuxResources
      : undefined,
  };
}

/** Keeps quotes, and variables that only the shell knows. */
function expandCommand(text: string, env: EnvGetter, lex: LexOptions): string {
  try {
    return expandWord(text, env, { ...lex, rawQuotes: true, skipUnsetEnv: true }).result;
  } catch (error) {
    if (error instanceof CompileError) return text;
    throw error;
  }
}

/** The command, preceded by the ARGs that it could see: `|1 A=b /bin/sh -c …`. */
function historyText(args: readonly string[], buildArgs: ArgList, env: EnvGetter): string {
  return [...argsInHistory(buildArgs, env), ...args].join(' ');
}

/**
 * Consecutive RUNs of a stage nearly always have the same ARGs with the same values. Neither list nor environment
 * changes.
 */
const lastHistoryArgs = new WeakMap<
  ArgList,
  { readonly env: EnvGetter; readonly shown: readonly string[] }
>();

function argsInHistory(buildArgs: ArgList, env: EnvGetter): readonly string[] {
  if (buildArgs.last === undefined) return [];
  const last = lastHistoryArgs.get(buildArgs);
  if (last?.env === env) return last.shown;
  const values = new Map<string, string>();
  for (const { key, value } of listArgs(buildArgs)) values.set(key, env.get(key) ?? value ?? '');
  const variables = [...values].map(([key, value]) => `${key}=${value}`);
  const shown = [`|${variables.length}`, ...variables];
  lastHistoryArgs.set(buildArgs, { env, shown });
  return shown;
}
