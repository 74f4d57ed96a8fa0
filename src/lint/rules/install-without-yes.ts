import type { CheckedInstruction } from '../checked-document.ts';
import type { OwnRule, RuleReport } from '../own-rule.ts';
import { hasText } from '../read-scripts.ts';
import type { RunScript } from '../run-script.ts';
import { programOf, type ShellCommand } from '../shell/shell-command.ts';

/** A package manager asks a question, and nobody answers in a build. */
export const installWithoutYes: OwnRule = {
  name: 'InstallWithoutYes',
  description: 'Package managers should not ask for confirmation',
  severity: 'error',
  *check(document) {
    if (!anyManager.test(document.file.text) || assumesYes.test(document.file.text)) return;
    for (const checked of document.instructions) {
      if (!hasText(checked, anyManager)) continue;
      for (const script of document.scriptsOf(checked))
        for (const command of script.commands) if (asks(command)) yield reportOf(command, script);
      const program = programOfArray(checked);
      if (program !== undefined && asks(program)) yield reportOfArray(program, checked);
    }
  },
};

/** The command of a RUN in exec form. */
function programOfArray({ node }: CheckedInstruction): AskingCommand | undefined {
  if (!node.json || node.keyword.toLowerCase() !== 'run') return undefined;
  const words = node.args.map((value) => ({ text: value, value, quoted: true, start: 0, end: 0 }));
  return { words, before: '' };
}

const anyManager = /apt|yum|dnf|zypper/;
/** Settings that answer for all commands: of APT, YUM and DNF. */
const assumesYes = /Assume-Yes|assumeyes|APT_CONFIG|force-yes|ZYPP_/i;

/** What answers each program, and the actions that ask. */
const managers: Readonly<Record<string, { readonly yes: RegExp; readonly actions: RegExp }>> = {
  'apt-get': aptLike(),
  apt: aptLike(),
  yum: yumLike(),
  dnf: yumLike(),
  microdnf: { yes: /^-y$|^--assumeyes$/, actions: /^(?:install|update|upgrade|remove)$/ },
  zypper: {
    yes: /^-(?:n|y)$|^--(?:non-interactive|no-confirm|quiet-install)$/,
    actions: /^(?:install|in|remove|rm|update|up|dist-upgrade|dup|patch)$/,
  },
};

function aptLike() {
  return {
    yes: /^-(?:q=[2-9]$|[a-rt-xz]*[ys])|^--(?:yes|assume-yes|force-yes|assume-no|simulate|dry-run|download-only|print-uris)$/,
    actions: /^(?:install|upgrade|dist-upgrade|full-upgrade|build-dep)$/,
  };
}

function yumLike() {
  return {
    yes: /^-[a-xzA-Z]*y|^--(?:assumeyes|assumeno|downloadonly)$/,
    actions: /^(?:install|groupinstall|localinstall|reinstall|update|upgrade|distro-sync|swap|group)$/,
  };
}

type AskingCommand = Pick<ShellCommand, 'words' | 'before'>;

function asks(command: AskingCommand): boolean {
  const manager = Object.hasOwn(managers, programOf(command)) ? managers[programOf(command)] : undefined;
  if (manager === undefined) return false;
  const words = command.words.slice(1).map(({ value }) => value);
  const action = words.find((word) => !word.startsWith('-'));
  if (action === undefined || !manager.actions.test(action)) return false;
  if (/^list|^info/.test(words[words.indexOf(action) + 1] ?? '')) return false;
  // Options in a variable may answer, and so does `yes | apt-get install`.
  if (words.some((word) => manager.yes.test(word) || /^\$|^-[^-]*\$/.test(word)) || command.before === '|')
    return false;
  if (isVeryQuiet(words)) return false;
  // With -o, anything may be set. Without a package, nothing may have to be asked.
  if (words.some((word) => /^(?:-o|--option|--setopt)/.test(word))) return false;
  return hasOperand(words, action);
}

/** Two of `-q` mean `-y` to APT. */
function isVeryQuiet(words: readonly string[]): boolean {
  const flags = words.filter((word) => /^-[a-z]+$/.test(word)).join('');
  return flags.split('q').length > 2 || words.filter((word) => word === '--quiet').length > 1;
}

/** Upgrades take none; `apt-get -f install` asks only if something is broken. */
function hasOperand(words: readonly string[], action: string): boolean {
  if (!/install|build-dep|^in$|swap/.test(action)) return !/^(?:update|up|patch)$/.test(action);
  return words.slice(words.indexOf(action) + 1).some((word) => !word.startsWith('-'));
}

/** `message`, `hint`, and the flag that answers. */
function adviceOf(command: AskingCommand) {
  const program = programOf(command);
  const flag = program === 'zypper' ? '-n' : '-y';
  const message = `${program} asks for confirmation. Nobody can answer during a build, so the step fails`;
  return { flag, message, hint: `Write ${program} ${flag} ….` };
}

function reportOfArray(command: AskingCommand, { node }: CheckedInstruction): RuleReport {
  const { message, hint } = adviceOf(command);
  return { span: node.span, message, hint };
}

function reportOf(command: ShellCommand, script: RunScript): RuleReport {
  const name = command.words[0];
  const { flag, ...advice } = adviceOf(command);
  const report: RuleReport = { span: script.span(command.start, command.end), ...advice };
  if (name === undefined) return report;
  const place = script.span(name.start, name.end);
  // In exec form, the script is inside a JSON string, which has no exact places.
  if (place.end - place.start !== name.end - name.start) return report;
  const edits = [{ span: { start: place.end, end: place.end }, text: ` ${flag}` }];
  return { ...report, fix: { title: `Add ${flag}`, edits } };
}
