import type { OwnRule } from '../own-rule.ts';

/** `COPY --link --chown=name`: there is no user database to look the name up in. */
export const copyLinkNamedOwner: OwnRule = {
  name: 'CopyLinkNamedOwner',
  description: 'COPY --link should name owners by number',
  severity: 'error',
  *check({ instructions }) {
    for (const { node, instruction } of instructions) {
      if (instruction?.keyword !== 'copy' && instruction?.keyword !== 'add') continue;
      const { chown, link } = instruction;
      if (!link || chown === '' || chown.includes('$')) continue;
      if (chown.split(':').every((part) => /^\d*$/.test(part))) continue;
      const span = node.flagSpans[node.flags.findIndex((flag) => flag.startsWith('--chown'))];
      yield {
        span: span ?? node.span,
        message: `--link copies into an empty layer, which has no /etc/passwd to look ${chown} up in`,
        hint: 'Write numbers (--chown=1000:1000), or leave out --link.',
      };
    }
  },
};
