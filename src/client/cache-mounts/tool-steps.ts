import { randomId } from '../../base/random-id.ts';
import type { Platform } from '../../image/platform.ts';
import { encodeDefinition } from '../../llb/codec.ts';
import { marshal } from '../../llb/marshal.ts';
import { exec } from '../../llb/ops/exec.ts';
import type { ExecMount } from '../../llb/ops/exec-spec.ts';
import { mkfile } from '../../llb/ops/file/actions.ts';
import { file } from '../../llb/ops/file/file.ts';
import { type State, scratch, withEnv, withNetwork } from '../../llb/state.ts';
import { type CacheMount, mountName } from './cache-mount.ts';

/** A use of the tool on one mount. */
export interface ToolStep {
  readonly mount: CacheMount;
  readonly command: 'probe' | 'export' | 'import';
  /** Bytes and entries that the mount may have. */
  readonly limits: ToolLimits;
  /** More arguments of the command. */
  readonly words: readonly string[];
}

export interface ToolLimits {
  readonly bytes: number;
  readonly entries: number;
}

/** What the steps need. */
export interface ToolEnvironment {
  readonly tool: Uint8Array;
  /** Of the daemon. */
  readonly platform: Platform;
  /** Mounted at {@link toolInput}. */
  readonly input: State | undefined;
}

/** Where the steps find their input. */
export const toolInput = '/input';

/**
 * The graph of steps that run the tool, each on one mount: one after the other, so that they never hold two locks. Its
 * result has a directory for each step, `0`, `1`, …, with the files that the step wrote. The steps have no network.
 */
export function toolDefinition(steps: readonly ToolStep[], environment: ToolEnvironment): Uint8Array {
  const { platform, tool } = environment;
  const program = file(scratch(), [mkfile('/cache-tool', 0o755, tool)], {
    customName: '[cache mounts] the tool that reads them',
  });
  // A step that is new to the daemon always runs. With ignore_cache, the daemon would empty the mount first.
  const root = withNetwork(withEnv(scratch(), 'RUN', randomId()), 'none');
  const result = steps.reduce<State>((out, step, index) => {
    const { mounts } = exec(root, {
      args: argsOf(step, index),
      mounts: [...mountsOf(step, environment, program), { target: '/out', source: out }],
      constraints: {
        platform,
        customName: `[cache mounts] ${step.command} ${mountName(step.mount)}`,
      },
    });
    return mounts.get('/out') ?? out;
  }, scratch());
  return encodeDefinition(marshal(result, { platform }));
}

function argsOf({ command, limits, words }: ToolStep, index: number): readonly string[] {
  const most = [String(limits.bytes), String(limits.entries)];
  return ['/tool/cache-tool', command, '/mount', `/out/${index}`, ...most, ...words];
}

/** Mounts of inputs are writable, because a daemon computes checksums of what is in read-only ones. */
function mountsOf({ mount, command }: ToolStep, { input }: ToolEnvironment, program: State): ExecMount[] {
  const { id, sharing, base, selector } = mount;
  return [
    { target: '/tool', source: program },
    {
      target: '/mount',
      source: base,
      ...(selector && { sourcePath: selector }),
      cache: { id, sharing },
      readonly: command !== 'import',
    },
    ...(input ? [{ target: toolInput, source: input }] : []),
  ];
}
