import { toValidText } from '../base/text.ts';
import { CompileError } from '../diagnostics/compile-error.ts';
import { type ExpansionBudget, tooLargeCode } from './expansion-budget.ts';
import { type Glob, matchGlobAt, parseGlob, visitGlobs } from './glob.ts';
import { compileTemplate } from './template.ts';

/** What is removed from a value: what the pattern matches, as much (`longest`) or as little as it can. */
export interface Trim {
  readonly pattern: string;
  readonly longest: boolean;
}

/**
 * `${name#pattern}` (`##` if `longest`): removes the prefix of the value that the pattern matches. Throws a
 * CompileError if the pattern is malformed or the budget is exceeded.
 */
export function trimPrefix(value: string, { pattern, longest }: Trim, budget: ExpansionBudget): string {
  const glob = parsePattern(pattern);
  const length = matchGlobAt(glob, value, { side: 'start', greedy: longest, budget: budget.steps });
  return length < 0 ? value : value.slice(length);
}

/**
 * `${name%pattern}` (`%%` if `longest`): removes the suffix of the value that the pattern matches. The reference
 * matches the reversed pattern against the reversed value, so bytes that are not valid UTF-8 become U+FFFD, and an
 * error shows the reversed pattern.
 */
export function trimSuffix(value: string, { pattern, longest }: Trim, budget: ExpansionBudget): string {
  const glob = parsePattern(pattern, reversePattern);
  const length = matchGlobAt(glob, value, { side: 'end', greedy: longest, budget: budget.steps });
  return toValidText(length < 0 ? value : value.slice(0, value.length - length));
}

/** The parts of `${name/pattern/replacement}`; `all` is set for `${name//pattern/replacement}`. */
export interface Replacement {
  readonly pattern: string;
  readonly replacement: string;
  readonly all: boolean;
}

/**
 * Replaces the first match or all matches. As in the reference, `$0` and `$$` in the replacement (see `template.ts`)
 * have a meaning only if all matches are replaced. Throws like {@link trimPrefix}.
 */
export function replacePattern(value: string, request: Replacement, budget: ExpansionBudget): string {
  if (request.all) return replaceAll(value, request, budget);
  const { pattern, replacement } = request;
  const glob = parsePattern(pattern);
  let replaced = value;
  visitGlobs(glob, value, budget.steps, (start, end) => {
    replaced = value.slice(0, start) + replacement + value.slice(end);
    return false;
  });
  return replaced;
}

function parsePattern(written: string, view = (text: string) => text): Glob {
  if (written.length > maxPatternLength)
    throw substitutionError(
      `a pattern in substitution is longer than ${maxPatternLength} characters`,
      tooLargeCode,
    );
  const pattern = view(written);
  try {
    return parseGlob(pattern);
  } catch (error) {
    if (!(error instanceof CompileError)) throw error;
    throw substitutionError(`invalid pattern (${pattern}) in substitution: ${error.message}`, 'bad-pattern');
  }
}

function substitutionError(message: string, code: string): CompileError {
  return new CompileError(message, { code });
}

/** The reference rejects patterns that compile to some 3,000,000 instructions. */
const maxPatternLength = 2 ** 20;

/** Go's Regexp.ReplaceAllString: an empty match directly after another match is not replaced. */
function replaceAll(value: string, { pattern, replacement }: Replacement, budget: ExpansionBudget): string {
  const glob = parsePattern(pattern);
  const template = compileTemplate(replacement);
  const out = new TextBuilder(budget);
  let copied = 0;
  visitGlobs(glob, value, budget.steps, (start, end) => {
    if (start > copied) out.add(value.slice(copied, start));
    if (end > copied || start === 0) {
      out.expect(template.lengthFor(end - start));
      out.add(template.expand(value.slice(start, end)));
    }
    copied = end;
    return true;
  });
  out.add(value.slice(copied));
  return out.finish();
}

/** Joins parts from time to time, because millions of single parts take much more memory than their text. */
class TextBuilder {
  readonly #budget: ExpansionBudget;
  readonly #joined: string[] = [];
  #parts: string[] = [];
  #length = 0;

  constructor(budget: ExpansionBudget) {
    this.#budget = budget;
  }

  /** Checks that text of this length may be added, before it is created. */
  expect(length: number): void {
    this.#budget.checkLength(this.#length + length);
  }

  add(text: string): void {
    this.expect(text.length);
    this.#length += text.length;
    this.#parts.push(text);
    if (this.#parts.length < maxParts) return;
    this.#joined.push(this.#parts.join(''));
    this.#parts = [];
  }

  finish(): string {
    return this.#joined.join('') + this.#parts.join('');
  }
}

const maxParts = 4096;

/** Reverses a pattern, and keeps each escape before the character that it escapes. */
function reversePattern(pattern: string): string {
  const chars = [...toValidText(pattern)];
  const units: string[] = [];
  for (let i = 0; i < chars.length; i++) {
    const escapes = chars[i] === '\\' && i + 1 < chars.length;
    units.push(escapes ? `\\${chars[++i]}` : chars[i]!);
  }
  return units.reverse().join('');
}
