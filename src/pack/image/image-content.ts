import type { PushContent } from '../../registry/push/content-source.ts';
import type { PackedImage } from './pack-image.ts';

/** The parts of an image, for whoever reads them by digest: a push, or the writer of a layout. */
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
