import type { OwnRule } from '../own-rule.ts';
import { resultStage } from '../stage-links.ts';
import { usersOf } from '../stage-users.ts';

/** Containers of the image run as root. */
export const rootUser: OwnRule = {
  name: 'RootUser',
  description: 'The image should name a user other than root',
  severity: 'off',
  *check(document) {
    const stage = resultStage(document);
    if (stage === undefined || !document.understood) return;
    const last = stage.body.findLast(({ instruction }) => instruction?.keyword === 'user');
    const end = stage.body.at(-1);
    if (end === undefined || usersOf(document).get(end) !== 'root') return;
    yield {
      span: (last ?? stage.from).node.span,
      message: 'Containers of this image run as root',
      hint: 'Add USER with another user at the end, by number if an orchestrator has to verify it.',
    };
  },
};
