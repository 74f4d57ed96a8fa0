import { changedSelection } from '../content/changed-selection.ts';
import { contentHash } from '../content/content-hash.ts';
import type { ContentSelector } from '../content/content-selector.ts';
import { ContentTree } from '../content/content-tree.ts';
import { type ContextFiles, diffFiles, type FileChange } from '../content/context-files.ts';
import type { BuildStep, StepGraph } from '../graph/step-graph.ts';
import { isImage, type SourceOp, sourceKeys } from '../keys/source-keys.ts';
import { type Cause, type StepRef, withoutRepetitions } from './cause.ts';
import { type FieldSources, fieldChanges } from './field-changes.ts';
import { identity, matchStages, matchSteps } from './match-steps.ts';
import { lineOfStage } from './settings.ts';
import { stageOf } from './step-text.ts';

/** A build to explain, or the build to compare it with. */
export interface ComparedBuild extends FieldSources {
  readonly graph: StepGraph;
  /** The files of a local source by path, or undefined if they were not recorded. */
  readonly files: (step: BuildStep) => ContextFiles | undefined;
  /** Chain id of an image's layers, if known. */
  readonly chainId: (step: BuildStep) => string | undefined;
  /** Why the contents of a source are not known. */
  readonly failure?: (step: BuildStep) => string | undefined;
  /** How far a finished build got with a step. `missed`: the build failed before the step was done. */
  readonly reached?: (step: BuildStep) => 'done' | 'failed' | 'missed';
}

/** How a step differs from the same step of the earlier build. */
export interface KeyDifference {
  /** The step of the earlier build, or undefined for a new step. */
  readonly old: BuildStep | undefined;
  /** Empty if the step has the key that it had in the earlier build. */
  readonly causes: readonly Cause[];
  /** Whether it depends on something for which it was not recorded whether it differs. */
  readonly isUnsure?: boolean;
}

/**
 * Compares the steps of a build with those of another build by their keys. Returns the difference of each step, by its
 * index. A step that is cached according to `isFound` counts as unchanged, even if the result of an input may differ.
 */
export function compareSteps(
  now: ComparedBuild,
  before: ComparedBuild | undefined,
  isFound: (step: BuildStep) => boolean,
): readonly KeyDifference[] {
  if (before === undefined)
    return now.graph.steps.map(() => ({ old: undefined, causes: [{ kind: 'first' }] }));
  const pairs = matchSteps(before.graph, now.graph);
  const comparison: Comparison = {
    now,
    before,
    pairs,
    kept: new Set(pairs.values()),
    stages: matchStages(before.graph, now.graph, pairs),
    isFound,
    found: [],
    isSame: [],
  };
  for (const step of now.graph.steps) {
    const difference = differenceOf(comparison, step);
    comparison.found[step.index] = difference;
    comparison.isSame[step.index] = hasSameKey(comparison, step, difference);
  }
  return comparison.found;
}

interface Comparison {
  readonly now: ComparedBuild;
  readonly before: ComparedBuild;
  /** Indexes of earlier steps, by the indexes of the current steps. */
  readonly pairs: ReadonlyMap<number, number>;
  /** Indexes of the earlier steps that the current build still has. */
  readonly kept: ReadonlySet<number>;
  /** For each current stage, the earlier stage with most of its steps. */
  readonly stages: ReadonlyMap<string, string>;
  readonly isFound: (step: BuildStep) => boolean;
  /** The steps that have been compared, by their index. */
  readonly found: KeyDifference[];
  readonly isSame: boolean[];
}

function hasSameKey(
  { before, isFound }: Comparison,
  step: BuildStep,
  { old, causes }: KeyDifference,
): boolean {
  if (old === undefined || step.ignoreCache) return false;
  if (causes.length > 0) return isFound(step) && causes.every(hasNoEffect);
  const reached = before.reached?.(old) ?? 'done';
  return step.kind === 'source' || reached === 'done' || isFound(step);
}

/** Whether the cause cannot be why others run if the step was found in the cache. */
function hasNoEffect(cause: Cause): boolean {
  if (cause.kind === 'base') return cause.layers === 'same';
  if (cause.kind === 'order') return cause.onlyFiles === true;
  return cause.kind === 'result' || cause.kind === 'unknown';
}

