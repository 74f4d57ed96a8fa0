import { CompileError } from '../diagnostics/compile-error.ts';
import { toLower } from '../go/strings.ts';
import { parseDigest } from './digest-reference.ts';

/** `domain/path[:tag][@digest]`; `domain` is '' only for references that were not normalized. */
export interface ImageReference {
  readonly domain: string;
  readonly path: string;
  readonly tag?: string;
  readonly digest?: string;
}

const defaultDomain = 'docker.io';
const officialPrefix = 'library/';
const maxPathLength = 255;

const component = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])';
const domain = `(?:${component}(?:\\.${component})*|\\[(?:[a-fA-F0-9:]+)\\])(?::[0-9]+)?`;
const pathPart = '[a-z0-9]+(?:(?:[._]|__|[-]+)[a-z0-9]+)*';
const remoteName = `${pathPart}(?:/${pathPart})*`;
const tag = '[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}';
const digest = '[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*[:][0-9A-Fa-f]{32,}';
const referenceRegExp = new RegExp(`^((?:${domain}/)?${remoteName})(?::(${tag}))?(?:@(${digest}))?$`);
const nameRegExp = new RegExp(`^(?:(${domain})/)?(${remoteName})$`);
const digestRegExp = new RegExp(`^${digest}$`);
const identifierRegExp = /^[a-f0-9]{64}$/;

/**
 * Parses an image name as people write it: `alpine` is `docker.io/library/alpine` (distribution/reference
 * ParseNormalizedNamed). Throws a CompileError with that package's texts.
 *
 * @example
 * parseImageReference('alpine:3'); // { domain: 'docker.io', path: 'library/alpine', tag: '3' }
 */
export function parseNormalizedNamed(text: string): ImageReference {
  if (identifierRegExp.test(text)) {
    throw invalid(`invalid repository name (${text}), cannot specify 64-byte hexadecimal strings`);
  }
  const [domainPart, remainder] = splitDomain(text);
  const colon = remainder.indexOf(':');
  const remote = colon === -1 ? remainder : remainder.slice(0, colon);
  if (toLower(remote) !== remote) {
    throw invalid(`invalid reference format: repository name (${remote}) must be lowercase`);
  }
  return parseReference(`${domainPart}/${remainder}`);
}

/** Parses a reference without normalizing it (distribution/reference Parse). */
export function parseReference(text: string): ImageReference {
  const match = referenceRegExp.exec(text);
  if (match === null) {
    if (text === '') throw invalid('repository name must have at least one component');
    if (referenceRegExp.test(toLower(text))) throw invalid('repository name must be lowercase');
    throw invalid('invalid reference format');
  }
  const [, named = ''] = match;
  const name = nameRegExp.exec(named);
  const path = name?.[2] ?? named;
  if (path.length > maxPathLength) throw invalid('repository name must not be more than 255 characters');
  return {
    domain: name?.[1] ?? '',
    path,
    tag: match[2],
    digest: match[3] === undefined ? undefined : parseDigest(match[3]),
  };
}

/** Adds `:latest` if there is neither a tag nor a digest. */
export function tagNameOnly(reference: ImageReference): ImageReference {
  return reference.tag === undefined && reference.digest === undefined
    ? { ...reference, tag: 'latest' }
    : reference;
}

/** Pins the reference to a digest and keeps its tag. */
export function withDigest(reference: ImageReference, value: string): ImageReference {
  if (!digestRegExp.test(value)) throw invalid('invalid digest format');
  return { ...reference, digest: value };
}

/** `domain/path`. */
export function referenceName(reference: ImageReference): string {
  return reference.domain === '' ? reference.path : `${reference.domain}/${reference.path}`;
}

/** `domain/path[:tag][@digest]`. */
export function referenceString(reference: ImageReference): string {
  return referenceName(reference) + suffix(reference);
}

/** The name as people write it: `alpine` for `docker.io/library/alpine`. */
export function familiarName(reference: ImageReference): string {
  if (reference.domain !== defaultDomain) return referenceName(reference);
  const { path } = reference;
  const short = path.startsWith(officialPrefix) ? path.slice(officialPrefix.length) : path;
  return short.includes('/') ? path : short;
}

/** {@link familiarName} with tag and digest. */
export function familiarString(reference: ImageReference): string {
  return familiarName(reference) + suffix(reference);
}

function suffix(reference: ImageReference): string {
  const tagPart = reference.tag === undefined ? '' : `:${reference.tag}`;
  return reference.digest === undefined ? tagPart : `${tagPart}@${reference.digest}`;
}

function splitDomain(text: string): readonly [string, string] {
  const slash = text.indexOf('/');
  if (slash === -1) return [defaultDomain, officialPrefix + text];
  const first = text.slice(0, slash);
  const rest = text.slice(slash + 1);
  const [name, remote] = isDomain(first)
    ? [first === 'index.docker.io' ? defaultDomain : first, rest]
    : [defaultDomain, text];
  return [name, name === defaultDomain && !remote.includes('/') ? officialPrefix + remote : remote];
}

function isDomain(first: string): boolean {
  return first === 'localhost' || /[.:]/.test(first) || toLower(first) !== first;
}

function invalid(message: string): CompileError {
  return new CompileError(message, {
    code: 'invalid-reference',
    hint: 'Write an image as [registry/]name[:tag][@sha256:…], in lower case.',
  });
}
