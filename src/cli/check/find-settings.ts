import { dirname, join, resolve } from 'node:path';
import { isWithin } from '../../files/repository-root.ts';
import type { CliIo } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { type CheckSettings, mergeSettings, noSettings, withImpliedRules } from './check-settings.ts';
import { configName, parseConfig, parseRuleFlag, readConfigFile } from './config-file.ts';
import { hadolintConfigNames, hadolintEnvironment, parseHadolintConfig } from './hadolint-config.ts';

/** Flags that change settings. */
export interface SettingsFlags {
  readonly config?: string;
  readonly rule?: readonly string[];
}

/** Finds the settings for files in a directory. */
export type FindSettings = (directory: string) => Promise<CheckSettings>;

/**
 * Finds the settings for a directory: `--config`, or the nearest `.dockerfile-llb.json` upwards, or else what hadolint would
 * read; `--rule` takes precedence. Each file is read once. Rejects with a {@link UsageError} that shows the place of a mistake,
 * the same one for all directories that it counts for.
 */
export function createFindSettings(
  flags: SettingsFlags,
  { cwd, env }: Pick<CliIo, 'cwd' | 'env'>,
): FindSettings {
  const overrides = (flags.rule ?? []).map(parseRuleFlag).reduce(mergeSettings, noSettings);
  const own = remembered((directory) => settingsIn(directory, [configName]));
  const foreign = remembered((directory) => settingsIn(directory, hadolintConfigNames));
  const environment = hadolintEnvironment(env);
  const given = flags.config === undefined ? undefined : readGiven(flags.config, cwd);
  // It is awaited for each file.
  given?.catch(() => {});
  const find = async (directory: string): Promise<CheckSettings> => {
    if (given !== undefined) return given;
    const found = await nearest(directory, own);
    if (found !== undefined) return found;
    const fallback =
      (await foreign(cwd)) ?? (await nearest(directory, foreign)) ?? (await readOfHome(env)) ?? noSettings;
    return mergeSettings(fallback, environment);
  };
  return async (directory) => withImpliedRules(mergeSettings(await find(directory), overrides));
}

/**
 * Finds the settings for a directory in files that are in `root`, and nowhere else: no other directory, and no variable of the
 * environment. Rejects with a {@link UsageError} that shows the place of a mistake.
 */
export async function findSettingsWithin(directory: string, root: string): Promise<CheckSettings> {
  const lookup = (names: readonly string[]) => async (at: string) =>
    isWithin(root, at) ? settingsIn(at, names, root) : undefined;
  const found =
    (await nearest(directory, lookup([configName]))) ??
    (await nearest(directory, lookup(hadolintConfigNames)));
  return withImpliedRules(found ?? noSettings);
}

type Lookup = (directory: string) => Promise<CheckSettings | undefined>;

function remembered(find: Lookup): Lookup {
  const known = new Map<string, Promise<CheckSettings | undefined>>();
  return (directory) => {
    const found = known.get(directory) ?? find(directory);
    known.set(directory, found);
    return found;
  };
}

async function nearest(directory: string, lookup: Lookup): Promise<CheckSettings | undefined> {
  for (let at = directory; ; at = dirname(at)) {
    const found = await lookup(at);
    if (found !== undefined || dirname(at) === at) return found;
  }
}

/** The settings of the first of the files that exists. */
async function settingsIn(
  directory: string,
  names: readonly string[],
  root?: string,
): Promise<CheckSettings | undefined> {
  for (const name of names) {
    const file = await readConfigFile(join(directory, name), root);
    if (file !== undefined) return isYaml(name) ? parseHadolintConfig(file) : parseConfig(file);
  }
  return undefined;
}

async function readGiven(name: string, cwd: string): Promise<CheckSettings> {
  const path = resolve(cwd, name);
  const found = await settingsIn(dirname(path), [path.slice(dirname(path).length).replace(/^[/\\]/, '')]);
  if (found === undefined) throw new UsageError(`--config ${path}: no such file`);
  return found;
}

/** Where hadolint looks after the working directory. */
async function readOfHome({ HOME, XDG_CONFIG_HOME }: NodeJS.ProcessEnv): Promise<CheckSettings | undefined> {
  const places: readonly (readonly [string | undefined, readonly string[]])[] = [
    [XDG_CONFIG_HOME || (HOME && join(HOME, '.config')), ['hadolint.yaml', 'hadolint.yml']],
    [HOME && join(HOME, '.hadolint'), ['hadolint.yaml', 'hadolint.yml', 'config.yaml', 'config.yml']],
    [HOME, hadolintConfigNames],
  ];
  for (const [directory, names] of places) {
    const found = directory ? await settingsIn(directory, names) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function isYaml(name: string): boolean {
  return /\.ya?ml$/.test(name);
}
