import type { OwnRule } from '../own-rule.ts';
import { operandsOf } from '../package-managers.ts';
import { hasText } from '../read-scripts.ts';
import { programOf, type ShellCommand } from '../shell/shell-command.ts';

/** A package without a version: the next build may install another one. */
export const unpinnedPackage: OwnRule = {
  name: 'UnpinnedPackage',
  description: 'Packages should be installed in a version',
  severity: 'off',
  *check(document) {
    for (const checked of document.instructions) {
      if (!hasText(checked, /install|add|\bin\b|\bi\b|\bget\b/)) continue;
      for (const script of document.scriptsOf(checked)) {
        for (const command of script.commands) {
          const name = unpinned(command);
          const word = command.words.find(({ value }) => value === name);
          if (name === undefined || word === undefined) continue;
          yield {
            span: script.span(word.start, word.end),
            message: `${name} has no version, so the next build may install another one`,
            hint: `Name a version, as ${programOf(command)} expects it.`,
          };
        }
      }
    }
  },
};

interface Manager {
  readonly action: RegExp;
  /** What a package with a version, a file or an address looks like. */
  readonly pinned: RegExp;
  /** Flags whose next word is a value. */
  readonly values: RegExp;
}

const apt: Manager = {
  action: /^install$/,
  pinned: /=|\/|\.deb$/,
  values: /^-(?:t|o|c)$|^--(?:target-release|option)$/,
};
const rpm: Manager = {
  action: /^(?:install|localinstall)$/,
  pinned: /-\d|[/@=]|\.rpm$/,
  values: /^(?:-c|-x)$/,
};
const pip: Manager = {
  action: /^install$/,
  pinned: /==|===|@|[/\\]|^\.|\.(?:whl|tar\.gz|zip)$/,
  values:
    /^-(?:r|c|e|i|t|f)$|^--(?:requirement|constraint|editable|index-url|extra-index-url|target|find-links|trusted-host|prefix)$/,
};

const managers: Readonly<Record<string, Manager>> = {
  'apt-get': apt,
  apt,
  apk: { action: /^add$/, pinned: /[=~<>/]|\.apk$|^\./, values: /^-(?:t|X)$|^--(?:virtual|repository)$/ },
  yum: rpm,
  dnf: rpm,
  microdnf: rpm,
  zypper: { action: /^(?:install|in)$/, pinned: /[=<>/]|\.rpm$/, values: /^-(?:r|t)$/ },
  pip,
  pip3: pip,
  npm: {
    action: /^(?:install|i|add)$/,
    pinned: /.@|[/\\]|^\.|\.tgz$/,
    values: /^(?:-C|--prefix|--registry)$/,
  },
  gem: { action: /^install$/, pinned: /:|\.gem$/, values: /^(?:-i|-n|--install-dir|--source)$/ },
  go: { action: /^(?:install|get)$/, pinned: /@|^\./, values: /^-(?:ldflags|tags|o|mod)$/ },
};

/** The first package of an install that names no version; undefined if there is none, or if a variable may name one. */
function unpinned(command: ShellCommand): string | undefined {
  const program = programOf(command);
  const manager = Object.hasOwn(managers, program) ? managers[program] : undefined;
  if (manager === undefined || !manager.action.test(operandsOf(command)[0] ?? '')) return undefined;
  const words = command.words.slice(1).map(({ value }) => value);
  if (program === 'gem' && words.some((word) => /^(?:-v|--version)/.test(word))) return undefined;
  const at = words.findIndex((word) => manager.action.test(word));
  return words.find(
    (word, index) =>
      index > at &&
      !/^[-+]|[$`]/.test(word) &&
      !manager.values.test(words[index - 1] ?? '') &&
      !manager.pinned.test(word),
  );
}
