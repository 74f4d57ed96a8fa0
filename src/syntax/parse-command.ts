import { toLower } from '../go/strings.ts';
import { parseArguments } from './arguments.ts';
import type { Grammar, KeywordGrammar } from './node.ts';
import { type CommandParts, splitCommand } from './split-command.ts';

/** A logical line with its arguments split. */
export interface ParsedCommand {
  readonly parts: CommandParts;
  readonly args: readonly string[];
  readonly json: boolean;
  /** Whether `<<` words of the line open heredocs. */
  readonly heredocs: boolean;
}

/**
 * Splits a logical line by the grammar of its keyword. For ONBUILD, the result has the keyword and the arguments of
 * the inner instruction; as in the reference, its flags are dropped. The arguments of an unknown keyword are one
 * empty string. Throws a CompileError without a location.
 */
export function parseCommand(line: string, grammar: Grammar, escapeToken: string): ParsedCommand {
  const parts = splitCommand(line, escapeToken);
  const rule = grammarOf(parts, grammar);
  if (rule?.arguments === 'sub-instruction') {
    const nested = parseNested(parts, grammar, escapeToken);
    return { ...nested, heredocs: rule.heredocs === 'inner' && nested.heredocs };
  }
  const { args, json } = parsePlain(parts, rule, escapeToken);
  return { parts, args, json, heredocs: rule?.heredocs === 'own' && !json };
}

/** A loop instead of a recursion, because ONBUILD can be repeated as often as fits into a file. */
function parseNested(parts: CommandParts, grammar: Grammar, escapeToken: string): ParsedCommand {
  const args: string[] = [];
  let outer = parts;
  while (outer.args !== '') {
    const inner = splitCommand(outer.args, escapeToken);
    args.push(inner.keyword);
    const innerRule = grammarOf(inner, grammar);
    if (innerRule?.arguments !== 'sub-instruction') {
      const parsed = parsePlain(inner, innerRule, escapeToken);
      const heredocs = outer === parts && innerRule?.heredocs === 'own' && !parsed.json;
      return { parts, args: args.concat(parsed.args), json: false, heredocs };
    }
    outer = inner;
  }
  return { parts, args, json: false, heredocs: false };
}

function grammarOf(parts: CommandParts, grammar: Grammar): KeywordGrammar | undefined {
  return grammar.get(toLower(parts.keyword));
}

function parsePlain(
  parts: CommandParts,
  rule: KeywordGrammar | undefined,
  escapeToken: string,
): { readonly args: readonly string[]; readonly json: boolean } {
  if (rule === undefined || rule.arguments === 'sub-instruction') return { args: [''], json: false };
  return parseArguments(rule.arguments, parts, escapeToken);
}
