import { type Command, Option } from 'commander';
import { parseUlimit } from '../../frontend/options/parse-ulimits.ts';
import { parseRamBytes } from '../../go/byte-size.ts';
import { compareBytes } from '../../go/strings.ts';
import { basicPlatformName, defaultPlatform, formatPlatform, parsePlatform } from '../../image/platform.ts';
import { UsageError } from '../usage-error.ts';
import { addFlags, appendValue, type FlagSpec } from './flag-table.ts';
import { hostEntries } from './host-entries.ts';
import { csvFields, keyValues, parseFlag } from './key-values.ts';
import { type ResourceFlags, resourceFlags, resourceOptions } from './resource-flags.ts';

/** Flags that select what to compile; shared by every command that reads a Dockerfile. */
export interface FrontendFlags extends ResourceFlags {
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
  /** Of the commands that have {@link lockedFlag}. */
  readonly locked?: boolean;
  readonly squash?: boolean;
}

/** For the commands that compile what a build would build. */
export const lockedFlag: FlagSpec = {
  flags: '--locked',
  text: 'use exactly the digests in <Dockerfile>.lock, and fail for a source that is not in it (dockerfile-llb lock)',
};

const table: readonly FlagSpec[] = [
  {
    flags: '-f, --file <path>',
    text: 'Dockerfile, or - for standard input (default: <context>/Dockerfile)',
  },
  { flags: '--target <stage>', text: 'stage to build (default: the last one)' },
  {
    flags: '--build-arg <key=value>',
    text: 'value of an ARG; KEY alone takes it from the environment',
    repeat: true,
  },
  {
    flags: '--platform <os/arch[/variant]>',
    text: 'target platform, or local for this one; repeat or separate by commas for several',
    repeat: true,
  },
  { flags: '--label <key=value>', text: 'label for the image', repeat: true },
  {
    flags: '--add-host <host:ip>',
    text: 'extra /etc/hosts entry for every RUN; host-gateway stands for the address of the host',
    repeat: true,
  },
  {
    flags: '--network <mode>',
    text: 'network of every RUN that does not set one: default, host, none',
    values: ['default', 'host', 'none'],
  },
  { flags: '--shm-size <size>', text: 'size of /dev/shm, for example 64m' },
  { flags: '--ulimit <name=soft[:hard]>', text: 'resource limit of every RUN', repeat: true },
  { flags: '--cgroup-parent <name>', text: 'parent cgroup of every RUN' },
  { flags: '--no-cache', text: 'run every step again' },
  { flags: '--no-cache-filter <stage>', text: 'run the steps of these stages again', repeat: true },
  { flags: '--squash', text: 'make one layer of all changes to the base image' },
  { flags: '--pull', text: 'always ask the registry for base images, even if the daemon has them' },
  {
    flags: '--opt <key=value>',
    text: 'any other frontend option, passed on unchanged (docs/frontend.md)',
    repeat: true,
  },
];

/** Adds the flags of {@link FrontendFlags}, spelled as `docker buildx build` spells them. */
export function addFrontendFlags(command: Command): Command {
  return addFlags(addFlags(command, table), resourceFlags);
}

/**
 * The frontend options for the flags, including what `docker buildx build` reads from the environment:
 * `DOCKER_DEFAULT_PLATFORM` and `SOURCE_DATE_EPOCH`. Throws a {@link UsageError} for an invalid one.
 */
export function frontendOptions(flags: FrontendFlags, env: NodeJS.ProcessEnv): Map<string, string> {
  const options = new Map<string, string>();
  const set = (key: string, value: string | undefined) => value !== undefined && options.set(key, value);
  set('target', flags.target || undefined);
  set('platform', platforms(flags.platform ?? defaultPlatforms(env)));
  set('add-hosts', joined(hostEntries(flags.addHost)));
  set('force-network-mode', networkMode(flags.network));
  set('shm-size', shmSize(flags.shmSize));
  set('ulimit', joined(ulimits(flags.ulimit)));
  set('cgroup-parent', flags.cgroupParent || undefined);
  set('image-resolve-mode', flags.pull ? 'pull' : undefined);
  set('no-cache', noCache(flags));
  set('locked', flags.locked ? 'true' : undefined);
  set('squash', flags.squash ? 'true' : undefined);
  for (const [key, value] of resourceOptions(flags)) options.set(key, value);
  set('build-arg:SOURCE_DATE_EPOCH', env['SOURCE_DATE_EPOCH'] || undefined);
  for (const [key, value] of keyValues(flags.buildArg, '--build-arg', env))
    options.set(`build-arg:${key}`, value);
  for (const [key, value] of keyValues(flags.label, '--label')) options.set(`label:${key}`, value);
  for (const [key, value] of keyValues(flags.opt, '--opt')) options.set(key, value);
  return options;
}

/** A flag that may be given several times. */
export function list(flags: string, description: string): Option {
  return new Option(flags, description).argParser(appendValue);
}

function defaultPlatforms(env: NodeJS.ProcessEnv): readonly string[] {
  return env['DOCKER_DEFAULT_PLATFORM'] ? [env['DOCKER_DEFAULT_PLATFORM']] : [];
}

/** Canonical names; `local` is the platform of this program. */
function platforms(words: readonly string[]): string | undefined {
  const names = words
    .flatMap((word) => word.split(','))
    .map((name) =>
      parseFlag({ flag: '--platform', value: name, example: '--platform linux/arm64' }, canonicalPlatform),
    );
  return joined(names);
}

function canonicalPlatform(name: string): string {
  if (name.toLowerCase() === 'local') return formatPlatform(defaultPlatform());
  // No version of the OS: docker buildx build drops it, and steps are cached by the platform.
  return basicPlatformName(parsePlatform(name));
}

function networkMode(mode = 'default'): string | undefined {
  if (mode === 'default' || mode === '') return undefined;
  if (mode === 'host' || mode === 'none') return mode;
  throw new UsageError(
    `--network ${mode}: BuildKit knows default, host and none`,
    'For example: --network none. A build cannot use a Docker network.',
  );
}

function shmSize(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const size = parseFlag({ flag: '--shm-size', value: text, example: '--shm-size 64m' }, parseRamBytes);
  return size > 0n ? String(size) : undefined;
}

/** The last limit for each name, sorted by name, because the order is part of the cache key of a step. */
function ulimits(words: readonly string[] = []): readonly string[] {
  const limits = words.map((word) =>
    parseFlag({ flag: '--ulimit', value: word, example: '--ulimit nofile=1024:2048' }, parseUlimit),
  );
  const byName = new Map(limits.map((limit) => [limit.name, limit]));
  return [...byName.values()]
    .sort((a, b) => compareBytes(a.name, b.name))
    .map(({ name, soft, hard }) => `${name}=${soft}:${hard}`);
}

function noCache({ cache, noCacheFilter }: FrontendFlags): string | undefined {
  if (cache === false && noCacheFilter?.length) {
    throw new UsageError(
      '--no-cache and --no-cache-filter cannot be used together',
      '--no-cache alone runs every step again.',
    );
  }
  if (cache === false) return '';
  const stages = noCacheFilter?.flatMap((word) => csvFields(word, '--no-cache-filter', 'install,test'));
  return joined(stages);
}

function joined(values: readonly string[] | undefined): string | undefined {
  return values?.length ? values.join(',') : undefined;
}
