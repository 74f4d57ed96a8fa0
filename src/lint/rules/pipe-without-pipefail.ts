import type { OwnRule } from '../own-rule.ts';
import { hasText } from '../read-scripts.ts';
import { programOf } from '../shell/shell-command.ts';
import { shellsOf } from '../stage-links.ts';

/** `curl … | sh`: if the download fails, the step succeeds, because only the last command of a pipe counts. */
export const pipeWithoutPipefail: OwnRule = {
  name: 'PipeWithoutPipefail',
  description: 'A failed download should end the step even if it is piped into another command',
  severity: 'warning',
  *check(document) {
    if (!downloads.test(document.file.text)) return;
    const shells = shellsOf(document);
    for (const checked of document.instructions) {
      if (!hasText(checked, downloads, /\|/) || hasText(checked, /pipefail/)) continue;
      if (shells.get(checked)?.some((word) => word.includes('pipefail'))) continue;
      for (const script of document.scriptsOf(checked)) {
        for (const [index, command] of script.commands.entries()) {
          const next = script.commands[index + 1];
          if (next === undefined || command.after !== '|' || next.before !== '|') continue;
          if (!/^(?:curl|wget)$/.test(programOf(command)) || !readers.test(programOf(next))) continue;
          yield {
            span: script.span(command.start, command.end),
            message: `If ${programOf(command)} fails, ${programOf(next)} gets nothing or a part, and the step may succeed: a pipe has the status of its last command`,
            hint: 'Write SHELL ["/bin/bash", "-o", "pipefail", "-c"] above, set -o pipefail where the shell has it, or download to a file first.',
          };
        }
      }
    }
  },
};

const downloads = /\b(?:curl|wget)\b/;
const readers = /^(?:tar|bsdtar|(?:ba|da|a|k|z)?sh)$/;
