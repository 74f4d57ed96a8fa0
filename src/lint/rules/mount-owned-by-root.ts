import type { CheckedInstruction } from '../checked-document.ts';
import type { OwnRule } from '../own-rule.ts';
import { usersOf } from '../stage-users.ts';

/** A cache or a secret that belongs to root in a step of another user, who cannot write or read it. */
export const mountOwnedByRoot: OwnRule = {
  name: 'MountOwnedByRoot',
  description: 'Cache and secret mounts should belong to the user of the step',
  severity: 'warning',
  *check(document) {
    if (!document.file.text.includes('--mount')) return;
    const users = usersOf(document);
    for (const checked of document.instructions) {
      const user = users.get(checked);
      if (user === undefined || user === 'root' || /^container/i.test(user) || usesSudo(checked)) continue;
      for (const [index, flag] of checked.node.flags.entries()) {
        const kind = kindOf(flag);
        const span = checked.node.flagSpans[index];
        if (kind === undefined || span === undefined) continue;
        yield {
          span,
          message: `The ${kind} belongs to root, so USER ${user} cannot ${kind === 'cache' ? 'write to' : 'read'} it`,
          hint: `Add uid=${/^\d+$/.test(user) ? user : '<number of the user>'}.`,
        };
      }
    }
  },
};

function usesSudo({ node }: CheckedInstruction): boolean {
  return /\bsudo\b/.test(node.original);
}

/** The kind of a mount that only root can use; undefined for others. */
function kindOf(flag: string): 'cache' | 'secret' | undefined {
  const [, text] = /^--mount=(.*)$/s.exec(flag) ?? [];
  if (text === undefined || text.includes('$')) return undefined;
  const fields = new Map(
    text.split(',').map((field) => {
      const [name = '', value = ''] = field.split('=', 2);
      return [name, value] as const;
    }),
  );
  const kind = fields.get('type');
  if (fields.has('uid') || fields.has('from')) return undefined;
  const mode = fields.get('mode') ?? '';
  if (kind === 'cache') return /[2367]$/.test(mode) ? undefined : kind;
  if (kind !== 'secret' || (fields.has('env') && !fields.has('target') && !fields.has('dst')))
    return undefined;
  return /[4567]$/.test(mode) ? undefined : kind;
}
