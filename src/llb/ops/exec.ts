import { compareBytes } from '../../go/strings.ts';
import type { Constraints } from '../constraints.ts';
import type { NetworkMode, SecurityMode, State } from '../state.ts';
import { withOutput } from '../state.ts';
import type { Output } from '../vertex.ts';
import { encodeExec } from './exec-encoding.ts';
import { opVertex, outputOf } from './op-vertex.ts';

/** A process to run on a state. What is absent is taken from the state (network, security) or left out. */
export interface ExecSpec {
  readonly args: readonly string[];
  readonly readonlyRoot?: boolean;
  readonly mounts?: readonly ExecMount[];
  readonly secrets?: readonly ExecSecret[];
  readonly ssh?: readonly ExecSsh[];
  readonly devices?: readonly { readonly name: string; readonly optional: boolean }[];
  readonly proxyEnv?: ProxyEnv;
  readonly network?: NetworkMode;
  readonly security?: SecurityMode;
  readonly extraHosts?: readonly { readonly host: string; readonly ip: string }[];
  readonly ulimits?: readonly { readonly name: string; readonly soft: bigint; readonly hard: bigint }[];
  readonly cgroupParent?: string;
  readonly validExitCodes?: readonly number[];
  readonly constraints?: Constraints;
}

/** A mount beside the root. At most one of `cache` and `tmpfs`. */
export interface ExecMount {
  readonly target: string;
  /** Undefined for scratch. */
  readonly source: State | undefined;
  /** Path inside the source. */
  readonly sourcePath?: string;
  readonly readonly?: boolean;
  /** Writable, but what is written is thrown away. */
  readonly noOutput?: boolean;
  readonly cache?: { readonly id: string; readonly sharing: 'shared' | 'private' | 'locked' };
  /** Size in bytes; 0 is unlimited. */
  readonly tmpfs?: { readonly size: bigint };
  readonly contentCache?: 'default' | 'on' | 'off';
}

/** A secret as a file (`target`), as a variable (`env`), or both. Mode in permission bits. */
export interface ExecSecret {
  readonly id: string;
  readonly target?: string;
  readonly env?: string;
  readonly uid: number;
  readonly gid: number;
  readonly mode: number;
  readonly optional: boolean;
}

/** An SSH agent's socket; without a target at `/run/buildkit/ssh_agent.<n>`. */
export interface ExecSsh {
  readonly id: string;
  readonly target?: string;
  readonly uid: number;
  readonly gid: number;
  readonly mode: number;
  readonly optional: boolean;
}

export interface ProxyEnv {
  readonly httpProxy: string;
  readonly httpsProxy: string;
  readonly ftpProxy: string;
  readonly noProxy: string;
  readonly allProxy: string;
}

/** A mount with its place among the op's mounts and outputs. */
export interface PlacedMount extends Omit<ExecMount, 'source'> {
  readonly source: Output | undefined;
  /** Undefined when nothing comes out of it. */
  readonly outputIndex: number | undefined;
}

/** The state after the process has run. */
export function run(state: State, spec: ExecSpec): State {
  return processOf(state, spec).after('/', state);
}

/** Runs a process and gives the root after it, and each mount after it by target (a read-only one as it was). */
export function exec(
  state: State,
  spec: ExecSpec,
): { readonly root: State; readonly mounts: ReadonlyMap<string, State> } {
  const { after } = processOf(state, spec);
  const mounts = new Map(
    (spec.mounts ?? []).map((mount) => [mount.target, after(mount.target, mount.source ?? state)]),
  );
  return { root: after('/', state), mounts };
}

/** The op, and what it makes of the state at a target. */
function processOf(state: State, spec: ExecSpec): { after(target: string, before: State): State } {
  const constraints = spec.constraints ?? {};
  const root: ExecMount = { target: '/', source: state, readonly: spec.readonlyRoot };
  const placed = placeMounts([root, ...(spec.mounts ?? [])]);
  const vertex = opVertex(
    constraints,
    placed.map((mount) => mount.source),
    (inputs) => encodeExec(state, spec, placed, inputs),
  );
  const after = (target: string, before: State): State => {
    const index = placed.find((mount) => mount.target === target)?.outputIndex;
    return index === undefined ? before : withOutput(before, outputOf(vertex, index, constraints.platform));
  };
  return { after };
}

/** Mounts in the order of their targets, as they stand on the wire; outputs are numbered in that order. */
function placeMounts(mounts: readonly ExecMount[]): readonly PlacedMount[] {
  let outputs = 0;
  return [...mounts]
    .sort((a, b) => compareBytes(a.target, b.target))
    .map((mount) => {
      const silent =
        mount.noOutput || mount.readonly || mount.tmpfs !== undefined || mount.cache !== undefined;
      return { ...mount, source: mount.source?.output, outputIndex: silent ? undefined : outputs++ };
    });
}
