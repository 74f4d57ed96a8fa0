import { parseNormalizedNamed } from '../image/reference.ts';
import { imagesOf } from '../lint/base-images.ts';
import type { CheckedDocument, CheckedInstruction } from '../lint/checked-document.ts';
import { argumentsText } from '../lint/read-scripts.ts';
import type { Span } from '../source/span.ts';

/** A part of the text that leads somewhere. */
export interface DocumentLink {
  readonly span: Span;
  /** An address, or the path of a file in the build context. */
  readonly target: { readonly kind: 'url' | 'file'; readonly text: string };
}

/**
 * The pages of images on their registries, the addresses that ADD downloads, and the sources of COPY and ADD in the build
 * context. What has variables or wildcards leads nowhere. Whether a file exists is not known here.
 */
export function documentLinks(document: CheckedDocument): readonly DocumentLink[] {
  const images = imagesOf(document).flatMap(({ ref, span }): readonly DocumentLink[] => {
    const text = imagePage(ref);
    return text === undefined ? [] : [{ span: span(), target: { kind: 'url', text } }];
  });
  return [...images, ...document.instructions.flatMap((checked) => sourceLinks(document, checked))];
}

/** The page of an image on the registries that have pages; undefined for others, and if it is not a reference. */
function imagePage(ref: string): string | undefined {
  const { domain, path } = referenceOf(ref) ?? { domain: '', path: '' };
  switch (domain) {
    case 'docker.io':
      return path.startsWith('library/')
        ? `https://hub.docker.com/_/${path.slice('library/'.length)}`
        : `https://hub.docker.com/r/${path}`;
    case 'ghcr.io':
      return `https://ghcr.io/${path}`;
    case 'quay.io':
      return `https://quay.io/repository/${path}`;
    case 'mcr.microsoft.com':
      return `https://mcr.microsoft.com/artifact/mar/${path}`;
    default:
      return undefined;
  }
}

function referenceOf(ref: string) {
  try {
    return parseNormalizedNamed(ref);
  } catch {
    return undefined;
  }
}

function sourceLinks(document: CheckedDocument, checked: CheckedInstruction): readonly DocumentLink[] {
  const { instruction, node, sources } = checked;
  if ((instruction?.keyword !== 'copy' && instruction?.keyword !== 'add') || sources.length > 0) return [];
  const args = argumentsText(document, checked);
  let at = 0;
  return node.args.slice(0, -1).flatMap((source): readonly DocumentLink[] => {
    const written = node.json ? JSON.stringify(source) : source;
    const start = args.text.indexOf(written, at);
    if (start < 0) return [];
    at = start + written.length;
    const kind = kindOfSource(source, instruction.keyword);
    if (kind === undefined) return [];
    const quote = node.json ? 1 : 0;
    return [{ span: args.span(start + quote, at - quote), target: { kind, text: source } }];
  });
}

function kindOfSource(source: string, keyword: 'copy' | 'add'): 'url' | 'file' | undefined {
  if (/[$*?[\]\\"'\s]/.test(source) || source.startsWith('<<')) return undefined;
  if (/^https?:\/\//i.test(source)) return keyword === 'add' ? 'url' : undefined;
  if (/^[a-z][a-z0-9+.-]*:\/\/|^git@/i.test(source)) return undefined;
  return 'file';
}
