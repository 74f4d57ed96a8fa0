import { type Command, Option } from 'commander';
import { firstOf } from '../../base/list.ts';
import { compileLocal } from '../../gateway/local/compile-local.ts';
import { registryImages } from '../../gateway/local/image-metadata.ts';
import { offlineImages } from '../../gateway/local/offline-images.ts';
import { encodeDefinition } from '../../llb/codec.ts';
import type { Definition } from '../../llb/definition.ts';
import { printDefinition, printDefinitionJson } from '../../llb/print.ts';
import { dockerCredentials } from '../../registry/docker-config.ts';
import { definitionToDot } from '../../views/dot.ts';
import { ExitCode } from '../exit-code.ts';
import { dockerfileInput } from '../flags/dockerfile-input.ts';
import { addFrontendFlags, type FrontendFlags, frontendOptions, list } from '../flags/frontend-flags.ts';
import { addNamedContexts } from '../flags/named-contexts.ts';
import type { CliIo } from '../io.ts';
import { printReport } from '../output/print-painted.ts';
import { writeOutput } from '../output/write-output.ts';
import { UsageError } from '../usage-error.ts';

type Format = 'pb' | 'json' | 'text' | 'dot';

interface CompileFlags extends FrontendFlags {
  readonly format: Format;
  readonly output?: string;
  readonly offline?: boolean;
  readonly buildContext?: readonly string[];
}

/** `dockerfile-llb compile`: the LLB of a Dockerfile, without a daemon. */
export function addCompileCommand(program: Command, io: CliIo, finish: (code: number) => void): void {
  const command = program
    .command('compile')
    .description(
      'Print the LLB of a Dockerfile. Needs no daemon; image metadata comes from the registry unless --offline.',
    )
    .argument('[context]', 'build context directory', '.');
  addFrontendFlags(command)
    .addOption(
      list(
        '--build-context <name=value>',
        'additional context: a directory, docker-image://… or oci-layout://…',
      ),
    )
    .addOption(
      new Option('--format <format>', 'pb (what buildctl build reads), json, text or dot')
        .choices(['pb', 'json', 'text', 'dot'])
        .default('text'),
    )
    .option('-o, --output <path>', 'file to write (default: standard output)')
    .option(
      '--offline',
      'contact no registry: base images are not pinned, and are assumed to exist with an empty config',
    )
    .action(async (context: string, flags: CompileFlags) => finish(await compile(context, flags, io)));
}

async function compile(context: string, flags: CompileFlags, io: CliIo): Promise<number> {
  if (flags.format === 'pb' && flags.output === undefined && io.stdout.isTTY) {
    throw new UsageError('refusing to write protobuf to a terminal', 'Add -o FILE, or choose --format text.');
  }
  const input = await dockerfileInput(context, flags.file, io);
  try {
    const options = frontendOptions(flags, io.env);
    const locals = new Map(input.locals);
    await addNamedContexts(flags.buildContext ?? [], { options, locals }, io);
    options.set('filename', input.filename);
    const images = flags.offline ? offlineImages : registryImages(dockerCredentials(io.env));
    const onWarning = ({ short }: { readonly short: string }) =>
      printReport(io.stderr, `WARNING: ${short}\n`, io.env);
    const { definitions } = await compileLocal({ options, locals, images, onWarning, signal: io.signal });
    await writeOutput(render(definitions, flags.format), flags.output, io);
    return ExitCode.ok;
  } finally {
    await input.dispose();
  }
}

function render(definitions: ReadonlyMap<string, Definition>, format: Format): string | Uint8Array {
  if (format === 'pb') {
    if (definitions.size > 1) {
      throw new UsageError(
        `--format pb supports one platform, but this compile has ${[...definitions.keys()].join(', ')}`,
        'Choose one with --platform, or use json, text or dot.',
      );
    }
    return encodeDefinition(firstOf([...definitions.values()]));
  }
  return `${renderText(definitions, format).trimEnd()}\n`;
}

function renderText(definitions: ReadonlyMap<string, Definition>, format: Exclude<Format, 'pb'>): string {
  if (format === 'json') {
    const only = definitions.size === 1 ? definitions.get('') : undefined;
    return only ? printDefinitionJson(only) : printJsonByPlatform(definitions);
  }
  const print = format === 'dot' ? definitionToDot : printDefinition;
  return [...definitions]
    .map(
      ([platform, definition]) =>
        (platform === '' || format === 'dot' ? '' : `# ${platform}\n`) + print(definition),
    )
    .join('\n');
}

function printJsonByPlatform(definitions: ReadonlyMap<string, Definition>): string {
  const members = [...definitions].map(
    ([platform, definition]) => `${JSON.stringify(platform)}: ${printDefinitionJson(definition)}`,
  );
  return `{${members.join(',\n')}}`;
}
