import type { CheckedDocument, CheckedInstruction, CheckedStage } from '../checked-document.ts';
import type { OwnRule, RuleReport } from '../own-rule.ts';
import { isApt, operandsOf } from '../package-managers.ts';
import type { RunScript } from '../run-script.ts';
import { programOf, type ShellCommand } from '../shell/shell-command.ts';
import { stageChain } from '../stage-links.ts';

/** `apt-get install` with the package lists of another layer. */
export const installWithoutUpdate: OwnRule = {
  name: 'InstallWithoutUpdate',
  description: 'apt-get install runs in the same RUN as apt-get update',
  severity: 'warning',
  *check(document) {
    if (!document.file.text.includes('apt')) return;
    for (const stage of document.stages) {
      for (const [index, checked] of stage.body.entries()) {
        if (!installs.test(checked.node.original) && checked.node.heredocs.length === 0) continue;
        if (!hasEarlierUpdate(document, stage, index)) continue;
        for (const script of document.scriptsOf(checked)) yield* inScript(script, checked);
      }
    }
  },
};

const installs = /apt(?:-get)?\b.*\binstall\b/s;

function* inScript(script: RunScript, { node }: CheckedInstruction): Iterable<RuleReport> {
  // A mount may hold the lists, and what it holds is kept up by whoever fills it.
  if (node.flags.some((flag) => flag.startsWith('--mount') && flag.includes('/var/'))) return;
  for (const command of script.commands) {
    if (mayUpdate(command)) return;
    if (!isApt(command, 'install') || !installsByName(command)) continue;
    yield {
      span: script.span(command.start, command.end),
      message:
        'The package lists come from another layer: once it is cached, they grow old, and packages are not found',
      hint: 'Write apt-get update && apt-get install … in one RUN.',
    };
    return;
  }
}

/** Only then it is known that the lists come from an earlier layer, and not from the base image. */
function hasEarlierUpdate(document: CheckedDocument, stage: CheckedStage, index: number): boolean {
  const [own, ...bases] = stageChain(document, stage);
  const earlier = [...own!.body.slice(0, index), ...bases.flatMap(({ body }) => body)];
  return earlier.some((checked) => document.scriptsOf(checked).some(hasUpdate));
}

function hasUpdate(script: RunScript): boolean {
  return /apt.*update/s.test(script.text) && script.commands.some((command) => isApt(command, 'update'));
}

/** Updates the lists, or may: scripts and programs of which nothing is known. */
function mayUpdate(command: ShellCommand): boolean {
  const { words } = command;
  if (isApt(command, 'update')) return true;
  const program = programOf(command);
  if (
    /^(?:ba|da|a|z)?sh$|^(?:eval|source|\.|xargs|aptitude|add-apt-repository|apt-add-repository)$/.test(
      program,
    )
  )
    return true;
  return words[0]?.value.includes('/') === true && !words[0].value.includes('/bin/');
}

/** Local files need no lists; neither does `-f install` without a name. */
function installsByName(command: ShellCommand): boolean {
  return operandsOf(command)
    .slice(1)
    .some((name) => !/[/$]|\.deb$/.test(name));
}
