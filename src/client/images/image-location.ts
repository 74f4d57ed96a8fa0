import { resolve } from 'node:path';
import {
  type ImageReference,
  parseNormalizedNamed,
  referenceString,
  tagNameOnly,
} from '../../image/reference.ts';
import { type OciLayoutReference, parseOciLayout } from '../specs/oci-layout-context.ts';

/** Where an image is: in a registry, or in an OCI layout directory. */
export type ImageLocation =
  | { readonly kind: 'registry'; readonly reference: ImageReference }
  | { readonly kind: 'layout'; readonly layout: OciLayoutReference };

/**
 * Parses `NAME[:TAG][@DIGEST]` or `oci-layout://PATH[:TAG][@DIGEST]`; the default tag is `latest`. The path is relative
 * to `cwd`. Throws an error that says what is wrong (docker/buildx v0.36.1 util/imagetools/location.go).
 */
export function parseImageLocation(text: string, cwd: string): ImageLocation {
  const layout = parseOciLayout(text);
  if (layout) return { kind: 'layout', layout: { ...layout, path: resolve(cwd, layout.path) } };
  return { kind: 'registry', reference: tagNameOnly(parseNormalizedNamed(text)) };
}

/** The location as text, with the default tag. */
export function locationText(location: ImageLocation): string {
  if (location.kind === 'registry') return referenceString(location.reference);
  const { path, tag, digest } = location.layout;
  return `oci-layout://${path}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
}

/** Another manifest of the same repository or layout. */
export function withLocationDigest(location: ImageLocation, digest: string): ImageLocation {
  if (location.kind === 'layout')
    return { kind: 'layout', layout: { path: location.layout.path, tag: undefined, digest } };
  const { domain, path } = location.reference;
  return { kind: 'registry', reference: { domain, path, digest } };
}

/** What two locations have in common if they share their content: a repository, or a directory. */
export function repositoryOf(location: ImageLocation): string {
  if (location.kind === 'layout') return `oci-layout://${location.layout.path}`;
  return `${location.reference.domain}/${location.reference.path}`;
}
