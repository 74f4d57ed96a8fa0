import { invariant } from '../base/invariant.ts';
import { type LineRange, withLocation } from '../diagnostics/compile-error.ts';
import { type ErrorSink, recoverFrom } from '../diagnostics/error-sink.ts';
import { defaultPathEnv } from '../image/system-path.ts';
import type { CommandDefinition, InstructionBase } from '../instructions/instruction-definition.ts';
import { commandDefinitionOf } from '../instructions/instruction-set.ts';
import { enterWorkdir } from '../instructions/workdir.ts';
import { withEnv, withHostname, withNetwork, withUser } from '../llb/state.ts';
import { stepLabel } from './link-stages.ts';
import { commandsOf, type LoadedStages } from './load-stages.ts';
import { type LoweredStage, type StageStart, startOn, startOnStage } from './lowered-stage.ts';
import { type LoweringEnvironment, StageBuilder } from './stage-builder.ts';
import type { StageNode } from './stage-node.ts';
import type { StageCommand } from './stage-sources.ts';
import type { StepCounter } from './step-names.ts';

/**
 * Lowers one stage: takes over what its base has, then its commands one by one. Throws a CompileError with the lines
 * of the FROM or of the instruction (moby/buildkit v0.32.2 frontend/dockerfile/dockerfile2llb/convert.go
 * dispatchStages, dispatch). `lowered` has the stages before it.
 */
export function lowerStage(
  node: StageNode,
  stages: { readonly loaded: LoadedStages; readonly lowered: ReadonlyMap<StageNode, LoweredStage> },
  shared: LoweringEnvironment,
): LoweredStage {
  const { loaded, lowered } = stages;
  const start = startOf(node, loaded, lowered);
  const builder = new StageBuilder({ node, start, steps: stepCounter(node, loaded), lowered }, shared);
  startFromImage(builder, node.lines, shared);
  for (const command of commandsOf(loaded, node)) lowerCommand(builder, command, shared);
  return builder.finish();
}

function startOf(
  node: StageNode,
  { bases, triggers }: LoadedStages,
  lowered: ReadonlyMap<StageNode, LoweredStage>,
): StageStart {
  if (node.base !== undefined) {
    const stage = lowered.get(node.base);
    invariant(stage !== undefined, 'a stage is lowered before its base');
    return startOnStage(stage);
  }
  const base = bases.get(node);
  invariant(base !== undefined, 'a stage is lowered before its base is loaded');
  return startOn(base, triggers.has(node));
}

/** Creates the counter of a stage's steps. It continues after the steps that have been named while loading the base. */
function stepCounter(node: StageNode, loaded: LoadedStages): StepCounter {
  const triggers = loaded.triggers.get(node)?.length ?? 0;
  return {
    stage: stepLabel(loaded, node),
    total: node.stepCount + triggers,
    index: loaded.bases.get(node)?.stepIndex ?? 0,
  };
}

/** Makes the first process of the stage see what a container of the base image sees. */
function startFromImage(builder: StageBuilder, lines: LineRange, shared: LoweringEnvironment): void {
  const { platform } = builder;
  const { config } = builder.image;
  const { hostname, network } = shared.options.runSettings;
  config.env ??= [];
  // Windows has its own default.
  if (platform.os !== 'windows' && !config.env.some((entry) => keyOf(entry) === 'PATH')) {
    config.env.push(`PATH=${defaultPathEnv(platform.os)}`);
  }
  for (const entry of config.env) {
    const key = keyOf(entry);
    builder.state = withEnv(builder.state, key, entry.slice(key.length + 1));
  }
  if (hostname !== '') builder.state = withHostname(builder.state, hostname);
  if (config.workingDir) enterImageWorkdir(builder, config.workingDir, { lines, recover: shared.recover });
  if (config.user) builder.state = withUser(builder.state, config.user);
  builder.state = withNetwork(builder.state, network);
}

function keyOf(entry: string): string {
  const equals = entry.indexOf('=');
  return equals === -1 ? entry : entry.slice(0, equals);
}

function enterImageWorkdir(
  builder: StageBuilder,
  workingDir: string,
  { lines, recover }: { readonly lines: LineRange; readonly recover: ErrorSink | undefined },
): void {
  try {
    enterWorkdir(builder, workingDir);
  } catch (error) {
    recoverFrom(withLocation(error, lines), recover, lines);
  }
}

function lowerCommand(
  builder: StageBuilder,
  command: StageCommand,
  { instructionSet, recover, trace }: LoweringEnvironment,
): void {
  builder.enter(command);
  if (!command.isTrigger) trace?.instruction(command.instruction, builder.env);
  const definition = commandDefinitionOf(instructionSet, command.instruction);
  try {
    definition.lower(builder, expandInstruction(builder, definition, command.instruction));
  } catch (error) {
    const { lines } = command.instruction;
    recoverFrom(withLocation(error, lines), recover, lines);
  }
}

function expandInstruction(
  builder: StageBuilder,
  definition: CommandDefinition<InstructionBase>,
  written: InstructionBase,
): InstructionBase {
  const words = definition.expand?.(written, (word) => builder.expandWord(word)) ?? written;
  return (
    definition.expandRaw?.(words, (text) =>
      builder.expandWith(text, { ...builder.options.lex, ...heredocText }),
    ) ?? words
  );
}

/** Text in a heredoc has its own escape character, whatever the Dockerfile's is. */
const heredocText = { escapeToken: '\\', skipProcessQuotes: true };
