import type { EditorDocument } from './editor-document.ts';
import { inlineCode } from './help/markdown.ts';
import type { NamedImage } from './named-image.ts';

/** The full name of an image, and what is known about it. */
export async function imageMarkdown({ setup }: EditorDocument, image: NamedImage): Promise<string> {
  const platform = image.platform === undefined ? '' : ` for ${inlineCode(image.platform)}`;
  const known = await setup.describeImage?.(image);
  return [`Image ${inlineCode(image.ref)}${platform}`, ...(known === undefined ? [] : [known])].join('\n\n');
}
