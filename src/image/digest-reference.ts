import { CompileError } from '../diagnostics/compile-error.ts';

const digestRegExp = /^[a-z0-9]+(?:[.+_-][a-z0-9]+)*:[a-zA-Z0-9=_-]+$/;

const hexLengths: ReadonlyMap<string, number> = new Map([
  ['sha256', 64],
  ['sha384', 96],
  ['sha512', 128],
]);

/** Checks `algorithm:hex` (opencontainers/go-digest Parse); throws a CompileError with that package's texts. */
export function parseDigest(text: string): string {
  const colon = text.indexOf(':');
  if (colon <= 0 || colon + 1 === text.length) throw invalid('invalid checksum digest format');
  const algorithm = text.slice(0, colon);
  const length = hexLengths.get(algorithm);
  if (length === undefined) {
    throw invalid(
      digestRegExp.test(text) ? 'unsupported digest algorithm' : 'invalid checksum digest format',
    );
  }
  const encoded = text.slice(colon + 1);
  if (encoded.length !== length) throw invalid('invalid checksum digest length');
  if (!/^[a-f0-9]+$/.test(encoded)) throw invalid('invalid checksum digest format');
  return text;
}

function invalid(message: string): CompileError {
  return new CompileError(message, {
    code: 'invalid-digest',
    hint: 'A digest is sha256: and 64 lower-case hex digits.',
  });
}
