import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folder } from '../support.ts';

/** A program in the place of ShellCheck. */
export interface FakeShellcheck {
  /** An environment in which it is found. */
  readonly env: NodeJS.ProcessEnv;
  /** The arguments of each start. */
  readonly calls: () => readonly string[][];
}

/** Its `body` is JavaScript, which finds the arguments in `args`. */
export function fakeShellcheck(body: string): FakeShellcheck {
  const directory = folder({ 'calls.txt': '' });
  const log = join(directory, 'calls.txt');
  const program = join(directory, 'shellcheck');
  const text = `#!${process.execPath}
const { appendFileSync, readFileSync } = require('node:fs');
const args = process.argv.slice(2);
appendFileSync(${JSON.stringify(log)}, JSON.stringify(args) + '\\n');
${body}`;
  writeFileSync(program, text);
  chmodSync(program, 0o755);
  return {
    env: { PATH: directory },
    calls: () =>
      readFileSync(log, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line)),
  };
}

/** Complains of the first BAD in each line of each file. */
export const complains = `
const comments = args.slice(args.indexOf('--') + 1).flatMap((file) =>
  readFileSync(file, 'utf8').split('\\n').flatMap((text, index) => {
    const column = text.indexOf('BAD') + 1;
    const line = index + 1;
    if (column === 0) return [];
    const place = { file, line, column, endLine: line, endColumn: column + 3 };
    return [{ ...place, level: 'warning', code: 2050, message: 'Bad.', fix: null }];
  }));
console.log(JSON.stringify({ comments }));
process.exitCode = comments.length > 0 ? 1 : 0;`;
