import { Command, CommanderError } from 'commander';
import type { LaunchArguments } from '../../dap/launch-arguments.ts';
import { normalizeWords } from '../flags/flag-table.ts';
import { UsageError } from '../usage-error.ts';
import { addDebugFlags, type DebugFlags } from './debug-flags.ts';

/** The build of a launch: its context and its flags. */
export interface ChosenBuild {
  readonly context: string;
  readonly flags: DebugFlags;
}

/**
 * The flags of a launch configuration. They replace those of the command line; what can be given several times is added. Throws a
 * {@link UsageError}.
 */
export function launchFlags(launch: LaunchArguments, { context, flags }: ChosenBuild): ChosenBuild {
  const command = addDebugFlags(new Command())
    .exitOverride()
    .configureOutput({ writeOut: () => {}, writeErr: () => {} })
    .argument('[context]');
  try {
    command.parse(normalizeWords(wordsOf(launch), command), { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    throw new UsageError(`args: ${error.message.replace(/^error: /, '')}`);
  }
  const given = command.opts<DebugFlags>();
  return { context: launch.context ?? command.args[0] ?? context, flags: merged(flags, given) };
}

function wordsOf(launch: LaunchArguments): readonly string[] {
  const { dockerfile, target, platform, addr, builder, tools } = launch;
  const texts = { file: dockerfile, target, platform, addr, builder, 'on-error-tools': tools };
  const lists = {
    'build-arg': pairs(launch.buildArgs),
    'build-context': pairs(launch.buildContexts),
    secret: launch.secrets ?? [],
    ssh: launch.ssh ?? [],
    allow: launch.allow ?? [],
  };
  return [
    ...Object.entries(texts).flatMap(([name, text]) => (text ? [`--${name}=${text}`] : [])),
    ...Object.entries(lists).flatMap(([name, list]) => list.map((text) => `--${name}=${text}`)),
    ...(launch.noCache ? ['--no-cache'] : []),
    ...(launch.pull ? ['--pull'] : []),
    ...(launch.args ?? []),
  ];
}

function pairs(record: Readonly<Record<string, string>> = {}): readonly string[] {
  return Object.entries(record).map(([name, value]) => `${name}=${value}`);
}

/** commander sets the default of a flag that is on by default, so such a flag is off if either one turns it off. */
function merged(before: DebugFlags, given: DebugFlags): DebugFlags {
  const all = new Map(Object.entries(before));
  for (const [name, value] of Object.entries(given)) {
    const old: unknown = all.get(name);
    if (Array.isArray(value) && Array.isArray(old)) all.set(name, [...old, ...value]);
    else if (name !== 'cache' || old !== false) all.set(name, value);
  }
  return Object.fromEntries(all);
}
