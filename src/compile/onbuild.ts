import { encodeText } from '../base/text.ts';
import { CompileError, setLocation } from '../diagnostics/compile-error.ts';
import { recoverFrom } from '../diagnostics/error-sink.ts';
import { commandDefinitionOf, type InstructionSet } from '../instructions/instruction-set.ts';
import { parseTrigger } from '../instructions/parse-instruction.ts';
import type { Command } from '../instructions/registry.ts';
import { createSourceFile } from '../source/source-file.ts';
import { parseSyntax } from '../syntax/parse.ts';
import type { CompileContext } from './compile-context.ts';
import type { StageGraph } from './stage-graph.ts';
import type { StageNode } from './stage-node.ts';
import { linkCommand } from './stage-sources.ts';

/**
 * Puts the triggers that a stage inherits before its own commands: those of its base image, or the ONBUILD
 * instructions of its base stage. Returns whether a trigger takes files from a stage or image, which may have to be
 * loaded. Throws a CompileError with the FROM's lines for a trigger that is not an instruction
 * (moby/buildkit v0.32.2 frontend/dockerfile/dockerfile2llb/convert.go initOnBuildTriggers).
 */
export function takeTriggers(context: CompileContext, graph: StageGraph, node: StageNode): boolean {
  const { instructionSet } = context.options;
  const triggers = inheritedTriggers(node, instructionSet);
  if (triggers.length === 0) return false;
  try {
    const commands = triggers.map((trigger) =>
      linkCommand({ context, graph }, node, {
        instruction: parseTriggerLine(trigger, node, instructionSet),
        isTrigger: true,
      }),
    );
    node.commands = [...commands, ...node.commands];
    node.stepTotal += commands.length;
    return commands.some(({ sources }) => sources.length > 0);
  } catch (error) {
    recoverFrom(setLocation(error, node.lines), context.ports.recover, node.lines);
    return false;
  }
}

/** Each trigger is returned once. */
function inheritedTriggers(node: StageNode, instructionSet: InstructionSet): readonly string[] {
  if (node.base !== undefined)
    return node.triggersTaken ? [] : triggersOfBase(node, node.base, instructionSet);
  const triggers = node.image.config.onBuild ?? [];
  if (triggers.length > 0) node.image.config.onBuild = undefined;
  return triggers;
}

function triggersOfBase(node: StageNode, base: StageNode, instructionSet: InstructionSet): readonly string[] {
  node.triggersTaken = true;
  return base.commands.flatMap(({ instruction }) =>
    commandDefinitionOf(instructionSet, instruction).triggers(instruction),
  );
}

function parseTriggerLine(trigger: string, node: StageNode, instructionSet: InstructionSet): Command {
  const tree = parseSyntax(createSourceFile('Dockerfile', encodeText(trigger)), instructionSet.grammar);
  const [line, ...more] = tree.instructions;
  if (line === undefined || more.length > 0) {
    throw new CompileError('onbuild trigger should be a single expression', { code: 'invalid-trigger' });
  }
  return parseTrigger({ ...line, lines: node.lines }, instructionSet);
}
