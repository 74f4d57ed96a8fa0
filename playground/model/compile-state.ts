import { compile, GatewayError, offlineImages } from '../../src/browser.ts';
import { compilePartly } from '../../src/gateway/local/compile-partly.ts';
import { createMemoryFiles, type MemoryFiles } from '../../src/gateway/local/memory-files.ts';
import { readStepGraph, type StepGraph } from '../../src/insight/graph/step-graph.ts';
import type { Definition } from '../../src/llb/definition.ts';
import type { ViewError } from '../../src/views/graph/graph-view.ts';
import type { PlaygroundState } from './playground-state.ts';

/** The result of compiling a state. */
export interface CompiledState {
  readonly state: PlaygroundState;
  /** By platform; '' for a build for a single one. Empty when nothing compiles. */
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly graph: StepGraph;
  /** Set if the file has a mistake, before which the definitions end. */
  readonly error?: ViewError;
}

/** Compiles the Dockerfile of a state. If the file has a mistake, the result contains what is before the mistake. */
export async function compileState(state: PlaygroundState): Promise<CompiledState> {
  const { definitions, error } = await compileAsFarAsPossible(state);
  return { state, definitions, graph: readStepGraph([...definitions.values()]), ...(error && { error }) };
}

/** The files of the context in the form that the compiler takes. */
export function contextOf({ files }: PlaygroundState): MemoryFiles {
  return new Map(files.map(({ path, text }) => [path, text]));
}

/** The options of a state in the form that the compiler takes. */
export function optionsOf({ dockerfile, target, platforms, buildArgs }: PlaygroundState) {
  const options = { filename: dockerfile, ...(target && { target }), platform: platforms.join(',') };
  return {
    ...options,
    ...Object.fromEntries(buildArgs.map(([name, value]) => [`build-arg:${name}`, value])),
  };
}

async function compileAsFarAsPossible(
  state: PlaygroundState,
): Promise<Pick<CompiledState, 'definitions' | 'error'>> {
  try {
    const { definitions } = await compile({
      locals: { context: contextOf(state) },
      options: optionsOf(state),
    });
    return { definitions };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { definitions: await compileStart(state, error), error: viewError(error) };
  }
}

async function compileStart(state: PlaygroundState, error: Error): Promise<CompiledState['definitions']> {
  if (!(error instanceof GatewayError) || error.line === undefined) return new Map();
  const files = createMemoryFiles(contextOf(state));
  const locals = new Map([
    ['context', files],
    ['dockerfile', files],
  ]);
  const options = new Map(Object.entries(optionsOf(state)));
  return (await compilePartly({ options, locals, images: offlineImages })).definitions;
}

function viewError(error: Error): ViewError {
  const { file = '', line, endLine, message } = error as Partial<GatewayError> & Error;
  if (line === undefined) return { message };
  return { message, place: { file, start: line, end: endLine ?? line } };
}
