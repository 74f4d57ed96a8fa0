import { readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { expect, it } from 'vitest';
import { fileReason, systemErrorText } from '../../src/base/file-reason.ts';

function thrownBy(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

it('says in words why a file operation failed', () => {
  expect(fileReason(thrownBy(() => readFileSync('/tmp')))).toBe('is a directory');
  expect(fileReason(thrownBy(() => rmSync('/tmp')))).toBe('is a directory');
  expect(fileReason(thrownBy(() => readFileSync('/none')))).toBe('no such file or directory');
  expect(fileReason(new Error('own words'))).toBe('own words');
});

it('names the file or the host of an error that nobody explained', async () => {
  expect(systemErrorText(thrownBy(() => readFileSync('/none')))).toBe(
    '/none: no such file or directory (ENOENT)',
  );
  const failed = (options: { path: string } | { host: string; port: number }) =>
    new Promise((resolve) => connect(options).on('error', resolve));
  expect(systemErrorText(await failed({ host: '127.0.0.1', port: 1 }))).toBe(
    'cannot connect to 127.0.0.1:1: nothing listens there (ECONNREFUSED)',
  );
  expect(systemErrorText(new Error('own words'))).toBeUndefined();
});
