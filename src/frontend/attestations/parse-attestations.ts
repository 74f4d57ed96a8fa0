import { CompileError, wrapError } from '../../diagnostics/compile-error.ts';
import { parseCsvLine } from '../../go/csv.ts';
import { quote } from '../../go/quote.ts';
import { toLower } from '../../go/strings.ts';
import { parseNormalizedNamed, referenceString, tagNameOnly } from '../../image/reference.ts';
import type { RawOptions } from '../options/option.ts';

/** The image that creates SBOMs, and its parameters (`BUILDKIT_SCAN_<key>`). */
export interface SbomOptions {
  readonly generator: string;
  readonly parameters: ReadonlyMap<string, string>;
}

/** Prefixes of the options for attestations; the rest of the name matches in any case. */
export const attestationPrefixes = ['attest:', 'build-arg:BUILDKIT_ATTEST_'] as const;

const defaultGenerator = 'docker/buildkit-syft-scanner:stable-1';

/**
 * The SBOM that `attest:sbom` asks for (moby/buildkit v0.32.2 frontend/attestations/parse.go). Provenance is created
 * by the daemon and is only validated here; other kinds are errors.
 */
export function parseSbom(options: RawOptions): SbomOptions | undefined {
  const kinds = new Map<string, ReadonlyMap<string, string>>();
  for (const [name, value] of options) {
    const kind = attestationKind(name);
    if (kind !== undefined) kinds.set(kind, parseAttributes(kind, value));
  }
  for (const kind of kinds.keys()) {
    if (kind !== 'sbom' && kind !== 'provenance') {
      throw new CompileError(`unknown attestation type ${quote(kind)}`, {
        code: 'invalid-option',
        hint: 'Known attestations are sbom and provenance.',
      });
    }
  }
  const attributes = kinds.get('sbom');
  return attributes && toSbom(attributes);
}

function attestationKind(name: string): string | undefined {
  const prefix = attestationPrefixes.find((candidate) => name.startsWith(candidate));
  return prefix === undefined ? undefined : toLower(name.slice(prefix.length));
}

function parseAttributes(kind: string, text: string): ReadonlyMap<string, string> {
  if (text === '') return new Map();
  try {
    return new Map(parseCsvLine(text).map(cut));
  } catch (error) {
    throw wrapError(error, `failed to parse ${kind}`);
  }
}

function cut(field: string): [string, string] {
  const equals = field.indexOf('=');
  return equals === -1 ? [field, ''] : [field.slice(0, equals), field.slice(equals + 1)];
}

function toSbom(attributes: ReadonlyMap<string, string>): SbomOptions {
  const parameters = new Map(attributes);
  const generator = parameters.get('generator') ?? defaultGenerator;
  parameters.delete('generator');
  try {
    return { generator: referenceString(tagNameOnly(parseNormalizedNamed(generator))), parameters };
  } catch (error) {
    throw wrapError(error, `failed to parse sbom scanner ${generator}`);
  }
}
