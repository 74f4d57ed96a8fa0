import type { FactSink } from '../diagnostics/fact.ts';
import { toLower, toUpper } from '../go/strings.ts';
import { parseNormalizedNamed } from '../image/reference.ts';
import type { Stage, StageList } from '../instructions/parse-stages.ts';
import type { EnvList } from '../llb/env-list.ts';
import { expandWord, type LexOptions } from '../shell/lexer.ts';
import { evaluateGlobalArgs } from './global-args.ts';

const reservedNames = new Set(['context', 'scratch']);

/** Reports stages whose name is reserved by the language or used by an earlier stage. */
export function reportStageNames(stages: readonly Stage[], report: FactSink): void {
  const seen = new Set<string>();
  for (const { name, lines } of stages) {
    if (name === '') continue;
    if (reservedNames.has(name)) report({ kind: 'reserved-stage-name', name, lines });
    if (seen.has(name)) report({ kind: 'duplicate-stage-name', name, lines });
    seen.add(name);
  }
}

/** Reports each keyword that is not in the case (upper or lower) of most keywords of the file. */
export function reportKeywordCasing(stages: readonly Stage[], report: FactSink): void {
  const written = stages.flatMap(({ from, instructions }) => [from, ...instructions]);
  let balance = 0;
  for (const { written: keyword } of written) balance += casing(keyword);
  const majority = balance < 0 ? 'lowercase' : 'uppercase';
  const wanted = majority === 'lowercase' ? toLower : toUpper;
  for (const { written: keyword, lines } of written) {
    if (wanted(keyword) !== keyword) report({ kind: 'minority-casing', written: keyword, majority, lines });
  }
}

/** 1 for upper case, -1 for lower case, 0 for a mixture. */
function casing(keyword: string): number {
  if (toLower(keyword) === keyword) return -1;
  return toUpper(keyword) === keyword ? 1 : 0;
}

/**
 * Reports each FROM that does not name a valid image without build args. Stops silently at text that cannot be
 * expanded, because the compile itself fails there.
 */
export function reportInvalidDefaultBases(
  { stages, metaArgs }: StageList,
  { predefined, lex }: { readonly predefined: EnvList; readonly lex: LexOptions },
  report: FactSink,
): void {
  try {
    const { env } = evaluateGlobalArgs(metaArgs, { env: predefined, buildArgs: new Map(), lex });
    for (const { baseName, lines } of stages) {
      const { result } = expandWord(baseName, env, lex);
      if (!isImageName(result)) report({ kind: 'invalid-default-arg-in-from', baseName, lines });
    }
  } catch {
    // The compile with build arguments reports the same error with its location.
  }
}

function isImageName(name: string): boolean {
  try {
    parseNormalizedNamed(name);
    return true;
  } catch {
    return false;
  }
}
