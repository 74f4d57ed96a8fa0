import { styleText } from 'node:util';
import { nearestName } from '../../diagnostics/nearest-name.ts';
import { hadolintRules } from '../../lint/hadolint-rules.ts';
import { ExitCode } from '../exit-code.ts';
import type { CliIo } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { type PageStyle, plainPage, renderPage } from './render-page.ts';
import { findingNames, readRulePage } from './rule-pages.ts';

/**
 * `check --explain RULE`: prints the page of a rule. Letter case and hyphens of the name do not count, and the
 * name of a rule of hadolint stands for the rule that reports the same. Returns the exit code. Throws a {@link UsageError} for a
 * name that no rule has.
 */
export function explainRule(asked: string, io: CliIo): number {
  const alias = asked.toUpperCase();
  const meant = hadolintRules.get(alias);
  if (meant?.length === 0) throw leftOut(alias);
  const name = findingNames.find((candidate) => isSame(candidate, meant?.[0] ?? asked));
  if (name === undefined) throw unknownRule(asked);
  const page = readRulePage(name);
  if (page === undefined)
    throw new UsageError(`The documentation of ${name} is missing from this installation.`);
  io.stdout.write(renderPage(page, styleFor(io)));
  return ExitCode.ok;
}

function isSame(name: string, asked: string): boolean {
  return name.toLowerCase() === asked.toLowerCase().replace(/[-_ ]/g, '');
}

function leftOut(code: string): UsageError {
  return new UsageError(
    `--explain ${code}: no rule here reports what this rule of hadolint reports`,
    'docs/hadolint.md says why, and how to get the same.',
  );
}

function unknownRule(asked: string): UsageError {
  if (/^sc\d+$/i.test(asked))
    return new UsageError(
      `--explain ${asked}: this is a rule of ShellCheck`,
      `See https://www.shellcheck.net/wiki/${asked.toUpperCase()}`,
    );
  const near = nearestName(asked, findingNames);
  const problem = `--explain ${asked}: there is no such rule`;
  if (near !== undefined) return new UsageError(`${problem} (did you mean ${near}?)`);
  return new UsageError(problem, `The rules are ${findingNames.join(', ')}.`);
}

function styleFor({ stdout, env }: CliIo): PageStyle {
  if (!stdout.isTTY) return plainPage;
  const width = Math.min(stdout.columns ?? plainPage.width, 100);
  return env.NO_COLOR ? { ...plainPage, width } : { width, heading: (text) => styleText('bold', text) };
}
