import type { CheckedDocument, CheckedInstruction, CheckedStage } from '../checked-document.ts';
import type { OwnRule, RuleReport } from '../own-rule.ts';
import { operandsOf } from '../package-managers.ts';
import { hasText } from '../read-scripts.ts';
import { programOf, type ShellCommand } from '../shell/shell-command.ts';

/** The whole context is copied before dependencies are installed, so every change to any file reinstalls them. */
export const copyBeforeInstall: OwnRule = {
  name: 'CopyBeforeInstall',
  description:
    'Dependencies should be installed from their manifest before the rest of the context is copied',
  severity: 'note',
  *check(document) {
    for (const stage of document.stages) yield* inStage(document, stage);
  },
};

function* inStage(document: CheckedDocument, stage: CheckedStage): Iterable<RuleReport> {
  const copyAt = stage.body.findIndex(copiesAll);
  const copy = stage.body[copyAt];
  if (copy === undefined) return;
  const installed = new Set<string>();
  for (const [index, checked] of stage.body.entries()) {
    if (checked.instruction?.keyword !== 'run' || !hasText(checked, installer)) continue;
    for (const script of document.scriptsOf(checked)) {
      for (const command of script.commands) {
        const manifest = manifestOf(command);
        if (manifest === undefined) continue;
        if (index > copyAt && !installed.has(programOf(command))) yield reportOf(copy, command, manifest);
        installed.add(programOf(command));
      }
    }
  }
}

const installer = /npm|yarn|bundle|go mod|pip/;

function reportOf({ node }: CheckedInstruction, command: ShellCommand, manifest: string): RuleReport {
  const install = command.words
    .slice(0, 2)
    .map(({ value }) => value)
    .join(' ');
  return {
    span: node.span,
    message: `This copies all files, so a change to any of them makes ${install} run again`,
    hint: `Copy ${manifest} first, run ${install}, then copy the rest.`,
  };
}

function copiesAll({ instruction }: CheckedInstruction): boolean {
  if (instruction?.keyword !== 'copy' && instruction?.keyword !== 'add') return false;
  if (instruction.keyword === 'copy' && instruction.from !== '') return false;
  return instruction.sources.some((source) => /^(?:\.\/?|\/|\*|\.\/\*)$/.test(source));
}

/** What an install of dependencies reads; undefined for what is none, or needs more than the manifest. */
function manifestOf(command: ShellCommand): string | undefined {
  const program = programOf(command);
  const [action, ...names] = operandsOf(command);
  const flags = command.words.map(({ value }) => value);
  switch (program) {
    case 'npm':
      if (flags.some((flag) => /^(?:-g|--global|--prefix|-C)/.test(flag)) || names.length > 0)
        return undefined;
      return action === 'ci' || action === 'install' || action === 'i'
        ? 'package.json and its lock file'
        : undefined;
    case 'yarn':
      return (action === undefined && !flags.some((flag) => /^--?v/.test(flag))) ||
        (action === 'install' && names.length === 0)
        ? 'package.json and yarn.lock'
        : undefined;
    case 'pnpm':
      return (action === 'install' || action === 'i') && names.length === 0
        ? 'package.json and pnpm-lock.yaml'
        : undefined;
    case 'bundle':
      return action === 'install' ? 'Gemfile and Gemfile.lock' : undefined;
    case 'go':
      return action === 'mod' && names[0] === 'download' ? 'go.mod and go.sum' : undefined;
    case 'pip':
    case 'pip3':
      return action === 'install' ? requirementsOf(flags, names) : undefined;
    default:
      return undefined;
  }
}

/** Only `-r FILE`, and no package from the context itself. */
function requirementsOf(flags: readonly string[], names: readonly string[]): string | undefined {
  const at = flags.findIndex((flag) => flag === '-r' || flag === '--requirement');
  const file = flags[at + 1];
  if (at < 0 || file === undefined || flags.some((flag) => flag === '-e' || flag === '--editable'))
    return undefined;
  return names.every((name) => name === file || /\.txt$/.test(name)) ? file : undefined;
}
