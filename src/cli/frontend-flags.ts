import { type Command, Option } from 'commander';
import { UsageError } from './usage-error.ts';

/** Flags that say what to compile; shared by every command that reads a Dockerfile. */
export interface FrontendFlags {
  readonly file?: string;
  readonly target?: string;
  readonly buildArg?: readonly string[];
  readonly platform?: readonly string[];
  readonly label?: readonly string[];
  readonly addHost?: readonly string[];
  readonly network?: string;
  readonly shmSize?: string;
  readonly ulimit?: readonly string[];
  readonly cgroupParent?: string;
  /** False for `--no-cache`. */
  readonly cache?: boolean;
  readonly noCacheFilter?: readonly string[];
  readonly pull?: boolean;
  readonly opt?: readonly string[];
}

/** Adds the flags of {@link FrontendFlags}, spelled as `docker buildx build` spells them. */
export function addFrontendFlags(command: Command): Command {
  return command
    .option('-f, --file <path>', 'Dockerfile, or - for standard input (default: <context>/Dockerfile)')
    .option('--target <stage>', 'stage to build (default: the last one)')
    .addOption(list('--build-arg <key=value>', 'value of an ARG; KEY alone takes it from the environment'))
    .addOption(
      list('--platform <os/arch[/variant]>', 'target platform; repeat or separate by commas for several'),
    )
    .addOption(list('--label <key=value>', 'label of the resulting image'))
    .addOption(list('--add-host <host:ip>', 'entry for /etc/hosts of every RUN'))
    .option('--network <mode>', 'network of every RUN that names none: default, host, none')
    .option('--shm-size <size>', 'size of /dev/shm, for example 64m')
    .addOption(list('--ulimit <name=soft[:hard]>', 'resource limit of every RUN'))
    .option('--cgroup-parent <name>', 'parent cgroup of every RUN')
    .option('--no-cache', 'run every step again')
    .addOption(list('--no-cache-filter <stage>', 'run the steps of these stages again'))
    .option('--pull', 'ask the registry for base images even when they are there')
    .addOption(list('--opt <key=value>', 'any other option of the frontend, as it is (docs/frontend.md)'));
}

/** Options for the frontend that the flags stand for. Throws a {@link UsageError} for a malformed one. */
export function frontendOptions(flags: FrontendFlags, env: NodeJS.ProcessEnv): Map<string, string> {
  const options = new Map<string, string>();
  const set = (key: string, value: string | undefined) => value !== undefined && options.set(key, value);
  set('target', flags.target);
  set('platform', flags.platform?.join(','));
  set('add-hosts', joined(flags.addHost?.map(hostEntry)));
  set('force-network-mode', flags.network === 'default' ? undefined : flags.network);
  set('shm-size', flags.shmSize === undefined ? undefined : sizeInBytes(flags.shmSize));
  set('ulimit', joined(flags.ulimit));
  set('cgroup-parent', flags.cgroupParent);
  set('image-resolve-mode', flags.pull ? 'pull' : undefined);
  set('no-cache', flags.noCacheFilter ? joined(flags.noCacheFilter) : flags.cache === false ? '' : undefined);
  for (const [key, value] of pairs(flags.buildArg, '--build-arg', env))
    options.set(`build-arg:${key}`, value);
  for (const [key, value] of pairs(flags.label, '--label')) options.set(`label:${key}`, value);
  for (const [key, value] of pairs(flags.opt, '--opt')) options.set(key, value);
  return options;
}

/** A flag that may be given several times. */
export function list(flags: string, description: string): Option {
  return new Option(flags, description).argParser<string[]>((value, previous) => [
    ...(previous ?? []),
    value,
  ]);
}

/** `key=value` words; a key alone takes its value from `env`, and is left out when it is not set there. */
function pairs(
  words: readonly string[] | undefined,
  flag: string,
  env?: NodeJS.ProcessEnv,
): [string, string][] {
  return (words ?? []).flatMap((word): [string, string][] => {
    const at = word.indexOf('=');
    const key = at === -1 ? word : word.slice(0, at);
    if (key === '') throw new UsageError(`${flag} ${word}: the name is missing`, `Write ${flag} NAME=VALUE.`);
    if (at !== -1) return [[key, word.slice(at + 1)]];
    if (env === undefined) return [[key, '']];
    const value = env[key];
    return value === undefined ? [] : [[key, value]];
  });
}

function hostEntry(entry: string): string {
  const match = /^([^:=]+)[:=](.+)$/.exec(entry);
  if (match === null)
    throw new UsageError(`--add-host ${entry}: not HOST:IP`, 'Write --add-host name:10.0.0.1.');
  return `${match[1]}=${match[2]!.replace(/^\[(.*)\]$/, '$1')}`;
}

const sizeUnits: Readonly<Record<string, number>> = {
  '': 1,
  b: 1,
  k: 2 ** 10,
  m: 2 ** 20,
  g: 2 ** 30,
  t: 2 ** 40,
};

function sizeInBytes(text: string): string {
  const match = /^(\d+(?:\.\d+)?)\s*([bkmgt]?)(?:i?b)?$/i.exec(text);
  if (match === null)
    throw new UsageError(
      `--shm-size ${text}: not a size`,
      'Write a number with b, k, m or g, for example 64m.',
    );
  return String(Math.floor(Number(match[1]) * sizeUnits[match[2]!.toLowerCase()]!));
}

function joined(values: readonly string[] | undefined): string | undefined {
  return values?.join(',');
}
