import type { OwnRule } from '../own-rule.ts';
import { hasText } from '../read-scripts.ts';
import { type ShellToken, tokenizeShell } from '../shell/tokenize.ts';
import { usersOf } from '../stage-users.ts';

/** `sudo` in a step that runs as root anyway. */
export const needlessSudo: OwnRule = {
  name: 'NeedlessSudo',
  description: 'Steps that run as root should not use sudo',
  severity: 'warning',
  *check(document) {
    if (!sudo.test(document.file.text)) return;
    const users = usersOf(document);
    for (const checked of document.instructions) {
      if (users.get(checked) !== 'root' || !hasText(checked, sudo)) continue;
      for (const script of document.scriptsOf(checked)) {
        let isStart = true;
        const tokens = tokenizeShell(script.text);
        for (const [index, token] of tokens.entries()) {
          const isSudo = isStart && token.kind === 'word' && token.word.text === 'sudo';
          if (isSudo && !changesUser(tokens.slice(index + 1))) {
            yield {
              span: script.span(token.word.start, token.word.end),
              message: 'This step runs as root already, and most base images have no sudo',
              hint: 'Remove sudo. To run a command as another user, write USER above the step.',
            };
          }
          isStart =
            token.kind === 'separator' ||
            (isStart && token.kind === 'word' && /^[!{]$|^(?:if|then|do|else)$/.test(token.word.text));
        }
      }
    }
  },
};

/** Whether the words after `sudo` name another user or group. */
function changesUser(tokens: readonly ShellToken[]): boolean {
  for (const token of tokens) {
    if (token.kind !== 'word' || !token.word.text.startsWith('-')) return false;
    if (/^-[A-Za-z]*[ug]|^--(?:user|group)\b/.test(token.word.text)) return true;
  }
  return false;
}

const sudo = /\bsudo\b/;
