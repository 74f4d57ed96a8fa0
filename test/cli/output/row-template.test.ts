import { expect, it } from 'vitest';
import { createRowTemplate } from '../../../src/cli/output/row-template.ts';
import { UsageError } from '../../../src/cli/usage-error.ts';
import { knowsSpaceLimits } from '../../../src/client/cache-records.ts';

const headers = { ID: 'ID', Size: 'SIZE', Parents: 'PARENTS' };
const rows = [
  { ID: 'a', Size: '1B', Parents: ['<x>', 'y'] },
  { ID: 'long', Size: '2B', Parents: [] },
];

it.each([
  ['{{.ID}}', 'a\nlong\n'],
  ['{{ .ID }}: {{.Size}}!', 'a: 1B!\nlong: 2B!\n'],
  ['{{.ID}}\\t{{.Parents}}', 'a\t[<x> y]\nlong\t[]\n'],
  ['{{json .Parents}}', '["\\u003cx\\u003e","y"]\n[]\n'],
  [
    '{{json .}}',
    '{"ID":"a","Parents":["\\u003cx\\u003e","y"],"Size":"1B"}\n{"ID":"long","Parents":[],"Size":"2B"}\n',
  ],
  ['table {{.ID}}\\t{{.Size}}', 'ID    SIZE\na     1B\nlong  2B\n'],
  ['text', 'text\ntext\n'],
])('%s', (format, text) => {
  expect(createRowTemplate(format, headers)(rows)).toBe(text);
});

it.each(['{{.Nope}}', '{{.toString}}', '{{range .Parents}}{{.}}{{end}}', '{{.ID', '.ID}}', '{{.}}', '{{}}'])(
  '%s is a mistake that names it',
  (format) => {
    expect(() => createRowTemplate(format, headers)).toThrow(UsageError);
    expect(() => createRowTemplate(format, headers)).toThrow(`--format ${format}: `);
  },
);

it.each([
  ['v0.16.9', false],
  ['0.9.0', false],
  ['v0.17.0', true],
  ['v0.32.2', true],
  ['v1.0.0-rc1', true],
  ['', true],
  ['(devel)', true],
])('a daemon of version %j knows limits of space: %j', (version, knows) => {
  expect(knowsSpaceLimits(version)).toBe(knows);
});
