import type { PushContent } from '../../registry/push/content-source.ts';
import type { PackedImage } from './pack-image.ts';

/** Returns a reader of the parts of an image by their digests, for a push and for a layout. */
export function imageContent({ parts }: PackedImage): PushContent {
  return {
    async *open(digest, signal) {
      const content = parts.get(digest)?.content;
      if (content === undefined) throw new Error('it is not a part of the image');
      if ('bytes' in content) yield content.bytes;
      else yield* content.open(signal);
    },
    holders(digest) {
      const content = parts.get(digest)?.content;
      return content && 'holder' in content ? [content.holder] : [];
    },
  };
}
