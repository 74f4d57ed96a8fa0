import type { Span } from '../source/span.ts';
import type { CheckedDocument, CheckedInstruction } from './checked-document.ts';
import { argumentsText } from './read-scripts.ts';

/** An image that a Dockerfile takes from a registry, and where it names it. */
export interface ImageUse {
  /** As written. */
  readonly ref: string;
  span(): Span;
}

/** The images of FROM and `COPY --from`: neither stages nor `scratch`, and nothing that has variables. */
export function imagesOf(document: CheckedDocument): readonly ImageUse[] {
  const names = new Set<string>();
  const uses: ImageUse[] = [];
  for (const stage of document.stages) {
    const ref = stage.from.instruction?.baseName ?? '';
    if (isImage(ref) && !names.has(ref))
      uses.push({ ref, span: () => argumentsText(document, stage.from).span(0, ref.length) });
    if (stage.name !== '') names.add(stage.name);
    for (const checked of stage.body) {
      const use = copiedImage(checked, names);
      if (use !== undefined) uses.push(use);
    }
  }
  return uses;
}

function copiedImage(
  { node, sources }: CheckedInstruction,
  stages: ReadonlySet<string>,
): ImageUse | undefined {
  const ref = sources.find(({ kind }) => kind === 'flag')?.name ?? '';
  // A bare name may be a named context of the build.
  if (!isImage(ref) || !/[/:@]/.test(ref) || stages.has(ref.toLowerCase()) || /^\d+$/.test(ref))
    return undefined;
  const index = node.flags.findIndex((flag) => flag.startsWith('--from='));
  const flag = node.flagSpans[index];
  return flag === undefined
    ? undefined
    : { ref, span: () => ({ start: flag.start + '--from='.length, end: flag.end }) };
}

function isImage(ref: string): boolean {
  return ref !== '' && ref !== 'scratch' && !/[$\\`"']/.test(ref);
}

/** The part after the name; `''` if there is none. */
export function tagAndDigest(ref: string): {
  readonly name: string;
  readonly tag: string;
  readonly digest: string;
} {
  const [named, digest = ''] = ref.split('@') as [string, string?];
  const colon = named.indexOf(':', named.lastIndexOf('/') + 1);
  return colon < 0
    ? { name: named, tag: '', digest }
    : { name: named.slice(0, colon), tag: named.slice(colon + 1), digest };
}
