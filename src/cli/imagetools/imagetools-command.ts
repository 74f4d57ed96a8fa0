import { type Command, Option } from 'commander';
import { progressModes } from '../build/progress-flags.ts';
import { list } from '../flags/frontend-flags.ts';
import type { CliIo } from '../io.ts';
import type { CreateFlags } from './create.ts';
import type { ShowImageFlags } from './inspect.ts';

/** `dockerfile-llb imagetools …`: images in registries, without a daemon. */
export function addImagetoolsCommand(program: Command, io: CliIo, finish: (code: number) => void): void {
  const tools = program.command('imagetools').description('Show, join and copy images in registries.');
  inspectCommand(tools).action(async (name: string, flags: ShowImageFlags) => {
    const { inspectImage } = await import('./inspect.ts');
    finish(await inspectImage(name, flags, io));
  });
  createCommand(tools).action(async (sources: readonly string[], flags: CreateFlags) => {
    const { createImage } = await import('./create.ts');
    finish(await createImage(sources, flags, io));
  });
}

function inspectCommand(tools: Command): Command {
  return tools
    .command('inspect')
    .description('Show an image of a registry: its platforms, configs, attestations and annotations.')
    .argument('<name>', 'NAME[:TAG][@DIGEST], or oci-layout://PATH[:TAG][@DIGEST]')
    .option('--raw', 'print the manifest or index as it is stored')
    .option('--format <format>', "json, or a template: '{{json .Image}}', '{{.Manifest.Digest}}'");
}

function createCommand(tools: Command): Command {
  const mode = new Option('--progress <mode>', 'auto, tty, plain, quiet, rawjson, none');
  return tools
    .command('create')
    .description('Join images to one index and push it; content of other repositories is copied.')
    .argument('[source...]', 'images or indexes: a name, a digest, or the JSON of a descriptor')
    .addOption(list('-t, --tag <name>', 'name of the new image'))
    .addOption(list('-f, --file <path>', 'read a source from a file'))
    .addOption(
      list('--annotation <annotation>', 'index:KEY=VALUE or manifest-descriptor[PLATFORM]:KEY=VALUE'),
    )
    .addOption(list('-p, --platform <platform>', 'keep only these platforms'))
    .option('--append', 'add to the image that the first tag names')
    .option('--dry-run', 'print the new index instead of pushing it')
    .option('--prefer-index', 'make an index of a single image, too (default)', true)
    .addOption(new Option('--no-prefer-index', 'copy a single image as it is'))
    .option('--metadata-file <file>', 'write name and digest of the new image to a file')
    .addOption(mode.choices(progressModes).default('auto'));
}
