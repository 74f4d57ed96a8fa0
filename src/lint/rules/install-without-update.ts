import type { CheckedDocument, CheckedInstruction, CheckedStage } from '../checked-document.ts';
import type { OwnRule, RuleReport } from '../own-rule.ts';
import { isApt, operandsOf } from '../package-managers.ts';
import { hasText } from '../read-scripts.ts';
import type { RunScript } from '../run-script.ts';
import { programOf, type ShellCommand } from '../shell/shell-command.ts';
import { baseStage } from '../stage-links.ts';

/** `apt-get install` with the package lists of another layer. */
export const installWithoutUpdate: OwnRule = {
  name: 'InstallWithoutUpdate',
  description: 'apt-get install should run in the same RUN as apt-get update',
  severity: 'warning',
  *check(document) {
    if (!document.file.text.includes('apt')) return;
    // Lists of another layer take two instructions.
    if (document.instructions.filter((checked) => hasText(checked, apt, either)).length < 2) return;
    const firstUpdates = new Map(document.stages.map((stage) => [stage, firstUpdate(document, stage)]));
    if ([...firstUpdates.values()].every((index) => index === undefined)) return;
    const onUpdated = stagesOnUpdated(document, firstUpdates);
    for (const stage of document.stages) {
      for (const [index, checked] of stage.body.entries()) {
        if (!hasText(checked, apt, installs)) continue;
        const first = firstUpdates.get(stage);
        // Only then is it known that the lists come from an earlier layer, and not from the base image.
        if (!onUpdated.has(stage) && (first === undefined || first >= index)) continue;
        for (const script of document.scriptsOf(checked)) yield* inScript(script, checked);
      }
    }
  },
};

const apt = /apt/;
const installs = /\binstall\b/;
const updates = /update/;
const either = /install|update/;

function* inScript(script: RunScript, { node }: CheckedInstruction): Iterable<RuleReport> {
  // A mount may contain the lists, which are then maintained elsewhere.
  if (node.flags.some((flag) => flag.startsWith('--mount') && flag.includes('/var/'))) return;
  for (const command of script.commands) {
    if (mayUpdate(command)) return;
    if (!isApt(command, 'install') || !installsByName(command)) continue;
    yield {
      span: script.span(command.start, command.end),
      message:
        'The package lists come from another layer: once it is cached, they become outdated, and packages are not found',
      hint: 'Write apt-get update && apt-get install … in one RUN.',
    };
    return;
  }
}

/** The stages that are based on one that updates the lists. */
function stagesOnUpdated(
  document: CheckedDocument,
  firstUpdates: ReadonlyMap<CheckedStage, number | undefined>,
): ReadonlySet<CheckedStage> {
  const found = new Set<CheckedStage>();
  for (const stage of document.stages) {
    const base = baseStage(document, stage);
    if (base !== undefined && (found.has(base) || firstUpdates.get(base) !== undefined)) found.add(stage);
  }
  return found;
}

/** Where a stage first updates the lists. */
function firstUpdate(document: CheckedDocument, { body }: CheckedStage): number | undefined {
  const index = body.findIndex(
    (checked) =>
      hasText(checked, apt, updates) &&
      document.scriptsOf(checked).some(({ commands }) => commands.some((one) => isApt(one, 'update'))),
  );
  return index < 0 ? undefined : index;
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
