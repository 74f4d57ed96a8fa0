import { openDirectory } from '#local-directory';
import { decodeText, encodeText } from '../../base/text.ts';
import { GatewayError } from '../../frontend/gateway-error.ts';
import { cleanPath } from '../../go/path.ts';
import { type CompiledDockerfile, compileLocal } from './compile-local.ts';
import type { FileTree } from './file-tree.ts';

/** What compiled of a Dockerfile, and the mistake at which it ended. */
export interface PartlyCompiled extends Pick<CompiledDockerfile, 'definitions'> {
  readonly error?: GatewayError;
}

/**
 * Compiles as {@link compileLocal} does. Of a Dockerfile with a mistake it compiles what stands before the line of the
 * mistake: the target, or the last stage if the target is not there. Rejects when the mistake has no line.
 */
export async function compilePartly(input: Parameters<typeof compileLocal>[0]): Promise<PartlyCompiled> {
  try {
    return { definitions: (await compileLocal(input)).definitions };
  } catch (error) {
    if (!(error instanceof GatewayError) || error.line === undefined || input.signal?.aborted) throw error;
    return { definitions: await compileBefore(input, error.line), error };
  }
}

/** Stages that end before the line come out as they are; every attempt ends before the one that failed. */
async function compileBefore(
  input: Parameters<typeof compileLocal>[0],
  errorLine: number,
): Promise<CompiledDockerfile['definitions']> {
  const name = input.options.get('filename') ?? 'Dockerfile';
  const place = input.locals.get('dockerfile') ?? input.locals.get('context');
  const files = typeof place === 'string' ? openDirectory(place) : place;
  const lines = decodeText((await files?.readFile(name)) ?? new Uint8Array()).split('\n');
  let end = errorLine;
  for (let attempts = maxAttempts; end > 1 && attempts > 0; attempts--) {
    const text = lines.slice(0, end - 1).join('\n');
    const found = await compileText(input, { text, name, files }).catch((error: unknown) => error);
    if (!(found instanceof Error)) return (found as CompiledDockerfile).definitions;
    const line = found instanceof GatewayError ? found.line : undefined;
    end = line !== undefined && line < end ? line : end - 1;
  }
  return new Map();
}

interface ShortenedText {
  readonly text: string;
  readonly name: string;
  readonly files: FileTree | undefined;
}

async function compileText(
  input: Parameters<typeof compileLocal>[0],
  { text, name, files }: ShortenedText,
): Promise<CompiledDockerfile> {
  if (files === undefined) return compileLocal(input);
  const bytes = encodeText(text);
  const path = cleanPath(`/${name}`);
  const readFile = async (asked: string) => (cleanPath(`/${asked}`) === path ? bytes : files.readFile(asked));
  const locals = new Map(input.locals).set('dockerfile', { ...files, readFile });
  const shortened = { ...input, locals, onWarning: undefined };
  try {
    return await compileLocal(shortened);
  } catch (error) {
    if (!input.options.has('target')) throw error;
    const options = new Map(input.options);
    options.delete('target');
    return compileLocal({ ...shortened, options });
  }
}

/** A file has few mistakes behind each other; what is left then is not worth the time. */
const maxAttempts = 20;
