import { CompileError, withLocation, wrapError } from '../diagnostics/compile-error.ts';
import { recoverFrom } from '../diagnostics/error-sink.ts';
import type { FactContent } from '../diagnostics/fact.ts';
import { withSuggestion } from '../diagnostics/suggest-error.ts';
import { type Platform, parsePlatform } from '../image/platform.ts';
import type { Stage } from '../instructions/parse-stages.ts';
import { unknownBase } from '../instructions/recovered-stage.ts';
import { type Expansion, ExpansionError, expandWord } from '../shell/lexer.ts';
import type { CompileContext } from './compile-context.ts';
import { reportPlatformChoice, reportUndefinedFromArgs } from './variable-facts.ts';

/** A FROM with its variables expanded. */
export interface ExpandedFrom {
  readonly baseName: string;
  readonly platform: Platform | undefined;
  readonly usedArgs: ReadonlySet<string>;
}

/** What is needed to expand the words of one FROM. */
interface FromPlace {
  readonly context: CompileContext;
  readonly stage: Stage;
  /** ARGs above the first FROM, and predefined ones. */
  readonly knownArgs: ReadonlySet<string>;
  readonly report: (fact: FactContent) => void;
}

/**
 * Expands the FROM of a stage. Throws a CompileError with its lines if the result names no image or platform. Where
 * errors are collected, the stage is based on an unknown image instead.
 */
export function expandFrom(
  context: CompileContext,
  stage: Stage,
  knownArgs: ReadonlySet<string>,
): ExpandedFrom {
  const report = (fact: FactContent) =>
    context.report({ lines: stage.lines, comments: stage.comments, ...fact });
  try {
    return expandAt({ context, stage, knownArgs, report });
  } catch (error) {
    recoverFrom(error, context.ports.recover, stage.lines);
    return { baseName: unknownBase, platform: undefined, usedArgs: new Set() };
  }
}

function expandAt(place: FromPlace): ExpandedFrom {
  const { baseName, platform, lines } = place.stage;
  const base = expandFromWord(place, baseName, (error) => withLocation(error, lines));
  if (base.result === '') {
    throw withLocation(new CompileError(`base name (${baseName}) should not be blank`), lines);
  }
  if (platform === '') return { baseName: base.result, platform: undefined, usedArgs: base.matched };
  const expanded = expandPlatform(place);
  const usedArgs = new Set([...base.matched, ...expanded.matched]);
  return { baseName: base.result, platform: expanded.platform, usedArgs };
}

function expandPlatform(place: FromPlace): {
  readonly platform: Platform;
  readonly matched: ReadonlySet<string>;
} {
  const { context, stage, report } = place;
  const { env } = context.globalArgs;
  const { platform: written, lines } = stage;
  const use = expandFromWord(place, written, (error) =>
    withLocation(wrapError(error, 'failed to process arguments for platform '), lines),
  );
  reportPlatformChoice({ stageName: stage.name, written, use }, env, report);
  const suggestArg = (error: CompileError) => suggestAny(error, use.unmatched, env.keys());
  if (use.result === '') {
    const error = new CompileError(`empty platform value from expression ${written}`);
    throw suggestArg(withLocation(error, lines));
  }
  try {
    return { platform: parsePlatform(use.result), matched: use.matched };
  } catch (error) {
    const suggested = suggestArg(withLocation(error, lines));
    throw withLocation(wrapError(suggested, `failed to parse platform ${written}`), lines);
  }
}

/** Expands a word of FROM, reporting what is undefined even when it cannot be expanded. */
function expandFromWord(
  { context, knownArgs, report }: FromPlace,
  word: string,
  explain: (error: ExpansionError) => CompileError,
): Expansion {
  try {
    const use = expandWord(word, context.globalArgs.env, context.lex);
    reportUndefinedFromArgs(use.unmatched, knownArgs, report);
    return use;
  } catch (error) {
    if (!(error instanceof ExpansionError)) throw error;
    reportUndefinedFromArgs(error.unmatched, knownArgs, report);
    throw explain(error);
  }
}

/** Adds a suggestion to the error, for the first of the names that resembles an option. */
function suggestAny(
  error: CompileError,
  names: ReadonlySet<string>,
  options: readonly string[],
): CompileError {
  for (const name of names) {
    const suggested = withSuggestion(error, name, { options, caseSensitive: true });
    if (suggested !== error) return suggested;
  }
  return error;
}
