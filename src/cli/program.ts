import { Command } from 'commander';
import { addBuildCommand } from './commands/build.ts';
import { addCheckCommand } from './commands/check.ts';
import { addCompileCommand } from './commands/compile.ts';
import { addOutlineCommand, addTargetsCommand } from './commands/describe-target.ts';
import { addFmtCommand } from './commands/fmt.ts';
import { addWorkersCommand } from './commands/workers.ts';
import type { CliIo } from './run.ts';
import { version } from './version.ts';

/** The command line. `finish` is told the exit code of the command that ran. */
export function createProgram(io: CliIo, finish: (code: number) => void): Command {
  const program = new Command('dockerfile-llb')
    .description('Compiles Dockerfiles to BuildKit LLB, and builds them on a BuildKit daemon.')
    .version(version)
    .exitOverride()
    .configureOutput({ writeOut: (text) => io.stdout.write(text), writeErr: (text) => io.stderr.write(text) })
    .showHelpAfterError('(add --help for all options)')
    .showSuggestionAfterError();
  addBuildCommand(program, io, finish);
  addCheckCommand(program, io, finish);
  addCompileCommand(program, io, finish);
  addFmtCommand(program, io, finish);
  addOutlineCommand(program, io, finish);
  addTargetsCommand(program, io, finish);
  addWorkersCommand(program, io, finish);
  program.action(() => {
    io.stdout.write(program.helpInformation());
  });
  return program;
}
