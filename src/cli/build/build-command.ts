import type { Command } from 'commander';
import type { CliIo } from '../io.ts';
import { addBuildFlags, type BuildFlags } from './build-flags.ts';

/** `dockerfile-llb build`: compiles in this process and has a daemon run the graph. */
export function addBuildCommand(program: Command, io: CliIo, finish: (code: number) => void): void {
  const command = program
    .command('build')
    .alias('b')
    .description(
      'Build a Dockerfile on a BuildKit daemon. Compiles in this process and pulls no frontend image.',
    )
    .argument(
      '[context]',
      'directory, git or HTTP URL, or - for a Dockerfile or a tar archive on standard input',
      '.',
    );
  addBuildFlags(command).action(async (context: string, flags: BuildFlags) => {
    // Loaded when needed: --help and the other commands start without it.
    const { runBuildCommand } = await import('./run-build.ts');
    finish(await runBuildCommand(context, flags, io));
  });
}
