import { type Command, Option } from 'commander';
import { appendValue } from '../flags/flag-table.ts';
import type { CliIo } from '../io.ts';
import type { PackFlags } from './run-pack.ts';

/** `dockerfile-llb pack`: makes an image of a program that serves a frontend. */
export function addPackCommand(program: Command, io: CliIo, finish: (code: number) => void): void {
  program
    .command('pack')
    .description(
      'Pack a frontend of your own into an image for "# syntax=", and push it. No daemon is needed.',
    )
    .argument('<file>', 'the program, which calls serveFrontend: frontend.ts')
    .option('-t, --tag <name>', 'name of the image (can be repeated)', appendValue)
    .option('--push', 'push the image to its registry')
    .option(
      '-o, --output <path>',
      'write an OCI image layout: an archive if the path ends with .tar, else a directory',
    )
    .addOption(
      new Option(
        '--runtime <runtime>',
        'what the program runs on (default: small, unless it needs Node)',
      ).choices(['small', 'node']),
    )
    .option('--node-image <name>', 'image that a program for Node is put on', 'node:24-alpine')
    .addOption(new Option('--format <format>', 'text or json').choices(['text', 'json']).default('text'))
    .addHelpText('after', notes)
    .action(async (file: string, flags: PackFlags) => {
      const { runPackCommand } = await import('./run-pack.ts');
      finish(await runPackCommand(file, flags, io));
    });
}

const notes = `
Bundles the program with esbuild, which has to be installed in the project. Without --push and --output, nothing is
written: the command only shows what the image would contain.`;
