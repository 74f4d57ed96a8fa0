import { encodeText } from '../base/text.ts';
import { CompileError, setLocation } from '../diagnostics/compile-error.ts';
import { recoverFrom } from '../diagnostics/error-sink.ts';
import { parseTrigger } from '../instructions/parse-instruction.ts';
import { type Command, grammar } from '../instructions/registry.ts';
import { createSourceFile } from '../source/source-file.ts';
import { parseSyntax } from '../syntax/parse.ts';
import type { CompileContext } from './compile-context.ts';
import type { StageGraph } from './stage-graph.ts';
import type { StageNode } from './stage-node.ts';
import { linkCommand } from './stage-sources.ts';

/**
 * Puts the triggers that a stage inherits before its own commands: those of its base image, or the ONBUILD
 * instructions of its base stage. Gives whether a trigger takes files from a stage or image, so that there may be
 * more to load. Throws a CompileError at the FROM's lines for a trigger that is no instruction
 * (moby/buildkit v0.32.2 frontend/dockerfile/dockerfile2llb/convert.go initOnBuildTriggers).
 */
export function takeTriggers(context: CompileContext, graph: StageGraph, node: StageNode): boolean {
  const triggers = inheritedTriggers(node);
  if (triggers.length === 0) return false;
  try {
    const commands = triggers.map((trigger) =>
      linkCommand(graph, node, parseTriggerLine(trigger, node), context.lex, true),
    );
    node.commands = [...commands, ...node.commands];
    node.stepTotal += commands.length;
    return commands.some(({ sources }) => sources.length > 0);
  } catch (error) {
    recoverFrom(setLocation(error, node.lines), context.ports.recover, node.lines);
    return false;
  }
}

/** Each trigger is given once. */
function inheritedTriggers(node: StageNode): readonly string[] {
  if (node.base !== undefined) return node.triggersTaken ? [] : triggersOfBase(node, node.base);
  const triggers = node.image.config.onBuild ?? [];
  if (triggers.length > 0) node.image.config.onBuild = undefined;
  return triggers;
}

function triggersOfBase(node: StageNode, base: StageNode): readonly string[] {
  node.triggersTaken = true;
  return base.commands.flatMap(({ instruction }) =>
    instruction.keyword === 'onbuild' ? [instruction.trigger] : [],
  );
}

function parseTriggerLine(trigger: string, node: StageNode): Command {
  const tree = parseSyntax(createSourceFile('Dockerfile', encodeText(trigger)), grammar);
  const [line, ...more] = tree.instructions;
  if (line === undefined || more.length > 0) {
    throw new CompileError('onbuild trigger should be a single expression', { code: 'invalid-trigger' });
  }
  return parseTrigger({ ...line, lines: node.lines });
}