function differenceOf(comparison: Comparison, step: BuildStep): KeyDifference {
  const { now, before, pairs } = comparison;
  const matched = pairs.get(step.index);
  const old = matched === undefined ? undefined : before.graph.steps[matched];
  if (old === undefined) return { old, causes: [{ kind: 'first' }] };
  if (step.kind === 'source') return { old, causes: [] };
  const own: readonly Cause[] =
    identity(old) === identity(step)
      ? []
      : [{ kind: 'own', fields: fieldChanges({ step: old, sources: before }, { step, sources: now }) }];
  const oldInputs = new Set(old.inputs.map((input) => input.step));
  const below = step.inputs.flatMap((_, input) => inputCauses(comparison, { step, old, oldInputs, input }));
  const causes = withoutRepetitions([...own, ...below]);
  const isUnsure =
    causes.some(({ kind }) => kind === 'unknown') ||
    step.inputs.some((input) => comparison.found[input.step]?.isUnsure);
  return { old, causes, ...(isUnsure && { isUnsure }) };
}

/** An input of a step, and the step of the earlier build. */
interface InputQuestion {
  readonly step: BuildStep;
  readonly old: BuildStep;
  /** Indexes of the steps that the earlier step used. */
  readonly oldInputs: ReadonlySet<number>;
  readonly input: number;
}

function inputCauses(comparison: Comparison, question: InputQuestion): readonly Cause[] {
  const { now, before, found, isSame } = comparison;
  const { step, input } = question;
  const parent = now.graph.steps[step.inputs[input]?.step ?? -1];
  if (parent === undefined) return [];
  const was = before.graph.steps[oldParent(comparison, question, parent) ?? -1];
  if (parent.kind === 'source') return sourceCauses(comparison, question, { parent, was });
  const isMoved = was !== undefined && comparison.pairs.get(parent.index) !== was.index;
  if (isSame[parent.index] && !isMoved) return [];
  if (was && (isSame[parent.index] || isOtherStage(comparison, parent, was)))
    return [orderCause(comparison, question, { parent, was })];
  // A file that a frontend creates for a step, such as a heredoc, is part of the step.
  const made = parent.made && found[parent.index]?.causes.filter(({ kind }) => kind === 'own');
  if (made && made.length > 0) return made;
  const content = step.own?.inputs[input]?.content;
  if (content === undefined) return [{ kind: 'follows', of: refOf(parent) }];
  return [{ kind: 'result', of: refOf(parent), paths: content.map(({ path }) => path || '/') }];
}

/** Whether two steps are in different stages, whatever the names of the stages are. */
function isOtherStage({ stages }: Comparison, parent: BuildStep, was: BuildStep): boolean {
  if (parent.kind === 'source' || was.kind === 'source') return false;
  return (stages.get(stageOf(parent)) ?? stageOf(parent)) !== stageOf(was);
}

function orderCause(
  { now, kept }: Comparison,
  { step, old, input }: InputQuestion,
  { parent, was }: SourcePair,
): Cause {
  const order = { kind: 'order', before: refOf(was), after: refOf(parent) } as const;
  if (!isRoot(step, input)) return { ...order, onlyFiles: true };
  const isRemoved = !kept.has(was.index) && stageOf(was) === stageOf(old);
  const isFirst = parent.kind === 'source' || stageOf(parent) !== stageOf(step);
  const line = isFirst ? lineOfStage(now.settings ?? [], step.place) : undefined;
  return { ...order, ...(isRemoved && { isRemoved }), ...(line !== undefined && { line }) };
}

/** Whether the step is based on the input; otherwise it only takes files from it. */
function isRoot({ own }: BuildStep, input: number): boolean {
  return input === 0 && own?.inputs[0]?.content === undefined;
}

/** The earlier step in the position of an input, or undefined for a new input. */
function oldParent(
  { pairs }: Comparison,
  { step, old, oldInputs, input }: InputQuestion,
  parent: BuildStep,
): number | undefined {
  const partner = pairs.get(parent.index);
  if (isRoot(step, input) && !isRoot(old, 0)) return undefined;
  const isUsed = isRoot(step, input) ? old.inputs[0]?.step === partner : oldInputs.has(partner ?? -1);
  if (partner !== undefined && isUsed) return partner;
  return isRoot(step, input) || step.inputs.length === old.inputs.length
    ? old.inputs[input]?.step
    : undefined;
}

