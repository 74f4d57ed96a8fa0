import type { OwnRule } from '../own-rule.ts';
import { hasText } from '../read-scripts.ts';
import { tokenizeShell } from '../shell/tokenize.ts';
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
        for (const token of tokenizeShell(script.text)) {
          if (isStart && token.kind === 'word' && token.word.text === 'sudo') {
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

const sudo = /\bsudo\b/;
