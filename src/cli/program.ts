import { Command } from 'commander';
import { programName } from '../base/program-name.ts';
import { createStyle, wantsColors } from '../views/progress/style.ts';
import type { CliIo } from './io.ts';
import { printReport } from './output/print-painted.ts';
import { version } from './version.ts';

/** Adds a command to the program; `finish` is called with the exit code after it has run. */
type AddCommand = (program: Command, io: CliIo, finish: (code: number) => void) => void;

/** Where each command is, in the order of `--help`: a command line loads its own only. */
const commands: Readonly<Record<string, () => Promise<AddCommand>>> = {
  build: async () => (await import('./build/build-command.ts')).addBuildCommand,
  predict: async () => (await import('./predict/predict-command.ts')).addPredictCommand,
  files: async () => (await import('./files/files-command.ts')).addFilesCommand,
  debug: async () => (await import('./debug/debug-command.ts')).addDebugCommand,
  context: async () => (await import('./context/context-command.ts')).addContextCommand,
  explain: async () => (await import('./explain/explain-command.ts')).addExplainCommand,
  diff: async () => (await import('./diff/diff-command.ts')).addDiffCommand,
  check: async () => (await import('./check/check-command.ts')).addCheckCommand,
  compile: async () => (await import('./compile/compile-command.ts')).addCompileCommand,
  lock: async () => (await import('./lock/lock-command.ts')).addLockCommand,
  graph: async () => (await import('./graph/graph-command.ts')).addGraphCommand,
  fmt: async () => (await import('./fmt/fmt-command.ts')).addFmtCommand,
  lsp: async () => (await import('./lsp/lsp-command.ts')).addLspCommand,
  outline: async () => (await import('./describe/describe-commands.ts')).addOutlineCommand,
  targets: async () => (await import('./describe/describe-commands.ts')).addTargetsCommand,
  workers: async () => (await import('./workers/workers-command.ts')).addWorkersCommand,
  du: async () => (await import('./cache/du-command.ts')).addDuCommand,
  prune: async () => (await import('./cache/prune-command.ts')).addPruneCommand,
  'cache-mounts': async () => (await import('./cache-mounts/cache-mounts-command.ts')).addCacheMountsCommand,
  report: async () => (await import('./report/report-command.ts')).addReportCommand,
  history: async () => (await import('./history/history-command.ts')).addHistoryCommand,
  imagetools: async () => (await import('./imagetools/imagetools-command.ts')).addImagetoolsCommand,
  init: async () => (await import('./init/init-command.ts')).addInitCommand,
  pack: async () => (await import('./pack/pack-command.ts')).addPackCommand,
  completion: async () => (await import('./completion/completion-command.ts')).addCompletionCommand,
};

const aliases: Readonly<Record<string, string>> = { b: 'build' };

/**
 * The command line, with only the command in its first word, or with all commands. `finish` is called with the exit
 * code of the command that ran.
 */
export async function createProgram(
  firstWord: string | undefined,
  io: CliIo,
  finish: (code: number) => void,
): Promise<Command> {
  const program = new Command(programName)
    .description('Compile Dockerfiles to BuildKit LLB, and build them on a BuildKit daemon.')
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.writeStyled(text),
      writeErr: (text) => io.stderr.write(text),
      getOutHasColors: () => wantsColors(io.stdout, io.env),
      getErrHasColors: () => wantsColors(io.stderr, io.env),
      outputError: (text) => printReport(io.stderr, text.replace(/^error: /, 'ERROR: '), io.env),
    })
    .configureHelp(helpStyle)
    .showHelpAfterError('(add --help for all options)')
    .showSuggestionAfterError();
  for (const add of await Promise.all(loadersFor(firstWord).map((load) => load()))) add(program, io, finish);
  program
    .command('version')
    .description('Print the version.')
    .action(() => void io.stdout.write(`${version}\n`));
  return program;
}

const { bold, cyan } = createStyle({ colors: true, unicode: false });

/** commander takes the colours out again where none are wanted. */
const helpStyle = {
  styleTitle: bold,
  styleCommandText: cyan,
  styleOptionText: cyan,
  styleSubcommandText: cyan,
} as const;

function loadersFor(word: string | undefined): readonly (() => Promise<AddCommand>)[] {
  if (word === '--version' || word === '-V' || word === 'version') return [];
  // A script for a shell is about all commands.
  if (word === 'completion') return Object.values(commands);
  const name = word !== undefined && Object.hasOwn(aliases, word) ? aliases[word] : word;
  return name !== undefined && Object.hasOwn(commands, name) ? [commands[name]!] : Object.values(commands);
}
