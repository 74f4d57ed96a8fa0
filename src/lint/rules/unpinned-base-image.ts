import { imagesOf, tagAndDigest } from '../base-images.ts';
import type { OwnRule } from '../own-rule.ts';

/** A base image without a digest: its tag may be pushed again. */
export const unpinnedBaseImage: OwnRule = {
  name: 'UnpinnedBaseImage',
  description: 'Base images should be pinned by digest',
  severity: 'off',
  *check(document) {
    for (const { ref, span } of imagesOf(document)) {
      if (tagAndDigest(ref).digest !== '') continue;
      yield {
        span: span(),
        message: `${ref} is not pinned: its tag may be pushed again with other contents`,
        hint: 'Add the digest that you tested: name:tag@sha256:…',
      };
    }
  },
};
