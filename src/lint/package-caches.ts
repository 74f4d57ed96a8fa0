import { dashes } from './look-alikes.ts';
import { isApt, operandsOf } from './package-managers.ts';
import { programOf, type ShellCommand } from './shell/shell-command.ts';

/** A package manager that keeps something for the next time, and how that is seen in commands. */
export interface PackageCache {
  /** The directory of the cache, as the target of a mount. */
  readonly directory: RegExp;
  readonly leaves: (command: ShellCommand) => boolean;
  readonly cleans: (command: ShellCommand) => boolean;
  /** What stays and what to do, for the command that leaves it. */
  readonly what: (program: string) => string;
  readonly hint: (program: string) => string;
}

const apt: PackageCache = {
  directory: /\/var\/(?:lib|cache)\/apt|\/var\/lib(?:,|$)|\/var(?:,|$)/,
  leaves: (command) => isApt(command, 'update') || runs(command, /^aptitude$/, /^update$/),
  cleans: (command) => removes(command, /\/var\/lib(?:$|\/(?:$|\*|apt|\{))|apt\/lists/),
  what: () => 'the package lists of apt stay in this layer',
  hint: () =>
    'End the RUN with && rm -rf /var/lib/apt/lists/*, or use --mount=type=cache,target=/var/lib/apt,sharing=locked.',
};

const apk: PackageCache = {
  directory: /\/(?:etc\/apk\/cache|var\/cache)/,
  leaves: (command) =>
    runs(command, /^apk$/, /^(?:add|update|upgrade|fix)$/) &&
    !hasFlag(command, /^--(?:no-cache|no-network|simulate|cache-dir|help)$|^-[sh]$/),
  cleans: (command) =>
    removes(command, /\/var\/cache|\/etc\/apk\/cache/) || runs(command, /^apk$/, /^cache$/),
  what: () => 'the package index of apk stays in this layer',
  hint: () => 'Write apk add --no-cache.',
};

const rpm: PackageCache = {
  directory: /\/var(?:\/(?:cache|lib)|,|$)/,
  leaves: (command) =>
    runs(command, rpmManager, rpmInstall) && !hasFlag(command, /^(?:-C|--cacheonly|--assumeno|--help)$/),
  cleans: (command) =>
    (runs(command, rpmManager, /^clean$/) && !operandsOf(command).includes('expire-cache')) ||
    removes(command, /\/var\/cache/),
  what: (program) => `the package cache of ${program} stays in this layer`,
  hint: (program) =>
    `End the RUN with && ${program} clean all, or use --mount=type=cache,target=${rpmDirectory(program)}.`,
};

const rpmManager = /^(?:yum|yum4|dnf|dnf5|dnf-3|microdnf|tdnf)$/;
const rpmInstall =
  /^(?:install|in|reinstall|update|upgrade|up|update-minimal|upgrade-minimal|downgrade|localinstall|group|groupinstall|groupupdate|module|distro-sync|distrosync|dsync|swap|builddep|build-dep|makecache|check-update|install-n|install-na|install-nevra)$/;

function rpmDirectory(program: string): string {
  if (program === 'dnf5') return '/var/cache/libdnf5';
  return program.startsWith('yum') || program === 'tdnf' ? `/var/cache/${program}` : '/var/cache/dnf';
}

const zypper: PackageCache = {
  directory: /\/var(?:\/cache|,|$)/,
  leaves: (command) =>
    runs(
      command,
      /^zypper$/,
      /^(?:install|in|update|up|dist-upgrade|dup|patch|refresh|ref|source-install|si|install-new-recommends|inr)$/,
    ) && !hasFlag(command, /^(?:--no-refresh|--dry-run|-D|--cache-dir|--pkg-cache-dir|--help)$/),
  cleans: (command) => runs(command, /^zypper$/, /^(?:clean|cc)$/) || removes(command, /\/var\/cache/),
  what: () => 'the package cache of zypper stays in this layer',
  hint: () => 'End the RUN with && zypper clean --all, or use --mount=type=cache,target=/var/cache/zypp.',
};

const pacman: PackageCache = {
  directory: /\/var(?:\/(?:cache|lib)|,|$)/,
  leaves: ({ words }) =>
    /(?:^|\/)pacman$/.test(words[0]?.value ?? '') &&
    words.some(({ value }) => /^-S(?!c)[a-z]*[yu]|^-S$|^--sync$/.test(value)) &&
    !words.some(({ value }) => /^(?:--cachedir|-b|--dbpath)/.test(value)),
  cleans: (command) =>
    (programOf(command) === 'pacman' && command.words.some(({ value }) => /^-Sc/.test(value))) ||
    removes(command, /\/var\/cache|\/var\/lib\/pacman/),
  what: () => 'the package cache of pacman stays in this layer',
  hint: () =>
    'End the RUN with && pacman -Scc --noconfirm, or use --mount=type=cache,target=/var/cache/pacman.',
};

/** Caches that stay in an image with any base image. */
export const packageCaches: readonly PackageCache[] = [apt, apk, rpm, zypper, pacman];

/** That of pip, which an image may have switched off. */
export const pipCache: PackageCache = {
  directory: /\.cache|\/root(?:,|$)/,
  leaves: (command) =>
    pipAction(command) === 'install' && !hasFlag(command, /^--(?:no-cache-dir|cache-dir|dry-run|help)$/),
  cleans: (command) => removes(command, /\.cache|^\/root\/?\*?$/) || pipAction(command) === 'cache',
  what: () => 'the download cache of pip stays in this layer',
  hint: () => 'Write pip install --no-cache-dir, or use --mount=type=cache,target=/root/.cache/pip.',
};

/** What `pip`, `pip3.12` or `python -m pip` is to do. */
function pipAction(command: ShellCommand): string | undefined {
  const program = programOf(command);
  if (/^pip[0-9.]*$/.test(program)) return operandsOf(command)[0];
  const at = command.words.findIndex(({ value }) => value === '-m');
  if (!/^(?:python|pypy)[0-9.]*$/.test(program) || command.words[at + 1]?.value !== 'pip') return undefined;
  return command.words.slice(at + 2).find(({ value }) => !value.startsWith('-'))?.value;
}

/** Whether a program runs with a matching word that is not a flag. */
function runs(command: ShellCommand, program: RegExp, action: RegExp): boolean {
  return program.test(programOf(command)) && operandsOf(command).some((word) => action.test(word));
}

function removes(command: ShellCommand, path: RegExp): boolean {
  return (
    /^(?:rm|find|unlink)$/.test(programOf(command)) && command.words.some(({ value }) => path.test(value))
  );
}

/** Whether there is a matching flag, without its value. */
function hasFlag({ words }: ShellCommand, flag: RegExp): boolean {
  // A flag with a wrong dash is reported separately; its meaning is clear.
  return words.slice(1).some(({ value }) => flag.test(value.replace(wrongDash, '--').replace(/=.*/s, '')));
}

const wrongDash = new RegExp(`^-?[${dashes}]-?`);
