import { parseNormalizedNamed, referenceString, tagNameOnly } from '../image/reference.ts';
import { imagesOf } from '../lint/base-images.ts';
import type { CheckedStage } from '../lint/checked-document.ts';
import { argumentsText } from '../lint/read-scripts.ts';
import { ExpansionError, expandWord } from '../shell/lexer.ts';
import type { Span } from '../source/span.ts';
import type { EditorDocument } from './editor-document.ts';
import type { NamedImage } from './named-image.ts';
import { usedStages } from './stage-uses.ts';

/** An image, and where the file names it. */
export interface ImageAtPlace extends NamedImage {
  readonly span: Span;
}

/** The image at an offset, with the values of variables in its name. */
export async function imageAt(document: EditorDocument, offset: number): Promise<ImageAtPlace | undefined> {
  const structure = document.structure();
  if (structure === undefined) return undefined;
  const isHere = (span: Span) => span.start <= offset && offset <= span.end;
  for (const stage of structure.stages) {
    const name = stage.from.instruction?.baseName ?? '';
    const span = argumentsText(structure, stage.from).span(0, name.length);
    const image = isHere(span) ? await imageOfStage(document, stage) : undefined;
    if (image !== undefined) return { ...image, span };
  }
  const other = imagesOf(structure).find((use) => isHere(use.span()));
  const ref = other && fullReference(other.ref);
  return other === undefined || ref === undefined
    ? undefined
    : { ref, platform: undefined, span: other.span() };
}

/** The image of a FROM; undefined for a stage, for `scratch`, and for a name that cannot be expanded. */
export async function imageOfStage(
  document: EditorDocument,
  { from }: CheckedStage,
): Promise<NamedImage | undefined> {
  const structure = document.structure();
  if (structure === undefined || from.instruction === undefined) return undefined;
  if (usedStages(structure).some(({ instruction }) => instruction === from)) return undefined;
  const { globals } = await document.values();
  const { escapeToken } = document;
  try {
    const { result } = expandWord(from.instruction.baseName, globals, { escapeToken });
    const ref = result === 'scratch' ? undefined : fullReference(result);
    if (ref === undefined) return undefined;
    const platform = expandWord(from.instruction.platform, globals, { escapeToken }).result;
    return { ref, platform: platform === '' ? undefined : platform };
  } catch (error) {
    if (error instanceof ExpansionError) return undefined;
    throw error;
  }
}

function fullReference(name: string): string | undefined {
  try {
    return referenceString(tagNameOnly(parseNormalizedNamed(name)));
  } catch {
    return undefined;
  }
}