interface SourcePair {
  readonly parent: BuildStep;
  /** The earlier step in that position. */
  readonly was: BuildStep;
}

function sourceCauses(
  comparison: Comparison,
  question: InputQuestion,
  { parent, was }: Omit<SourcePair, 'was'> & { readonly was: BuildStep | undefined },
): readonly Cause[] {
  const { now, before } = comparison;
  const identifier = parent.source?.identifier ?? '';
  // Then the instruction itself differs, which is reported elsewhere.
  if (was === undefined) return [];
  if (was.source && identifier.startsWith('local://'))
    return filesCauses(comparison, question, { parent, was });
  if (was.source === undefined) return [orderCause(comparison, question, { parent, was })];
  const [earlier, version] = [versionOf(was.source), versionOf(parent.source)];
  const failure = now.failure?.(parent);
  if (failure !== undefined) return [{ kind: 'unknown', why: failure }];
  if (earlier === version) return openCauses(parent);
  const [chain, oldChain] = [now.chainId(parent), before.chainId(was)];
  const isKnown = isImage(identifier) && chain !== undefined && oldChain !== undefined;
  const layers = isKnown ? (chain === oldChain ? 'same' : 'other') : 'unknown';
  const line = fromLine(now, parent);
  return [
    {
      kind: 'base',
      before: earlier,
      after: version,
      layers,
      ...(line !== undefined && { line }),
      ...(!isRoot(question.step, question.input) && { onlyFiles: true }),
    },
  ];
}

/** The address of a source, and the checksum of a download. */
function versionOf(source: SourceOp | undefined): string {
  const { identifier = '', attrs = {} } = source ?? {};
  const { 'http.checksum': checksum } = attrs;
  return checksum ? `${identifier}@${checksum}` : identifier;
}

/** The line of a source if it is that of a FROM instruction, as opposed to a `--from` flag. */
function fromLine({ settings = [] }: ComparedBuild, { place }: BuildStep): number | undefined {
  const line = lineOfStage(settings, place);
  return line === undefined || line === place?.start ? place?.start : undefined;
}

/** A branch or a download may have changed, which cannot be checked here. */
function openCauses({ source }: BuildStep): readonly Cause[] {
  if (source === undefined || isImage(source.identifier) || !sourceKeys(source).isOpen) return [];
  return [{ kind: 'unknown', why: `the content of ${source.identifier} was not recorded` }];
}

function haveSameHash(
  before: ContextFiles,
  after: ContextFiles,
  selectors: readonly ContentSelector[],
): boolean {
  const hashOf = (files: ContextFiles) => contentHash(new ContentTree(files.values()), selectors, 'paths');
  try {
    return hashOf(before) === hashOf(after);
  } catch {
    return false;
  }
}

function filesCauses(
  { now, before, isFound }: Comparison,
  { step, old, input }: InputQuestion,
  { parent, was }: SourcePair,
): readonly Cause[] {
  const context = (parent.source?.identifier ?? '').slice('local://'.length);
  const selectors = step.own?.inputs[input]?.content ?? [];
  const [earlier, fresh] = [before.files(was), now.files(parent)];
  if (earlier === undefined || fresh === undefined)
    return [{ kind: 'unknown', why: `the files of the context ${context} were not recorded` }];
  const all = diffFiles(earlier, fresh, changedSelection(earlier, fresh, selectors));
  // The earlier transfer may not contain the files that a different instruction takes.
  const isOther = identity(old) !== identity(step);
  const changes = isOther ? all.filter(({ path }) => earlier.has(path) && fresh.has(path)) : all;
  if (changes.length === 0) return [];
  // Other files may have the same hash: those that a symlink leads to, or that are equal below another path.
  if (!isOther && isFound(step) && haveSameHash(earlier, fresh, selectors)) return [];
  return [{ kind: 'files', context, changes: changes.slice(0, maxChanges), more: moreThan(changes) }];
}

function moreThan(changes: readonly FileChange[]): number {
  return Math.max(0, changes.length - maxChanges);
}

/** Returns how reports name a step. */
export function refOf({ name, digest, place }: BuildStep): StepRef {
  return { name, digest, ...(place && { place }) };
}

/** How many changed files a report lists for a step at most. */
const maxChanges = 20;
