import { type Command, Option } from 'commander';
import { attestFlags } from '../build/attest-flags.ts';
import { addFlags, appendValue } from '../flags/flag-table.ts';
import { addFrontendFlags, list } from '../flags/frontend-flags.ts';
import type { CliIo } from '../io.ts';
import type { LockFlags } from './run-lock.ts';

/** `dockerfile-llb lock`: writes the digests of what a Dockerfile fetches. */
export function addLockCommand(program: Command, io: CliIo, finish: (code: number) => void): void {
  const command = program
    .command('lock')
    .description(
      'Write the digests of everything that a Dockerfile fetches to Dockerfile.lock, for build --locked. Needs no daemon.',
    )
    .argument('[context]', 'build context directory', '.');
  addFlags(addFrontendFlags(command), attestFlags)
    .addOption(list('--build-context <name=value>', 'additional context, as for build'))
    .addOption(
      new Option(
        '--update [name]',
        'ask again what a source is now, and print old and new digest: one source, or all without a name',
      ).argParser(appendValue),
    )
    .option('--check', 'write nothing; exit with 1 if the lock is missing or would change')
    .option(
      '--policy <path>',
      'also write the lock as a source policy, for other clients; - for standard output',
    )
    .addHelpText('after', notes)
    .action(async (context: string, flags: LockFlags) => {
      const { runLock } = await import('./run-lock.ts');
      finish(await runLock(context, flags, io));
    });
}

const notes = `
Digests that are in the lock already stay, until --update asks for new ones. Give the flags that the builds have:
--platform for all platforms, --build-arg, --build-context, and --sbom if the builds attest.

  dockerfile-llb lock                         write or complete Dockerfile.lock
  dockerfile-llb lock . --update alpine:3.20  take what the tag is now
  dockerfile-llb lock --check                 in CI: is the lock complete?
  dockerfile-llb lock --check --update        in CI: is there something newer?
  dockerfile-llb build --locked               build exactly this`;
