import type { OwnRule } from '../own-rule.ts';
import { resultInstructions, resultStage } from '../stage-links.ts';

/** An image without a HEALTHCHECK of its own. */
export const missingHealthcheck: OwnRule = {
  name: 'MissingHealthcheck',
  description: 'The image should have a HEALTHCHECK',
  severity: 'off',
  *check(document) {
    const stage = resultStage(document);
    if (stage === undefined || !document.understood) return;
    if (resultInstructions(document).some(({ instruction }) => instruction?.keyword === 'healthcheck'))
      return;
    yield {
      span: stage.from.node.span,
      message: 'No HEALTHCHECK tells whether a container of this image works',
      hint: 'Add HEALTHCHECK CMD …, or HEALTHCHECK NONE if something else checks it.',
    };
  },
};
