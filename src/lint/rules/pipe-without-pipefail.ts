import type { OwnRule } from '../own-rule.ts';
import { hasText } from '../read-scripts.ts';
import { programOf, type ShellCommand } from '../shell/shell-command.ts';
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
          if (!/^(?:curl|wget)$/.test(programOf(command))) continue;
          const reader = readerOf(script.commands.slice(index));
          if (reader === undefined) continue;
          yield {
            span: script.span(command.start, command.end),
            message: `If ${programOf(command)} fails, ${reader} gets nothing or a part, and the step may succeed: a pipe has the status of its last command`,
            hint: 'Write SHELL ["/bin/bash", "-o", "pipefail", "-c"] above, set -o pipefail where the shell has it, or download to a file first.',
          };
        }
      }
    }
  },
};

/** The program that unpacks or runs what comes through a pipe that begins with the first command. */
function readerOf(commands: readonly ShellCommand[]): string | undefined {
  for (const [index, command] of commands.entries()) {
    const next = commands[index + 1];
    if (next === undefined || command.after !== '|' || next.before !== '|') return undefined;
    // `sudo -E bash` is read without sudo.
    const words = next.words.slice(next.words.findIndex(({ value }) => !value.startsWith('-')));
    const program = programOf({ words });
    if (readers.test(program)) return program;
  }
  return undefined;
}

const downloads = /\b(?:curl|wget)\b/;
const readers = /^(?:tar|bsdtar|(?:ba|da|a|k|z)?sh)$/;
