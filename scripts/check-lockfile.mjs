#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { lockfileProblems } from './lib/lockfile-problems.mjs';

/** Checks package-lock.json, and that what npm installs with the package runs no script. */
function main() {
  const [lock, manifest] = ['package-lock.json', 'package.json'].map((name) =>
    JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8')),
  );
  const problems = lockfileProblems(lock, manifest);
  for (const problem of problems) console.error(problem);
  console.log(`lock file: ${Object.keys(lock.packages).length - 1} packages, ${problems.length} problems`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}

main();
