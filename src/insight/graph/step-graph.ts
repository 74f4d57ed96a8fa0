import { sha256 } from '../../base/digest.ts';
import type { Definition } from '../../llb/definition.ts';
import { decodeOp, inputsOf } from '../../llb/read-op.ts';
import { fromLongNumber } from '../../proto/codec.ts';
import type { pb } from '../../proto/llb-codec.ts';
import type { HashedFile } from '../content/content-tree.ts';
import { madeFiles } from '../content/made-files.ts';
import { type TreeAction, treeActions } from '../content/tree-action.ts';
import type { OwnKey } from '../keys/key-parts.ts';
import { type OwnFields, ownFields } from '../keys/own-fields.ts';
import { ownKey } from '../keys/own-key.ts';
import type { SourceOp } from '../keys/source-keys.ts';

/** What a step does; `other` is an unknown op. */
export type StepKind = 'source' | 'exec' | 'file' | 'merge' | 'diff' | 'build' | 'other';

/** Lines of a source file, 1-based and inclusive. */
export interface SourcePlace {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** An op of a definition, reduced to what a cache and people look at. It is plain data, so that it can be stored. */
export interface BuildStep {
  /** Its index in {@link StepGraph.steps}. */
  readonly index: number;
  readonly digest: string;
  readonly kind: StepKind;
  /** As progress shows it: `[build 2/3] RUN make`; '' if the op has no name. */
  readonly name: string;
  /** Set for a source. */
  readonly source?: SourceOp;
  /** Undefined for sources and unknown ops. */
  readonly own?: OwnKey;
  /** How the daemon describes the cache record of its result. */
  readonly record?: string;
  /** The parts of the instruction, for reports of what changed. */
  readonly fields: OwnFields;
  /** The files that it creates from its own data, if that is all it does. */
  readonly made?: readonly HashedFile[];
  /** Set for a file op whose result can be computed from known inputs. A ledger does not store them. */
  readonly actions?: readonly TreeAction[];
  readonly inputs: readonly { readonly step: number; readonly output: number }[];
  /** Indexes of the inputs that the step may write to, in a copy of its own. A ledger does not store them. */
  readonly writes?: readonly number[];
  /** Whether the build ignores the cache for it. */
  readonly ignoreCache: boolean;
  readonly place?: SourcePlace;
}

/** The steps of a build, each after its inputs. */
export interface StepGraph {
  readonly steps: readonly BuildStep[];
  /** Indexes of the steps whose results the build returns: one for each platform, none for scratch. */
  readonly heads: readonly number[];
}

/** Reads the ops of the definitions of a build, one for each platform. Throws for bytes that are not ops. */
export function readStepGraph(definitions: readonly Definition[]): StepGraph {
  const steps: BuildStep[] = [];
  const indexes = new Map<string, number>();
  const heads = new Set<number>();
  for (const definition of definitions) {
    for (const bytes of definition.def) {
      const op = decodeOp(bytes);
      const digest = sha256(bytes);
      const head = isTerminal(op) ? indexes.get(inputsOf(op)[0]?.digest ?? '') : undefined;
      if (head !== undefined) heads.add(head);
      if (isTerminal(op) || indexes.has(digest)) continue;
      indexes.set(digest, steps.length);
      steps.push(readStep(definition, { op, digest, index: steps.length, indexes }));
    }
  }
  return { steps, heads: [...heads] };
}

/** An op, and what else is known about it. */
export interface FoundOp extends Pick<BuildStep, 'index' | 'digest' | 'name' | 'ignoreCache' | 'place'> {
  readonly op: pb.Op.$Properties;
  /** Indexes of the earlier steps by their digests. */
  readonly indexes: ReadonlyMap<string, number>;
}

function readStep(definition: Definition, found: Pick<FoundOp, 'op' | 'digest' | 'index' | 'indexes'>) {
  const metadata = definition.metadata.get(found.digest);
  return stepOfOp({
    ...found,
    name: metadata?.description?.get('llb.customname') ?? '',
    ignoreCache: metadata?.ignoreCache ?? false,
    place: stepPlace(definition, found.digest),
  });
}

/** The step of an op. */
export function stepOfOp({ op, indexes, ...known }: FoundOp): BuildStep {
  return {
    ...known,
    kind: stepKind(op),
    ...(op.source && { source: sourceOf(op, op.source) }),
    own: ownKey(op),
    ...recordOf(op, known.name),
    fields: ownFields(op),
    ...(op.file && { made: madeFiles(op.file), actions: treeActions(op.file) }),
    ...writesOf(op),
    inputs: inputsOf(op).map((input) => ({ step: indexes.get(input.digest) ?? -1, output: input.index })),
  };
}

/** (moby/buildkit v0.32.2 solver/llbsolver/mounts/mount.go, solver/llbsolver/file/backend.go) */
function recordOf({ exec, file, merge }: pb.Op.$Properties, name: string) {
  if (exec) return { record: `mount / from exec ${(exec.meta?.args ?? []).join(' ')}` };
  return (file || merge) && name ? { record: name } : {};
}

function writesOf({ exec, file }: pb.Op.$Properties) {
  const mounts = exec?.mounts?.filter(({ readonly, mountType }) => !readonly && !mountType) ?? [];
  const all = [...mounts, ...(file?.actions ?? [])].map(({ input }) => fromLongNumber(input));
  return all.length > 0 ? { writes: all } : {};
}

function sourceOf({ platform }: pb.Op.$Properties, source: pb.SourceOp.$Properties): SourceOp {
  const { OS = '', Architecture = '', Variant = '', OSVersion = '', OSFeatures } = platform ?? {};
  return {
    identifier: source.identifier ?? '',
    attrs: { ...source.attrs },
    platform: {
      OS: OS ?? '',
      Architecture: Architecture ?? '',
      Variant: Variant ?? '',
      OSVersion: OSVersion ?? '',
      OSFeatures: OSFeatures ?? [],
    },
  };
}

/** What an op does. */
export function stepKind(op: pb.Op.$Properties): StepKind {
  const kinds = ['source', 'exec', 'file', 'merge', 'diff', 'build'] as const;
  return kinds.find((kind) => op[kind] !== undefined && op[kind] !== null) ?? 'other';
}

function isTerminal(op: pb.Op.$Properties): boolean {
  return stepKind(op) === 'other' && !op.passthrough;
}

/**
 * The lines of a step. Of several recorded locations, the first is the instruction itself; a mount or a stage may
 * follow.
 */
export function stepPlace({ source }: Definition, digest: string): SourcePlace | undefined {
  const location = source?.locations.get(digest)?.[0];
  const [first, ...rest] = location?.ranges ?? [];
  if (first === undefined) return undefined;
  return {
    file: source?.infos[location?.sourceIndex ?? 0]?.filename ?? '',
    start: first.start.line,
    end: rest.reduce((end, range) => Math.max(end, range.end.line), first.end.line),
  };
}
