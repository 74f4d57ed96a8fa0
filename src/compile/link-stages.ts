import { recoverFrom } from '../diagnostics/error-sink.ts';
import type { Stage } from '../instructions/parse-stages.ts';
import type { CompileContext } from './compile-context.ts';
import { checkCycles } from './cycles.ts';
import { noLines } from './no-lines.ts';
import type { StageGraph } from './stage-graph.ts';
import type { StageNode } from './stage-node.ts';
import { linkCommand, type StageCommand } from './stage-sources.ts';

/** The stages once it is known what each of their instructions takes files from. */
export interface LinkedStages {
  readonly graph: StageGraph;
  /** The commands that the Dockerfile has in each stage. */
  readonly commands: ReadonlyMap<StageNode, readonly StageCommand[]>;
  /** Whether step names and suggestions name stages. They do not if the Dockerfile has one stage and names no image. */
  readonly namesStages: boolean;
}

/**
 * Finds what each instruction takes files from. Throws a CompileError for a source that cannot be, and for stages
 * that depend on each other.
 */
export function linkStages(
  context: CompileContext,
  graph: StageGraph,
  stages: readonly Stage[],
): LinkedStages {
  const { recover } = context.ports;
  // The graph grows meanwhile.
  const nodes = graph.nodes.slice(0, stages.length);
  const link = (node: StageNode, index: number) => linkStage({ context, graph }, node, stages[index]!);
  const commands = new Map(nodes.map((node, index) => [node, link(node, index)]));
  try {
    checkCycles(graph);
  } catch (error) {
    recoverFrom(error, recover, noLines);
  }
  return { graph, commands, namesStages: graph.nodes.length > 1 };
}

function linkStage(
  place: { readonly context: CompileContext; readonly graph: StageGraph },
  node: StageNode,
  { instructions }: Stage,
): readonly StageCommand[] {
  return instructions.flatMap((instruction) => {
    try {
      return linkCommand(place, node, { instruction, isTrigger: false });
    } catch (error) {
      recoverFrom(error, place.context.ports.recover, instruction.lines);
      return [];
    }
  });
}

/** How step names show a stage. */
export function stepLabel({ namesStages }: LinkedStages, { shownName }: StageNode): string {
  return namesStages ? shownName : '';
}
