import { withLocation } from '../diagnostics/compile-error.ts';
import { type ErrorSink, recoverFrom } from '../diagnostics/error-sink.ts';
import { cloneImage } from '../image/image-config.ts';
import type { Platform } from '../image/platform.ts';
import { defaultPathEnv } from '../image/system-path.ts';
import type { CommandDefinition, InstructionBase } from '../instructions/instruction-definition.ts';
import { commandDefinitionOf } from '../instructions/instruction-set.ts';
import { enterWorkdir } from '../instructions/workdir.ts';
import { withEnv, withHostname, withNetwork, withUser } from '../llb/state.ts';
import { startHistory } from './history-chain.ts';
import { type LoweringEnvironment, StageBuilder } from './stage-builder.ts';
import type { StageCommand, StageNode } from './stage-node.ts';

/**
 * Lowers one stage: takes over what its base has, then its commands one by one. Throws a CompileError with the lines
 * of the FROM or of the instruction (moby/buildkit v0.32.2 frontend/dockerfile/dockerfile2llb/convert.go
 * dispatchStages, dispatch).
 */
export function lowerStage(node: StageNode, shared: LoweringEnvironment): void {
  if (node.base !== undefined) inherit(node, node.base);
  node.lowered = true;
  const platform = node.platform ?? noPlatform;
  startFromImage(node, platform, shared);
  const builder = new StageBuilder(node, platform, shared);
  for (const command of node.commands) lowerCommand(builder, command, shared);
  // Stages on top of one without a platform are of the target's.
  node.platform ??= shared.options.targetPlatform;
}

/** The platform of a context that is not an image, and so does not name one. */
const noPlatform: Platform = { os: '', architecture: '' };

function inherit(node: StageNode, base: StageNode): void {
  node.state = base.state;
  node.platform = base.platform;
  node.image = cloneImage(base.image);
  // Its triggers are instructions of this stage by now.
  node.image.config.onBuild = undefined;
  node.baseImage = base.baseImage;
  node.history = startHistory([], base.history);
  node.paths = base.paths;
  node.workdirSet = base.workdirSet;
  node.buildArgs = base.buildArgs;
}

/** Makes the first process of the stage see what a container of the base image sees. */
function startFromImage(node: StageNode, platform: Platform, shared: LoweringEnvironment): void {
  const { config } = node.image;
  const { hostname, network } = shared.options.runSettings;
  config.env ??= [];
  // Windows has its own default.
  if (platform.os !== 'windows' && !config.env.some((entry) => keyOf(entry) === 'PATH')) {
    config.env.push(`PATH=${defaultPathEnv(platform.os)}`);
  }
  for (const entry of config.env) {
    const key = keyOf(entry);
    node.state = withEnv(node.state, key, entry.slice(key.length + 1));
  }
  if (hostname !== '') node.state = withHostname(node.state, hostname);
  if (config.workingDir) enterImageWorkdir(node, platform, config.workingDir, shared.recover);
  if (config.user) node.state = withUser(node.state, config.user);
  node.state = withNetwork(node.state, network);
}

function keyOf(entry: string): string {
  const equals = entry.indexOf('=');
  return equals === -1 ? entry : entry.slice(0, equals);
}

function enterImageWorkdir(
  node: StageNode,
  platform: Platform,
  workingDir: string,
  recover: ErrorSink | undefined,
): void {
  const place = { state: node.state, image: node.image, platform };
  try {
    enterWorkdir(place, workingDir);
  } catch (error) {
    recoverFrom(withLocation(error, node.lines), recover, node.lines);
  }
  node.state = place.state;
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
