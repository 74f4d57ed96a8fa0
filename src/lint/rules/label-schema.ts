import type { CheckedDocument, CheckedInstruction } from '../checked-document.ts';
import type { OwnRule, RuleReport } from '../own-rule.ts';
import type { RuleSettings } from '../rule-settings.ts';
import { resultInstructions, resultStage } from '../stage-links.ts';

/** Labels of the result that a configuration requires. */
export const labelSchema: OwnRule = {
  name: 'LabelSchema',
  description: 'Labels should be those that the schema requires, with values of their type',
  severity: 'off',
  *check(document, settings) {
    if (settings.labelSchema.size === 0 && !settings.strictLabels) return;
    const present = new Set<string>();
    for (const checked of resultInstructions(document)) {
      if (checked.instruction?.keyword !== 'label') continue;
      for (const { key, value } of checked.instruction.pairs) {
        const name = unquoted(key);
        present.add(name);
        yield* inLabel(checked, { name, value: unquoted(value) }, settings);
      }
    }
    yield* missing(document, settings, present);
  },
};

function* inLabel(
  { node }: CheckedInstruction,
  { name, value }: { readonly name: string; readonly value: string },
  { labelSchema: schema, strictLabels }: RuleSettings,
): Iterable<RuleReport> {
  const type = schema.get(name);
  if (type === undefined) {
    if (strictLabels)
      yield {
        span: node.span,
        message: `The label ${name} is not in the schema`,
        hint: 'Remove it, or add it to the schema.',
      };
  } else if (value === '') {
    yield {
      span: node.span,
      message: `The label ${name} is empty`,
      hint: `Give it a value of type ${type}.`,
    };
  } else if (!value.includes('$') && !isOfType(type, value)) {
    yield {
      span: node.span,
      message: `The label ${name} is not of type ${type}: ${value}`,
      hint: `Write ${examples[type] ?? type}.`,
    };
  }
}

function* missing(
  document: CheckedDocument,
  { labelSchema: schema }: RuleSettings,
  present: ReadonlySet<string>,
): Iterable<RuleReport> {
  const from = resultStage(document)?.from.node;
  if (from === undefined) return;
  for (const [name, type] of schema)
    if (!present.has(name))
      yield {
        span: from.span,
        message: `The label ${name} is missing`,
        hint: `Add LABEL ${name}=<${type}>.`,
      };
}

function unquoted(text: string): string {
  const match = /^(["'])(.*)\1$/s.exec(text);
  return match?.[2] ?? text;
}

/** What a value of each type looks like, for hints. */
const examples: Readonly<Record<string, string>> = {
  url: 'an address such as https://example.com/',
  semver: 'a version such as 1.2.3',
  hash: 'a commit such as 2dc6e2b, in lower case',
  rfc3339: 'a time such as 2026-01-31T12:00:00Z',
  spdx: 'a license such as Apache-2.0',
  email: 'an address such as ann@example.com',
};

function isOfType(type: string, value: string): boolean {
  switch (type) {
    case 'url':
      return URL.canParse(value);
    case 'semver':
      return /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-[\w.-]+)?(?:\+[\w.-]+)?$/.test(value);
    case 'hash':
      return /^(?:[0-9a-f]{7}|[0-9a-f]{40}|[0-9a-f]{64})$/.test(value);
    case 'rfc3339':
      return (
        /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)$/.test(value) &&
        !Number.isNaN(Date.parse(value))
      );
    case 'spdx':
      return /^[A-Za-z0-9.+-]+(?: (?:AND|OR|WITH) [A-Za-z0-9.+-]+)*$/.test(value);
    case 'email':
      return /^[^\s@<>]+@[^\s@<>.]+(?:\.[^\s@<>.]+)*$/.test(value);
    default:
      return true;
  }
}
