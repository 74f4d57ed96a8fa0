import { type Command, Option } from 'commander';
import { firstOf } from '../../base/list.ts';
import { compileLocal } from '../../gateway/local/compile-local.ts';
import { encodeDefinition } from '../../llb/codec.ts';
import type { Definition } from '../../llb/definition.ts';
import { printDefinition, printDefinitionJson } from '../../llb/print.ts';
import { viewToDot } from '../../views/graph/dot.ts';
import { viewOfDefinitions } from '../../views/graph/view-of-definitions.ts';
import { ExitCode } from '../exit-code.ts';
import { addContextFlags, type ContextFlags, compileContext } from '../flags/compile-context.ts';
import type { CliIo } from '../io.ts';
import { writeOutput } from '../output/write-output.ts';
import { UsageError } from '../usage-error.ts';

type Format = 'pb' | 'json' | 'text' | 'dot';

interface CompileFlags extends ContextFlags {
  readonly format: Format;
  readonly output?: string;
}

/** `dockerfile-llb compile`: the LLB of a Dockerfile, without a daemon. */
export function addCompileCommand(program: Command, io: CliIo, finish: (code: number) => void): void {
  const command = program
    .command('compile')
    .description(
      'Print the LLB of a Dockerfile. Needs no daemon; image metadata comes from the registry unless --offline.',
    )
    .argument('[context]', 'build context directory', '.');
  addContextFlags(command)
    .addOption(
      new Option('--format <format>', 'pb (what buildctl build reads), json, text or dot')
        .choices(['pb', 'json', 'text', 'dot'])
        .default('text'),
    )
    .option('-o, --output <path>', 'file to write (default: standard output)')
    .action(async (context: string, flags: CompileFlags) => finish(await compile(context, flags, io)));
}

async function compile(context: string, flags: CompileFlags, io: CliIo): Promise<number> {
  if (flags.format === 'pb' && flags.output === undefined && io.stdout.isTTY) {
    throw new UsageError('refusing to write protobuf to a terminal', 'Add -o FILE, or choose --format text.');
  }
  const { definitions } = await compileContext(context, flags, { io, compile: compileLocal });
  await writeOutput(render(definitions, flags.format), flags.output, io);
  return ExitCode.ok;
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
  if (format === 'dot') return viewToDot(viewOfDefinitions(definitions));
  if (format === 'json') {
    const only = definitions.size === 1 ? definitions.get('') : undefined;
    return only ? printDefinitionJson(only) : printJsonByPlatform(definitions);
  }
  return [...definitions]
    .map(([platform, definition]) => (platform === '' ? '' : `# ${platform}\n`) + printDefinition(definition))
    .join('\n');
}

function printJsonByPlatform(definitions: ReadonlyMap<string, Definition>): string {
  const members = [...definitions].map(
    ([platform, definition]) => `${JSON.stringify(platform)}: ${printDefinitionJson(definition)}`,
  );
  return `{${members.join(',\n')}}`;
}
