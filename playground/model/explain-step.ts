import type { ContentSelector } from '../../src/insight/content/content-selector.ts';
import { ContentTree } from '../../src/insight/content/content-tree.ts';
import { selectedPaths } from '../../src/insight/content/context-files.ts';
import type { BuildStep, StepGraph } from '../../src/insight/graph/step-graph.ts';
import { instructionOf } from '../../src/insight/reasons/step-text.ts';
import { listContext } from '../simulator/context-listing.ts';
import type { PlaygroundFile } from './playground-state.ts';

/** An explanation of a step, in sentences. */
export interface StepExplanation {
  /** What the step does, in one or two sentences. */
  readonly does: string;
  /** What its cached result depends on, one sentence each; empty for a source. */
  readonly depends: readonly string[];
}

/** A step of a graph, with the files of the context. */
export interface StepInContext {
  readonly graph: StepGraph;
  readonly step: BuildStep;
  readonly files: readonly PlaygroundFile[];
}

/** Explains what a step does, and what must stay the same for its result to come from the cache. */
export function explainStep(asked: StepInContext): StepExplanation {
  const { step } = asked;
  if (step.kind === 'source') return { does: sourceText(asked), depends: [] };
  const own = step.ignoreCache
    ? ['The build ignores the cache for this step, so it runs every time.']
    : [ownText(step), ...step.inputs.map((_, input) => inputText(asked, input))];
  return { does: doesText(asked), depends: own };
}

function sourceText({ step, files }: StepInContext): string {
  const { identifier = '', attrs = {} } = step.source ?? {};
  if (identifier.startsWith('local://')) {
    const count = [...listContext(files, attrs).values()].filter(({ mode }) => mode < 0x1000).length;
    const name = identifier.slice('local://'.length);
    return `Sends files of the ${name === 'context' ? 'build context' : `context ${name}`} to the daemon: ${counted(count, 'file')}. A step that reads them is cached if the files that it reads are unchanged.`;
  }
  if (identifier.startsWith('docker-image://'))
    return `Takes the image ${identifier.slice('docker-image://'.length)} as a starting point. Its layers are downloaded when a step that runs needs them. When the name refers to a different image than before, all steps on top of it run again.`;
  return `Downloads ${identifier}. The daemon asks the server whether it has changed.`;
}

function doesText(asked: StepInContext): string {
  const { step } = asked;
  const base = step.inputs[0] && baseText(asked);
  switch (step.kind) {
    case 'exec':
      return `Runs a command in a container${base ? `, on the files of ${base}` : ''}. The result is what the command changes.`;
    case 'file':
      return fileText(asked);
    case 'merge':
      return `Puts ${counted(step.inputs.length, 'result')} on top of each other without copying anything, so each of them is cached separately.`;
    case 'diff':
      return 'Takes the files that one result adds to another.';
    default:
      return `${instructionOf(step)}.`;
  }
}

function fileText(asked: StepInContext): string {
  const { step, graph } = asked;
  const { fields } = step;
  if (step.made) return 'Creates files from the text in the Dockerfile.';
  const directory = fields.get('mkdir.path');
  if (directory)
    return `Creates the directory ${directory}${baseText(asked) ? ` on the files of ${baseText(asked)}` : ''}.`;
  const source = graph.steps[step.inputs.at(-1)?.step ?? -1];
  const destination = fields.get('copy.dest') ?? fields.get('1.copy.dest');
  if (!destination || !source) return `Changes files: ${instructionOf(step)}.`;
  const from = step.inputs.length > 1 ? refText(source) : 'a source';
  return `Copies files from ${from} to ${destination}${step.inputs.length > 1 ? `, on top of ${baseText(asked)}` : ''}.`;
}

function baseText({ graph, step }: StepInContext): string {
  const base = graph.steps[step.inputs[0]?.step ?? -1];
  return base ? refText(base) : '';
}

function ownText({ kind, fields }: BuildStep): string {
  const names = [...fields.keys()];
  const variables = names.flatMap((name) => (name.startsWith('env.') ? [name.slice('env.'.length)] : []));
  const others = names.filter((name) => !/^(?:env\.|args$|workdir$|\d*\.?(?:copy|mkdir|mkfile))/.test(name));
  if (kind !== 'exec')
    return `The instruction itself${others.length > 0 ? ` (${others.join(', ')})` : ''} stays the same.`;
  const parts = ['the command', ...(fields.has('workdir') ? ['its directory'] : []), ...others];
  if (variables.length > 0) parts.push(`the variables ${shortList(variables)}`);
  return `The instruction itself stays the same: ${parts.join(', ')}.`;
}

function inputText(asked: StepInContext, input: number): string {
  const { step, graph } = asked;
  const parent = graph.steps[step.inputs[input]?.step ?? -1];
  if (parent === undefined) return 'An input that this page cannot read stays the same.';
  const content = step.own?.inputs[input]?.content;
  if (content === undefined)
    return `${upper(refText(parent))} stays the same${parent.kind === 'source' ? '' : ', or comes from the cache'}.`;
  const paths = parent.source?.identifier.startsWith('local://')
    ? contextPaths(asked, parent, content)
    : content.map(({ path }) => path || '/');
  if (paths.length === 0)
    return `What it takes from ${refText(parent)} has the same content. No file matches now.`;
  return `${shortList(paths)} from ${refText(parent)} ${paths.length === 1 ? 'has' : 'have'} the same content. Their times do not matter.`;
}

/** The files, without the directories that they are in. */
function contextPaths(
  { files }: StepInContext,
  { source }: BuildStep,
  selectors: readonly ContentSelector[],
): readonly string[] {
  const listing = listContext(files, source?.attrs ?? {});
  const selected = selectedPaths(new ContentTree(listing.values()), selectors);
  return files.map(({ path }) => path).filter((path) => selected.has(path));
}

/** Names a step within a sentence. */
function refText(step: BuildStep): string {
  const { place, source } = step;
  if (source?.identifier.startsWith('local://context')) return 'the build context';
  if (source) return `the source ${source.identifier.replace(/^[a-z-]+:\/\//, '')}`;
  const instruction = instructionOf(step);
  const short =
    instruction.length > maxInstruction ? `${instruction.slice(0, maxInstruction)}…` : instruction;
  return place ? `line ${place.start} (${short})` : short || 'another step';
}

function shortList(items: readonly string[]): string {
  if (items.length <= maxShown) return items.join(', ');
  return `${items.slice(0, maxShown).join(', ')} and ${items.length - maxShown} more`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const maxInstruction = 40;
const maxShown = 8;
