import { CompileError } from '../diagnostics/compile-error.ts';
import { atoi } from '../go/strconv.ts';
import type { Command } from '../instructions/registry.ts';
import { emptyEnv } from '../shell/env.ts';
import { expandWord, type LexOptions } from '../shell/lexer.ts';
import { noLines } from './no-lines.ts';
import { addNode, findByIndex, findByName, type StageGraph } from './stage-graph.ts';
import { createUnregistered, type StageCommand, type StageNode } from './stage-node.ts';

/**
 * An instruction of a stage with the nodes that it takes files from; images that nobody named before join the graph.
 * Throws a CompileError, without lines, for a `--from` that cannot be (moby/buildkit v0.32.2
 * frontend/dockerfile/dockerfile2llb/convert.go toCommand, convert_runmount.go detectRunMount).
 */
export function linkCommand(
  graph: StageGraph,
  node: StageNode,
  instruction: Command,
  lex: LexOptions,
  isTrigger = false,
): StageCommand {
  const sources = sourcesOf(graph, instruction, lex);
  for (const source of sources) {
    node.dependencies.set(source, instruction.lines);
    if (source.unregistered) addNode(graph, source);
  }
  return { instruction, sources, isTrigger };
}

function sourcesOf(graph: StageGraph, instruction: Command, lex: LexOptions): readonly StageNode[] {
  switch (instruction.keyword) {
    case 'copy':
      return instruction.from === '' ? [] : [copySource(graph, instruction.from, instruction.lines, lex)];
    case 'run':
      // A mount from nowhere counts as one from scratch, for a cache mount starts there.
      return instruction.mounts.map(({ from }) => {
        const name = from || 'scratch';
        return findByName(graph, name) ?? createUnregistered(name, noLines);
      });
    default:
      return [];
  }
}

function copySource(graph: StageGraph, from: string, lines: Command['lines'], lex: LexOptions): StageNode {
  if (expandWord(from, emptyEnv, lex).result !== from) {
    throw new CompileError(
      'variable expansion is not supported for --from, define a new stage with FROM using ARG from global scope as a workaround',
      { code: 'variable-in-from' },
    );
  }
  const index = stageIndex(from);
  if (index !== undefined) return findByIndex(graph, index);
  return findByName(graph, from) ?? createUnregistered(from, lines);
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
