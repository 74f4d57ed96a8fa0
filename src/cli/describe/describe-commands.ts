import { type Command, Option } from 'commander';
import { CompileError } from '../../diagnostics/compile-error.ts';
import { toReturnError } from '../../frontend/errors.ts';
import { GatewayError } from '../../frontend/gateway-error.ts';
import { compileLocal } from '../../gateway/local/compile-local.ts';
import { registryImages } from '../../gateway/local/image-metadata.ts';
import { readLocalFile } from '../../gateway/local/local-files.ts';
import { offlineImages } from '../../gateway/local/offline-images.ts';
import { dockerCredentials } from '../../registry/docker-config.ts';
import { ExitCode } from '../exit-code.ts';
import { dockerfileInput } from '../flags/dockerfile-input.ts';
import { addFrontendFlags, type FrontendFlags, frontendOptions, list } from '../flags/frontend-flags.ts';
import { addNamedContexts } from '../flags/named-contexts.ts';
import type { CliIo } from '../io.ts';
import { writeOutput } from '../output/write-output.ts';

interface DescribeFlags extends FrontendFlags {
  readonly format: 'text' | 'json';
  readonly online?: boolean;
  readonly buildContext?: readonly string[];
}

/** A question about a Dockerfile that is answered without building it. */
interface Question {
  readonly command: string;
  /** Value of the frontend's option `requestid`. */
  readonly requestId: string;
  readonly description: string;
}

/** `dockerfile-llb outline`: what a target can be given, printed as `docker buildx build --call=outline` prints it. */
export function addOutlineCommand(program: Command, io: CliIo, finish: (code: number) => void): void {
  const question = {
    command: 'outline',
    requestId: 'frontend.outline',
    description: 'Print the build args, secrets and SSH sockets that a target accepts. Needs no daemon.',
  };
  addQuestion(program, question, async (asked) => finish(await answer(asked, io)));
}

/** `dockerfile-llb targets`: what can be built, printed as `docker buildx build --call=targets` prints it. */
export function addTargetsCommand(program: Command, io: CliIo, finish: (code: number) => void): void {
  const question = {
    command: 'targets',
    requestId: 'frontend.targets',
    description: 'Print the stages that can be built, with the comments that describe them. Needs no daemon.',
  };
  addQuestion(program, question, async (asked) => finish(await answer(asked, io)));
}

/** A question as it was asked on the command line. */
interface AskedQuestion {
  readonly requestId: string;
  readonly context: string;
  readonly flags: DescribeFlags;
}

function addQuestion(
  program: Command,
  { command: name, requestId, description }: Question,
  run: (asked: AskedQuestion) => Promise<void>,
): void {
  const command = program
    .command(name)
    .description(description)
    .argument('[context]', 'build context directory', '.');
  addFrontendFlags(command)
    .addOption(list('--build-context <name=value>', 'additional context'))
    .addOption(
      new Option('--format <format>', "text or json (the frontend's format)")
        .choices(['text', 'json'])
        .default('text'),
    )
    .option(
      '--online',
      'read the configs of base images from registries, to include their variables and triggers',
    )
    .action((context: string, flags: DescribeFlags) => run({ requestId, context, flags }));
}

async function answer({ requestId, context, flags }: AskedQuestion, io: CliIo): Promise<number> {
  const input = await dockerfileInput(context, flags.file, io);
  try {
    const options = frontendOptions(flags, io.env);
    const locals = new Map(input.locals);
    await addNamedContexts(flags.buildContext ?? [], { options, locals }, io);
    options.set('filename', input.filename).set('requestid', requestId);
    const images = flags.online ? registryImages(dockerCredentials(io.env)) : offlineImages;
    const compile = compileLocal({ options, locals, images, signal: io.signal });
    const { metadata } = await compile.catch((error) => failWithPlace(error, locals, input.filename));
    await writeOutput(printed(metadata, flags.format), undefined, io);
    return ExitCode.ok;
  } finally {
    await input.dispose();
  }
}

/** A question's error names no place, as the reference's does not; people are shown it. */
async function failWithPlace(
  error: unknown,
  locals: ReadonlyMap<string, string>,
  filename: string,
): Promise<never> {
  const cause = error instanceof GatewayError ? error.cause : undefined;
  if (!(cause instanceof CompileError) || cause.locations.length === 0) throw error;
  const data = await readLocalFile(locals.get('dockerfile') ?? '', filename);
  throw toReturnError(cause, { filename, language: 'Dockerfile', data });
}

/** The text as it is; JSON gets a line end, as buildx prints it. */
function printed(metadata: ReadonlyMap<string, Uint8Array>, format: DescribeFlags['format']): string {
  const text = (key: string) => new TextDecoder().decode(metadata.get(key));
  return format === 'text' ? text('result.txt') : `${text('result.json')}\n`;
}
