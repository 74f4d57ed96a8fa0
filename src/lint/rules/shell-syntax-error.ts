import type { OwnRule, RuleReport } from '../own-rule.ts';
import type { RunScript } from '../run-script.ts';
import { type ShellProblem, shellProblem } from '../shell/shell-problem.ts';
import { rootImage, windowsImage } from '../stage-links.ts';

/** A script of a RUN that no shell can parse. */
export const shellSyntaxError: OwnRule = {
  name: 'ShellSyntaxError',
  description: 'Shell scripts should be complete',
  severity: 'error',
  *check(document) {
    // Another escape character means another shell in nearly all cases.
    if (document.tree.escapeToken !== '\\') return;
    for (const stage of document.stages) {
      if (windowsImage.test(rootImage(document, stage))) continue;
      for (const checked of stage.body) {
        for (const script of document.scriptsOf(checked)) {
          const problem = shellProblem(script.text);
          if (problem !== undefined) yield reportOf(script, problem);
        }
      }
    }
  },
};

function reportOf(script: RunScript, { message, hint, start, end }: ShellProblem): RuleReport {
  return { span: script.span(start, end), message, hint };
}
