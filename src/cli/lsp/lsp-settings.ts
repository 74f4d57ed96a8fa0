/** The settings of a user in an editor. */
export interface LspSettings {
  /** Whether the user trusts the workspace; without it, only files of the workspace are read. */
  readonly trusted: boolean;
  /** Whether the code lens may ask a daemon what a build would run. It also needs trust. */
  readonly codeLens: boolean;
  /** Whether scripts are checked with an installed ShellCheck. It also needs trust. */
  readonly shellcheck: boolean;
  /** Whether a hover may ask registries for the configs of base images. It also needs trust. */
  readonly images: boolean;
  /** Daemon for the code lens and the report; '' is the default one. */
  readonly address: string;
  /** Directory of the build context, relative to the workspace; '' is that of the Dockerfile. */
  readonly context: string;
  readonly target: string;
  readonly platform: string;
  readonly buildArgs: ReadonlyMap<string, string>;
}

/** The settings before an editor has sent any. */
export const defaultLspSettings: LspSettings = {
  trusted: false,
  codeLens: false,
  shellcheck: false,
  images: false,
  address: '',
  context: '',
  target: '',
  platform: '',
  buildArgs: new Map(),
};

/**
 * Reads settings as an editor sends them: `initializationOptions`, or the section `dockerfile-llb` of its
 * configuration. What is missing or has another type stays as it is in `before`.
 */
export function readLspSettings(value: unknown, before = defaultLspSettings): LspSettings {
  if (typeof value !== 'object' || value === null) return before;
  const given = value as Readonly<Record<string, unknown>>;
  const text = (name: 'address' | 'context' | 'target' | 'platform') =>
    typeof given[name] === 'string' ? given[name] : before[name];
  const flag = (name: 'trusted' | 'codeLens' | 'shellcheck' | 'images') =>
    typeof given[name] === 'boolean' ? given[name] : before[name];
  return {
    trusted: flag('trusted'),
    codeLens: flag('codeLens'),
    shellcheck: flag('shellcheck'),
    images: flag('images'),
    address: text('address'),
    context: text('context'),
    target: text('target'),
    platform: text('platform'),
    buildArgs: readBuildArgs(given['buildArgs']) ?? before.buildArgs,
  };
}

function readBuildArgs(value: unknown): ReadonlyMap<string, string> | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  return new Map(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/** The frontend options for the settings. */
export function frontendOptionsOfSettings({ target, platform, buildArgs }: LspSettings): Map<string, string> {
  const options = new Map<string, string>();
  if (target !== '') options.set('target', target);
  if (platform !== '') options.set('platform', platform);
  for (const [name, value] of buildArgs) options.set(`build-arg:${name}`, value);
  return options;
}
