import type { Command } from 'commander';
import type { compileLocal } from '../../gateway/local/compile-local.ts';
import { registryImages } from '../../gateway/local/image-metadata.ts';
import { offlineImages } from '../../gateway/local/offline-images.ts';
import { dockerCredentials } from '../../registry/docker-config.ts';
import type { CliIo } from '../io.ts';
import { printReport } from '../output/print-painted.ts';
import { dockerfileInput } from './dockerfile-input.ts';
import { addFlags } from './flag-table.ts';
import { addFrontendFlags, type FrontendFlags, frontendOptions, list, lockedFlag } from './frontend-flags.ts';
import { addNamedContexts } from './named-contexts.ts';
import { noteUnusedLock, requireLock } from './unused-lock.ts';

/** Flags of the commands that compile a context without a daemon. */
export interface ContextFlags extends FrontendFlags {
  readonly offline?: boolean;
  readonly buildContext?: readonly string[];
}

/** Adds the flags of {@link ContextFlags}. */
export function addContextFlags(command: Command): Command {
  return addFlags(addFrontendFlags(command), [lockedFlag])
    .addOption(
      list(
        '--build-context <name=value>',
        'additional context: a directory, docker-image://… or oci-layout://…',
      ),
    )
    .option(
      '--offline',
      'contact no registry: base images are not pinned, and are assumed to exist with an empty config',
    );
}

/** How a context is compiled. */
export interface ContextCompile<Result> {
  readonly io: CliIo;
  readonly compile: (input: Parameters<typeof compileLocal>[0]) => Promise<Result>;
}

/** Compiles the Dockerfile of a context as the flags say. Warnings go to standard error. */
export async function compileContext<Result>(
  context: string,
  flags: ContextFlags,
  { io, compile }: ContextCompile<Result>,
): Promise<Result> {
  const input = await dockerfileInput(context, flags.file, io);
  try {
    const options = frontendOptions(flags, io.env);
    const locals = new Map(input.locals);
    await addNamedContexts(flags.buildContext ?? [], { options, locals }, io);
    options.set('filename', input.filename);
    const place = { directory: input.locals.get('dockerfile'), filename: input.filename };
    await (flags.locked ? requireLock(place) : noteUnusedLock(place, io));
    const images = flags.offline ? offlineImages : registryImages(dockerCredentials(io.env));
    const onWarning = ({ short }: { readonly short: string }) =>
      printReport(io.stderr, `WARNING: ${short}\n`, io.env);
    return await compile({ options, locals, images, onWarning, signal: io.signal });
  } finally {
    await input.dispose();
  }
}
