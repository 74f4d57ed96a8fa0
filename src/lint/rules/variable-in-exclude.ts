import type { OwnRule } from '../own-rule.ts';
import { variableUses } from '../variable-uses.ts';

/** `COPY --exclude=$X`: the pattern is used as written, although the name of the step shows a value. */
export const variableInExclude: OwnRule = {
  name: 'VariableInExclude',
  description: 'Variables are not replaced in COPY --exclude',
  severity: 'warning',
  *check({ instructions }) {
    for (const { node, instruction } of instructions) {
      if (instruction?.keyword !== 'copy' && instruction?.keyword !== 'add') continue;
      for (const [index, flag] of node.flags.entries()) {
        const [use] = flag.startsWith('--exclude=') ? variableUses(flag) : [];
        const span = node.flagSpans[index];
        if (use === undefined || span === undefined) continue;
        yield {
          span,
          message: `The pattern contains the text ${flag.slice(use.start, use.end)}: variables are not replaced in --exclude`,
          hint: 'Write the pattern itself, or put it into .dockerignore.',
        };
      }
    }
  },
};
