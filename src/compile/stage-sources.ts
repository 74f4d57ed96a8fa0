import { CompileError } from '../diagnostics/compile-error.ts';
import { atoi } from '../go/strconv.ts';
import { commandDefinitionOf } from '../instructions/instruction-set.ts';
import type { Command } from '../instructions/registry.ts';
import type { FileSource } from '../instructions/shared/references.ts';
import { emptyEnv } from '../shell/env.ts';
import { expandWord } from '../shell/lexer.ts';
import type { CompileContext } from './compile-context.ts';
import { noLines } from './no-lines.ts';
import { addDependency, addNode, findByIndex, findByName, type StageGraph } from './stage-graph.ts';
import { createUnregistered, type StageNode } from './stage-node.ts';

/** An instruction of a stage with the stages and images that it takes files from. */
export interface StageCommand {
  readonly instruction: Command;
  /** One for `COPY --from`, one per mount for RUN; empty if everything comes from the build context. */
  readonly sources: readonly StageNode[];
  /** Whether a base image or base stage brought it in. */
  readonly isTrigger: boolean;
}

/** Where the sources of instructions are looked up. */
export interface LinkPlace {
  readonly context: CompileContext;
  readonly graph: StageGraph;
}

/**
 * Finds the nodes that an instruction takes files from. Images that are named here for the first time join the graph.
 * Throws a CompileError, without lines, for a `--from` that cannot be (moby/buildkit v0.32.2
 * frontend/dockerfile/dockerfile2llb/convert.go toCommand, convert_runmount.go detectRunMount).
 */
export function linkCommand(
  place: LinkPlace,
  node: StageNode,
  { instruction, isTrigger }: Pick<StageCommand, 'instruction' | 'isTrigger'>,
): StageCommand {
  const definition = commandDefinitionOf(place.context.options.instructionSet, instruction);
  const sources = definition.sources(instruction).map((source) => findSource(place, source, instruction));
  for (const source of sources) {
    addDependency(place.graph, node, { source, lines: instruction.lines });
    if (source.unregistered) addNode(place.graph, source);
  }
  return { instruction, sources, isTrigger };
}

function findSource(
  { context: { lex }, graph }: LinkPlace,
  { kind, name }: FileSource,
  { lines }: Command,
): StageNode {
  if (kind === 'mount') return findByName(graph, name) ?? createUnregistered(name, noLines);
  if (expandWord(name, emptyEnv, lex).result !== name) {
    throw new CompileError(
      'variable expansion is not supported for --from, define a new stage with FROM using ARG from global scope as a workaround',
      { code: 'variable-in-from' },
    );
  }
  const index = stageIndex(name);
  if (index !== undefined) return findByIndex(graph, index);
  return findByName(graph, name) ?? createUnregistered(name, lines);
}

const looksLikeNumber = /^[+-]?[0-9]+$/;

function stageIndex(text: string): number | undefined {
  if (!looksLikeNumber.test(text)) return undefined;
  try {
    return atoi(text);
  } catch {
    return undefined;
  }
}
