import type { CheckedInstruction, CheckedStage } from '../checked-document.ts';
import type { OwnRule, RuleReport } from '../own-rule.ts';
import { baseStage, rootImage } from '../stage-links.ts';

/** The shell form in an image that is made from nothing and has no shell. */
export const shellFormInScratch: OwnRule = {
  name: 'ShellFormInScratch',
  description: 'Stages from scratch need the exec form, because they have no shell',
  severity: 'error',
  *check(document) {
    if (!/\bscratch\b/.test(document.file.text)) return;
    const mayHaveShell = new Map<CheckedStage, boolean>();
    for (const stage of document.stages) {
      const base = baseStage(document, stage);
      let may =
        base === undefined ? rootImage(document, stage) !== 'scratch' : (mayHaveShell.get(base) ?? true);
      for (const checked of stage.body) {
        if (bringsShell(checked)) may = true;
        else if (!may) yield* reportOf(checked);
      }
      mayHaveShell.set(stage, may);
    }
  },
};

/** Whether it copies something to where a shell could be, or is not understood. */
function bringsShell({ instruction }: CheckedInstruction): boolean {
  switch (instruction?.keyword) {
    case undefined:
    case 'shell':
      return true;
    case 'copy':
    case 'add':
      return (
        !/^\/[\w.-]+/.test(instruction.destination) ||
        /^\/(?:usr|bin|system|windows|c:)/i.test(instruction.destination)
      );
    case 'run':
      // A program may have created anything.
      return !instruction.shellForm || instruction.mounts.length > 0;
    default:
      return false;
  }
}

function* reportOf({ node, instruction }: CheckedInstruction): Iterable<RuleReport> {
  if (
    instruction?.keyword !== 'run' &&
    instruction?.keyword !== 'cmd' &&
    instruction?.keyword !== 'entrypoint'
  )
    return;
  if (!instruction.shellForm || instruction.args.length === 0) return;
  yield {
    span: node.span,
    message: `${node.keyword.toUpperCase()} needs /bin/sh here, and nothing has put one into this stage, which starts from scratch`,
    hint: `Write ${node.keyword.toUpperCase()} ["program", "argument"].`,
  };
}
