import type { CheckedDocument, CheckedStage } from '../checked-document.ts';
import type { OwnRule, RuleReport } from '../own-rule.ts';
import { argumentsText } from '../read-scripts.ts';
import type { LocatedText } from '../run-script.ts';
import { variableUses } from '../variable-uses.ts';

/** `ENV A=1 B=$A`: the variables of one ENV are replaced before any of them is set. */
export const envSelfReference: OwnRule = {
  name: 'EnvSelfReference',
  description: 'An ENV should not refer to a variable that the same ENV sets',
  severity: 'warning',
  *check(document) {
    for (const stage of document.stages) yield* inStage(document, stage);
  },
};

function* inStage(document: CheckedDocument, stage: CheckedStage): Iterable<RuleReport> {
  const before = new Map<string, string>();
  for (const checked of stage.body) {
    const { instruction } = checked;
    if (instruction?.keyword === 'arg')
      for (const { key, value } of instruction.args) before.set(key, value ?? '');
    if (instruction?.keyword !== 'env') continue;
    const own = new Map<string, string>();
    for (const { key, value } of instruction.pairs) {
      const name = usesIn(value).find((used) => own.has(used) && own.get(used) !== before.get(used));
      if (name !== undefined) {
        const args = argumentsText(document, checked);
        yield {
          span: spanOfUse(args, `${key}=`, name),
          message: `$${name} still has the value from before this ENV: its variables are set together`,
          hint: `Set ${name} in an ENV of its own, above this one.`,
        };
      }
      own.set(key, value);
    }
    for (const [key, value] of own) before.set(key, value);
  }
}

/** The names in a value that are replaced: not in single quotes, and not after a backslash. */
function usesIn(value: string): readonly string[] {
  if (!value.includes('$')) return [];
  const replaced = value.replace(/'[^']*'|\\./gs, ' ');
  return variableUses(replaced).map(({ name }) => name);
}

/** The first use of the name in the value of a pair. */
function spanOfUse(args: LocatedText, pair: string, name: string): RuleReport['span'] {
  const from = Math.max(args.text.indexOf(pair), 0);
  const use = variableUses(args.text.slice(from)).find((one) => one.name === name);
  return use === undefined ? args.span(0, args.text.length) : args.span(from + use.start, from + use.end);
}
