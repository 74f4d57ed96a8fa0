import { ContentTree } from '../content/content-tree.ts';
import { type ContextFile, diffFiles, type FileChange, selectedPaths } from '../content/context-files.ts';
import type { BuildStep, StepGraph } from '../graph/step-graph.ts';
import { isImage } from '../keys/source-keys.ts';
import type { Simulation } from '../simulate/simulate.ts';
import type { Verdict } from '../simulate/step-state.ts';
import type { Cause, FieldChange, StepRef } from './cause.ts';
import { matchSteps } from './match-steps.ts';

/** A build to be explained, or the one that it is compared with. */
export interface ComparedBuild {
  readonly graph: StepGraph;
  /** Files of each local source, by path, by the digest of the source's step; undefined for a source whose files nobody recorded. */
  readonly files: (step: BuildStep) => ReadonlyMap<string, ContextFile> | undefined;
  /** Chain id of an image's layers, if known. */
  readonly chainId: (step: BuildStep) => string | undefined;
}

/** A step with its verdict, and with what speaks against a cached result. */
export interface ExplainedStep {
  readonly step: BuildStep;
  readonly verdict: Verdict;
  readonly causes: readonly Cause[];
}

/**
 * The steps that are asked for, each with its causes; a cached step has none. `before` is the build that is compared
 * with; without one, every cause is `first`.
 */
export function explainSteps(
  now: ComparedBuild,
  { states, demanded }: Simulation,
  before: ComparedBuild | undefined,
): readonly ExplainedStep[] {
  const pairs = before ? matchSteps(before.graph, now.graph) : new Map<number, number>();
  return now.graph.steps.flatMap((step): readonly ExplainedStep[] => {
    const verdict = states[step.index]?.verdict ?? 'runs';
    if (verdict === 'source' || isInternal(step)) return [];
    const isAsked = demanded.has(step.index) && verdict !== 'cached';
    if (!isAsked) return [{ step, verdict: 'cached', causes: [] }];
    return [{ step, verdict, causes: causesOf({ now, before, pairs, states, step }) }];
  });
}

/** What a frontend adds, such as the files of heredocs: of it a daemon also says that it ran when it did not. */
export function isInternal({ name, inputs }: BuildStep): boolean {
  return inputs.length === 0 && name.startsWith('[internal]');
}

interface Question {
  readonly now: ComparedBuild;
  readonly before: ComparedBuild | undefined;
  readonly pairs: ReadonlyMap<number, number>;
  readonly states: Simulation['states'];
  readonly step: BuildStep;
}

function causesOf(question: Question): readonly Cause[] {
  const { before, pairs, states, step } = question;
  if (step.ignoreCache) return [{ kind: 'no-cache' }];
  if (states[step.index]?.isCleaned) return [{ kind: 'cleaned' }];
  const matched = pairs.get(step.index);
  const old = matched === undefined ? undefined : before?.graph.steps[matched];
  if (old === undefined) return [{ kind: 'first' }];
  const own: readonly Cause[] =
    old.own?.digest === step.own?.digest ? [] : [{ kind: 'own', fields: fieldChanges(old, step) }];
  const below = step.inputs.flatMap((_, i) => inputCause(question, old, i) ?? []);
  const all = [...own, ...below];
  if (all.length > 0) return withoutRepetitions(all);
  // Nothing of it differs, and its key is known or was: the result is not there any more.
  return [{ kind: 'gone' }];
}

/** The parts of two instructions that differ. */
export function fieldChanges(before: BuildStep, after: BuildStep): readonly FieldChange[] {
  const [old, fresh] = [before.fields, after.fields];
  const names = [...new Set([...old.keys(), ...fresh.keys()])];
  return names.flatMap((field) => {
    const [was, is] = [old.get(field), fresh.get(field)];
    if (was === is) return [];
    return [{ field, ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) }];
  });
}

function inputCause(question: Question, old: BuildStep, input: number): Cause | undefined {
  const { now, states, step } = question;
  const parent = now.graph.steps[step.inputs[input]?.step ?? -1];
  if (parent === undefined) return undefined;
  if (parent.kind === 'source') return sourceCause({ ...question, parent, input }, old);
  const verdict = states[parent.index]?.verdict;
  if (verdict === 'cached') return undefined;
  // A step that runs again because its result is gone does not change what stands on it.
  if (verdict === 'runs' && (states[parent.index]?.nodes.length ?? 0) > 0) return undefined;
  const content = step.own?.inputs[input]?.content;
  if (content === undefined) return { kind: 'follows', of: refOf(parent) };
  return { kind: 'result', of: refOf(parent), paths: content.map(({ path }) => path || '/') };
}

interface SourceQuestion extends Question {
  /** The source. */
  readonly parent: BuildStep;
  readonly input: number;
}

function sourceCause(question: SourceQuestion, old: BuildStep): Cause | undefined {
  const { before, pairs, now, parent, input } = question;
  const identifier = parent.source?.identifier ?? '';
  const matched = pairs.get(parent.index) ?? old.inputs[input]?.step;
  const was = matched === undefined ? undefined : before?.graph.steps[matched];
  if (identifier.startsWith('local://')) return filesCause(question, was);
  const earlier = was?.source?.identifier;
  if (earlier === identifier || was === undefined || earlier === undefined) return undefined;
  if (!isImage(identifier)) return { kind: 'base', before: earlier, after: identifier, layers: 'unknown' };
  const [chain, oldChain] = [now.chainId(parent), before?.chainId(was)];
  const layers = chain && oldChain ? (chain === oldChain ? 'same' : 'other') : 'unknown';
  return { kind: 'base', before: earlier, after: identifier, layers };
}

function filesCause(
  { now, before, step, parent, input }: SourceQuestion,
  was: BuildStep | undefined,
): Cause | undefined {
  const context = (parent.source?.identifier ?? '').slice('local://'.length);
  const selectors = step.own?.inputs[input]?.content ?? [];
  const [old, fresh] = [was && before?.files(was), now.files(parent)];
  if (old === undefined || fresh === undefined)
    return { kind: 'unknown', why: `the files of the context ${context} were not recorded` };
  const paths = new Set(
    [old, fresh].flatMap((files) => [...selectedPaths(new ContentTree(files.values()), selectors)]),
  );
  const changes = diffFiles(old, fresh, paths);
  if (changes.length === 0) return undefined;
  return { kind: 'files', context, changes: changes.slice(0, maxChanges), more: moreThan(changes) };
}

function moreThan(changes: readonly FileChange[]): number {
  return Math.max(0, changes.length - maxChanges);
}

/** How reports name a step. */
export function refOf({ name, digest, place }: BuildStep): StepRef {
  return { name, digest, ...(place && { place }) };
}

/** A mount and the root may come from one step. */
function withoutRepetitions(causes: readonly Cause[]): readonly Cause[] {
  const seen = new Set<string>();
  return causes.filter((cause) => {
    const text = JSON.stringify(cause);
    if (seen.has(text)) return false;
    seen.add(text);
    return true;
  });
}

/** The most changed files that a report lists for a step. */
const maxChanges = 20;
