import { imagesOf, tagAndDigest } from '../base-images.ts';
import type { OwnRule } from '../own-rule.ts';

/** A base image without a tag, or with `latest`: whatever was pushed last. */
export const latestBaseImage: OwnRule = {
  name: 'LatestBaseImage',
  description: 'Base images should have a tag that names a version',
  severity: 'warning',
  *check(document) {
    for (const { ref, span } of imagesOf(document)) {
      const { name, tag, digest } = tagAndDigest(ref);
      if (digest !== '' || (tag !== '' && tag !== 'latest')) continue;
      const which =
        tag === '' ? `${ref} has no tag, which means ${name}:latest` : `${ref} does not name a version`;
      yield {
        span: span(),
        message: `${which}: the image can change without a change to this file`,
        hint: `Name a version (${name}:<version>), or pin the digest.`,
      };
    }
  },
};
