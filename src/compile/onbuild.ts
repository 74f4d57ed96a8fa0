import { encodeText } from '../base/text.ts';
import { CompileError, setLocation } from '../diagnostics/compile-error.ts';
import { recoverFrom } from '../diagnostics/error-sink.ts';
import { commandDefinitionOf, type InstructionSet } from '../instructions/instruction-set.ts';
import { parseTrigger } from '../instructions/parse-instruction.ts';
import type { Command } from '../instructions/registry.ts';
import { createSourceFile } from '../source/source-file.ts';
import { parseSyntax } from '../syntax/parse.ts';
import type { StageNode } from './stage-node.ts';
import { type LinkPlace, linkCommand, type StageCommand } from './stage-sources.ts';

/**
 * The triggers that a stage inherits, which come before its own commands: those of its base image, or the ONBUILD
 * instructions of its base stage, `inherited`. Images that they name join the graph. Throws a CompileError with the
 * FROM's lines for a trigger that is not an instruction (moby/buildkit v0.32.2
 * frontend/dockerfile/dockerfile2llb/convert.go initOnBuildTriggers).
 */
export function linkTriggers(
  { context, graph }: LinkPlace,
  node: StageNode,
  inherited: readonly string[],
): readonly StageCommand[] {
  const { instructionSet } = context.options;
  try {
    return inherited.map((trigger) =>
      linkCommand({ context, graph }, node, {
        instruction: parseTriggerLine(trigger, node, instructionSet),
        isTrigger: true,
      }),
    );
  } catch (error) {
    recoverFrom(setLocation(error, node.lines), context.ports.recover, node.lines);
    return [];
  }
}

/** The ONBUILD instructions among commands. */
export function triggersIn(
  commands: readonly StageCommand[],
  instructionSet: InstructionSet,
): readonly string[] {
  return commands.flatMap(({ instruction }) =>
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
