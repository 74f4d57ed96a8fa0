import { expect, test } from 'vitest';
import { undocumentedExports } from '../../scripts/lib/undocumented-exports.mjs';

test('finds exports without a comment, and no members', () => {
  const report = [
    '// @public',
    'export function documented(): void;',
    '',
    '// @public (undocumented)',
    'export function bare(): void;',
    '',
    '// @public (undocumented)',
    'export abstract class Half extends Error {',
    '    // (undocumented)',
    '    readonly member: string;',
    '}',
    '',
    '// @internal @deprecated (undocumented)',
    'export type Old<T> = T;',
    '',
  ].join('\n');
  expect(undocumentedExports(report)).toEqual(['bare', 'Half', 'Old']);
});
