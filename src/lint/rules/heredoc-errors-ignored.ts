import type { OwnRule, RuleReport } from '../own-rule.ts';
import { hasOption } from '../read-scripts.ts';
import type { RunScript } from '../run-script.ts';
import { programOf, type ShellCommand } from '../shell/shell-command.ts';

/** A heredoc with several commands in which only a failure of the last one has an effect. */
export const heredocErrorsIgnored: OwnRule = {
  name: 'HeredocErrorsIgnored',
  description: 'A heredoc with several commands should stop at the first command that fails',
  severity: 'warning',
  *check(document) {
    for (const checked of document.instructions) {
      if (checked.node.heredocs.length === 0) continue;
      for (const script of document.scriptsOf(checked)) {
        const report = script.isHeredoc && !script.stopsAtFailure ? reportOf(script) : undefined;
        if (report !== undefined) yield report;
      }
    }
  },
};

function reportOf(script: RunScript): RuleReport | undefined {
  const ignored = firstIgnored(script.commands);
  if (ignored === undefined) return undefined;
  return {
    span: script.span(ignored.start, ignored.end),
    message: 'If this command fails, the heredoc continues: only the exit status of its last command counts',
    // No fix: a command that fails and is ignored today would end the build.
    hint: 'Begin the heredoc with set -e, and add || true to commands that may fail.',
  };
}

/** The first command that may fail, is not the last one, and whose failure neither ends the script nor is handled. */
function firstIgnored(commands: readonly ShellCommand[]): ShellCommand | undefined {
  for (const [index, command] of commands.entries()) {
    if (setsErrexit(command)) return undefined;
    if (commands.slice(index).every(isTail)) return undefined;
    if (command.depth > 0 || cannotFail(command) || !endsStatement(command)) continue;
    if (isGuarded(commands, index)) continue;
    return command;
  }
  return undefined;

  /** Whether the command belongs to the last statement, whose status is that of the script. */
  function isTail(command: ShellCommand): boolean {
    return command === commands.at(-1) || !endsStatement(command);
  }
}

function endsStatement({ after }: ShellCommand): boolean {
  return after === ';' || after === '\n';
}

/** `a || b` and what follows: the failure is handled. */
function isGuarded(commands: readonly ShellCommand[], index: number): boolean {
  for (let at = index; at >= 0; at--) {
    const before = commands[at]?.before;
    if (before === '||') return true;
    if (before !== '&&' && before !== '|') return false;
  }
  return false;
}

function setsErrexit({ words }: ShellCommand): boolean {
  if (words[0]?.value !== 'set') return false;
  return words.some(
    ({ value }, at) => hasOption(value, 'e') || (value === 'errexit' && words[at - 1]?.value.endsWith('o')),
  );
}

function cannotFail(command: ShellCommand): boolean {
  if (command.words.length === 0) return command.assignments.every(({ text }) => !/`|\$\(/.test(text));
  const isHarmless =
    harmless.has(programOf(command)) || /^cd \/$/.test(command.words.map(({ value }) => value).join(' '));
  return isHarmless && command.words.every(({ text }) => !/`|\$\(/.test(text));
}

const harmless: ReadonlySet<string> = new Set([
  ':',
  'echo',
  'exit',
  'export',
  'false',
  'printf',
  'set',
  'shopt',
  'true',
  'umask',
  'unset',
  'trap',
  'alias',
  'local',
  'return',
]);
