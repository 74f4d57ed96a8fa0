import { sha256 } from '../../base/digest.ts';
import type { Definition } from '../../llb/definition.ts';
import { decodeOp, inputsOf } from '../../llb/read-op.ts';
import type { pb } from '../../proto/llb-codec.ts';
import type { HashedFile } from '../content/content-tree.ts';
import { madeFiles } from '../content/made-files.ts';
import { type TreeAction, treeActions } from '../content/tree-action.ts';
import type { OwnKey } from '../keys/key-parts.ts';
import { type OwnFields, ownFields } from '../keys/own-fields.ts';
import { ownKey } from '../keys/own-key.ts';
import type { SourceOp } from '../keys/source-keys.ts';

/** What a step does; `other` is an op that we do not know. */
export type StepKind = 'source' | 'exec' | 'file' | 'merge' | 'diff' | 'build' | 'other';

/** Lines of a source file, 1-based and inclusive. */
export interface SourcePlace {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** An op of a definition, as far as it matters to a cache and to people. Plain data, so that it can be kept. */
export interface BuildStep {
  /** Its place in {@link StepGraph.steps}. */
  readonly index: number;
  readonly digest: string;
  readonly kind: StepKind;
  /** As progress shows it: `[build 2/3] RUN make`; '' when it has none. */
  readonly name: string;
  /** Of a source. */
  readonly source?: SourceOp;
  /** Undefined for sources and unknown ops. */
  readonly own?: OwnKey;
  /** How the daemon describes the cache record of its result. */
  readonly record?: string;
  /** The parts of the instruction. */
  readonly fields: OwnFields;
  /** The files that it makes out of nothing, if that is all it does. */
  readonly made?: readonly HashedFile[];
  /** Of a file op whose result is known when its inputs are; a ledger does not keep them. */
  readonly actions?: readonly TreeAction[];
  readonly inputs: readonly { readonly step: number; readonly output: number }[];
  /** Caches are not asked for it. */
  readonly ignoreCache: boolean;
  readonly place?: SourcePlace;
}

/** The steps of a build, inputs before users. */
export interface StepGraph {
  readonly steps: readonly BuildStep[];
  /** The steps whose results are the build's: one for each platform, none for scratch. */
  readonly heads: readonly number[];
}

/** Reads the ops of the definitions of a build, one for each platform. Throws for bytes that are none. */
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

/** An op, and what is known of it besides. */
export interface FoundOp extends Pick<BuildStep, 'index' | 'digest' | 'name' | 'ignoreCache' | 'place'> {
  readonly op: pb.Op.$Properties;
  /** The indexes of the steps before it, by their digests. */
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
    inputs: inputsOf(op).map((input) => ({ step: indexes.get(input.digest) ?? -1, output: input.index })),
  };
}

/** (moby/buildkit v0.32.2 solver/llbsolver/mounts/mount.go, solver/llbsolver/file/backend.go) */
function recordOf({ exec, file, merge }: pb.Op.$Properties, name: string) {
  if (exec) return { record: `mount / from exec ${(exec.meta?.args ?? []).join(' ')}` };
  return (file || merge) && name ? { record: name } : {};
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

/** The lines of a step. The first place is the instruction itself; a mount's or a stage's may follow. */
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
