import type { Command } from 'commander';
import { allowSeveralAddresses } from '../flags/daemon-flags.ts';
import type { CliIo } from '../io.ts';
import { addBuildFlags, type BuildFlags } from './build-flags.ts';

/** The flags as they are parsed. */
type SeveralAddresses = Omit<BuildFlags, 'addr' | 'addrs'> & { readonly addr?: readonly string[] };

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
  allowSeveralAddresses(addBuildFlags(command)).action(async (context: string, given: SeveralAddresses) => {
    const { addr: addrs, ...rest } = given;
    const flags: BuildFlags = addrs === undefined ? rest : { ...rest, addrs, addr: addrs[0] };
    // Loaded when needed: --help and the other commands start without it.
    const { runBuildCommand } = await import('./run-build.ts');
    finish(await runBuildCommand(context, flags, io));
  });
}
