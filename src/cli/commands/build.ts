import { type Command, Option } from 'commander';
import type { ExportEntry } from '../../client/export.ts';
import { parseOutput } from '../../client/parse-output.ts';
import { build, type DockerfileBuildRequest } from '../../gateway/control/build.ts';
import { dockerCredentials } from '../../registry/docker-config.ts';
import { createSecretStore } from '../../session/services/secrets.ts';
import { resolveSshAgents } from '../../session/services/ssh.ts';
import { addDaemonFlags, type DaemonFlags, openDaemon } from '../daemon-flags.ts';
import { type DockerfileInput, dockerfileInput } from '../dockerfile-input.ts';
import { ExitCode } from '../exit-code.ts';
import { addFrontendFlags, type FrontendFlags, frontendOptions, list } from '../frontend-flags.ts';
import { addNamedContexts } from '../named-contexts.ts';
import { parseSecret, parseSsh } from '../parse-mounts.ts';
import { createProgressReporter, type ProgressMode } from '../reporters/progress-reporter.ts';
import type { CliIo } from '../run.ts';
import { UsageError } from '../usage-error.ts';

interface BuildFlags extends FrontendFlags, DaemonFlags {
  readonly output?: readonly string[];
  readonly tag?: readonly string[];
  readonly progress: ProgressMode;
  readonly buildContext?: readonly string[];
  readonly secret?: readonly string[];
  readonly ssh?: readonly string[];
  readonly allow?: readonly string[];
}

/** `dockerfile-llb build`: compiles in this process and has a daemon run the graph. */
export function addBuildCommand(program: Command, io: CliIo, finish: (code: number) => void): void {
  const command = program
    .command('build')
    .description(
      'Build a Dockerfile on a BuildKit daemon. The compile runs in this process: no frontend image is pulled.',
    )
    .argument('[context]', 'build context folder', '.');
  addFrontendFlags(command)
    .addOption(
      list(
        '-o, --output <spec>',
        'where the result goes: type=local|tar|oci|docker|image,dest=… (default: the cache only)',
      ),
    )
    .addOption(list('-t, --tag <name>', 'store the result as an image of this name'))
    .addOption(
      new Option('--progress <mode>', 'auto (live on a terminal), plain or quiet')
        .choices(['auto', 'plain', 'quiet'])
        .default('auto'),
    )
    .addOption(
      list(
        '--build-context <name=value>',
        'additional context: a folder, docker-image://…, https://… or git',
      ),
    )
    .addOption(list('--secret <id=…[,src=…|,env=…]>', 'secret for RUN --mount=type=secret'))
    .addOption(list('--ssh <id[=socket]>', 'SSH agent for RUN --mount=type=ssh'))
    .addOption(list('--allow <entitlement>', 'network.host or security.insecure'));
  addDaemonFlags(command).action(async (context: string, flags: BuildFlags) =>
    finish(await runCommand(context, flags, io)),
  );
}

async function runCommand(context: string, flags: BuildFlags, io: CliIo): Promise<number> {
  const exports = exportsOf(flags, io);
  const input = await dockerfileInput(context, flags.file, io);
  try {
    const request = await buildRequest(input, flags, io);
    const connection = await openDaemon(flags, io);
    const reporter = createProgressReporter(flags.progress, io.stderr);
    try {
      await build(connection, { ...request, exports, onStatus: (update) => reporter.update(update) });
    } finally {
      reporter.finish();
      connection.close();
    }
    return ExitCode.ok;
  } finally {
    await input.dispose();
  }
}

async function buildRequest(
  input: DockerfileInput,
  flags: BuildFlags,
  io: CliIo,
): Promise<DockerfileBuildRequest> {
  const options = frontendOptions(flags, io.env);
  const locals = new Map(input.locals);
  const contentStores = new Map();
  await addNamedContexts(flags.buildContext ?? [], { options, locals, contentStores }, io.cwd);
  options.set('filename', input.filename);
  return {
    options,
    locals,
    contentStores,
    secrets: await createSecretStore((flags.secret ?? []).map(parseSecret), io.env),
    sshSockets: resolveSshAgents((flags.ssh ?? []).map(parseSsh), io.env),
    credentials: dockerCredentials(io.env),
    entitlements: flags.allow,
    signal: io.signal,
  };
}

function exportsOf(flags: BuildFlags, io: CliIo): ExportEntry[] {
  try {
    const outputs = (flags.output ?? []).map((text) =>
      parseOutput(text, { stdout: io.stdout as NodeJS.WriteStream }),
    );
    const tags = flags.tag?.length ? [{ type: 'image', attrs: { name: flags.tag.join(',') } }] : [];
    return [...outputs, ...tags];
  } catch (error) {
    throw new UsageError((error as Error).message, 'For example: --output type=local,dest=./out');
  }
}
