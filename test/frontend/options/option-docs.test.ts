import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { optionTable } from '../../../src/frontend/options/option-table.ts';

const page = readFileSync(new URL('../../../docs/frontend.md', import.meta.url), 'utf8');

/** Names of prefixes end with `:` or `_`, behind which the page shows a placeholder. */
const shownName = (name: string) => (/[:_]$/.test(name) ? `\`${name}…\`` : `\`${name}\``);

test.each(Object.entries(optionTable))('docs/frontend.md has the row of %s', (_, { names, doc }) => {
  expect(page).toContain(`| ${names.map(shownName).join(', ')} | ${doc} |`);
});

test('docs/frontend.md has no row that is in no table', () => {
  const section = /^## Options\n.*?(?=^## )/ms.exec(page)?.[0] ?? '';
  const rows = section.match(/^\| `.*$/gm) ?? [];
  expect(rows.length).toBe(Object.keys(optionTable).length);
});
