import { createSourceFile, type SourceFile } from '../source/source-file.ts';

/** A Dockerfile: its text, its bytes, or a file with a name. */
export type DockerfileSource = string | Uint8Array | SourceFile;

/** The source as a file; text and bytes get the name. Throws a `TypeError` for anything else. */
export function sourceFileOf(source: DockerfileSource, filename = 'Dockerfile'): SourceFile {
  if (typeof source === 'string' || source instanceof Uint8Array) return createSourceFile(filename, source);
  if (typeof source?.text === 'string' && source.bytes instanceof Uint8Array) return source;
  throw new TypeError(
    'a Dockerfile is a string with its text, a Uint8Array, or what createSourceFile returns',
  );
}
