import { join } from 'node:path';
import { decodeText } from '../../../base/text.ts';
import { fileKinds } from '../../../files/file-kind.ts';
import { readRegular } from '../../../files/regular-file.ts';
import { readIgnorePatterns } from '../../../frontend/contexts/dockerignore.ts';
import { createPatternMatcher, type PatternMatcher } from '../../../go/pattern-matcher.ts';
import type { FailureFinding } from '../../output/advice/advice-table.ts';
import type { BuildInputs, FailureFacts } from './failure-facts.ts';

/** An ignore file of this machine that a build used. */
export interface IgnoreFileLines {
  /** The name for messages. */
  readonly name: string;
  /** Each pattern with its line, 1-based. */
  readonly patterns: readonly { readonly text: string; readonly line: number }[];
}

/**
 * The ignore file of the main context: the one for the name of the Dockerfile, or else the context's own. Undefined
 * if there is none.
 */
export async function mainIgnoreFile({ locals, options }: BuildInputs): Promise<IgnoreFileLines | undefined> {
  const dockerfiles = locals.get('dockerfile');
  const name = options.get('filename') ?? 'Dockerfile';
  const own =
    dockerfiles && (await readIgnoreFile(join(dockerfiles, `${name}.dockerignore`), `${name}.dockerignore`));
  if (own && own.patterns.length > 0) return own;
  const context = locals.get('context');
  return context === undefined ? undefined : readIgnoreFile(join(context, '.dockerignore'), '.dockerignore');
}

/** Undefined if the file does not exist. */
export async function readIgnoreFile(path: string, name: string): Promise<IgnoreFileLines | undefined> {
  const bytes = await readRegular(path, fileKinds.dockerignore).catch(() => undefined);
  if (bytes === undefined) return undefined;
  const patterns = decodeText(bytes)
    .split('\n')
    .flatMap((text, i) =>
      readIgnorePatterns(Buffer.from(text), name).map((pattern) => ({ text: pattern, line: i + 1 })),
    );
  return { name, patterns };
}

/** The line that leaves a path out: the last one that matches it or a directory above it. */
export function ignoringLine(
  { patterns }: IgnoreFileLines,
  path: string,
): IgnoreFileLines['patterns'][number] | undefined {
  const all = attempt(() => createPatternMatcher(patterns.map(({ text }) => text)));
  if (!all || !attempt(() => all.matchesOrParentMatches(path))) return undefined;
  return patterns.findLast(
    ({ text }) =>
      !text.startsWith('!') && attempt(() => createPatternMatcher([text]).matchesOrParentMatches(path)),
  );
}

/** Finds an invalid pattern, because the daemon and the frontend do not report its location. */
export async function malformedPattern({
  message,
  inputs,
}: FailureFacts): Promise<FailureFinding | undefined> {
  if (!/syntax error in pattern|illegal exclusion pattern|error parsing regexp/.test(message))
    return undefined;
  const file = await mainIgnoreFile(inputs);
  const bad = file?.patterns.find(({ text }) => !isPattern(text));
  if (!file || !bad) return undefined;
  return { code: 'malformed-pattern', data: { file: file.name, line: String(bad.line), pattern: bad.text } };
}

function isPattern(text: string): boolean {
  const matcher = attempt(() => createPatternMatcher([text]));
  // Some are found out when they are first used.
  return matcher !== undefined && attempt(() => usePattern(matcher)) !== undefined;
}

function usePattern(matcher: PatternMatcher): boolean {
  return matcher.matchesOrParentMatches('a/b');
}

function attempt<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}
