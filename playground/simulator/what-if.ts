import type { BuildStep } from '../../src/insight/graph/step-graph.ts';
import { textDigest } from '../../src/insight/keys/cache-key.ts';
import { readFileSettings } from '../../src/insight/reasons/settings.ts';
import { type CompiledState, compileState } from '../model/compile-state.ts';
import type { PlaygroundState } from '../model/playground-state.ts';
import { type SimulatedBuild, simulatedBuild } from './simulated-daemon.ts';

/** A change to try: to a file, to the value of an argument, or to the instruction on a line. */
export type WhatIf =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'argument'; readonly name: string }
  | { readonly kind: 'line'; readonly line: number };

/** The changes that can be tried on a compiled state, each once: files of the context, arguments, lines. */
export function possibleChanges(compiled: CompiledState): readonly WhatIf[] {
  const { state, graph } = compiled;
  const lines = new Set(graph.steps.flatMap(({ place }) => (place ? [place.start] : [])));
  return [
    ...state.files
      .filter(({ path }) => path !== state.dockerfile)
      .map(({ path }): WhatIf => ({ kind: 'file', path })),
    ...argumentNames(compiled).map((name): WhatIf => ({ kind: 'argument', name })),
    ...[...lines].sort((a, b) => a - b).map((line): WhatIf => ({ kind: 'line', line })),
  ];
}

function argumentNames({ definitions }: CompiledState): readonly string[] {
  const stages = readFileSettings([...definitions.values()]).flatMap((file) => file.stages);
  const settings = stages.flatMap((stage) => stage.settings);
  const names = settings.flatMap((setting) => (setting.keyword === 'ARG' ? setting.names : []));
  return [...new Set(names)];
}

/** The build as it would be after the change. */
export async function buildAfter(compiled: CompiledState, change: WhatIf): Promise<SimulatedBuild> {
  switch (change.kind) {
    case 'file':
      return { ...simulatedBuild(compiled), files: withChangedFile(compiled.state, change.path) };
    case 'argument':
      return simulatedBuild(await compileState(withChangedArgument(compiled.state, change.name)));
    case 'line':
      return withChangedLine(simulatedBuild(compiled), change.line);
  }
}

function withChangedFile({ files }: PlaygroundState, path: string): PlaygroundState['files'] {
  return files.map((file) => (file.path === path ? { path, text: `${file.text}\n` } : file));
}

function withChangedArgument(state: PlaygroundState, name: string): PlaygroundState {
  const others = state.buildArgs.filter(([other]) => other !== name);
  const value = state.buildArgs.find(([other]) => other === name)?.[1] ?? '';
  return { ...state, buildArgs: [...others, [name, `${value}changed`]] };
}

/** The build with a changed line: its steps become other instructions, and its sources other images. */
function withChangedLine(build: SimulatedBuild, line: number): SimulatedBuild {
  const isMeant = ({ place }: BuildStep) => place?.start === line;
  const steps = build.graph.steps.map((step) => (isMeant(step) ? changedStep(step) : step));
  const sources = build.graph.steps.filter((step) => isMeant(step) && step.kind === 'source');
  return {
    ...build,
    graph: { ...build.graph, steps },
    changedSources: new Set(sources.map(({ digest }) => digest)),
  };
}

function changedStep(step: BuildStep): BuildStep {
  const { own } = step;
  return own ? { ...step, own: { ...own, digest: textDigest(`${own.digest} changed`) } } : step;
}
