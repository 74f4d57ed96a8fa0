#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { checkApiReports } from './lib/api-reports.mjs';

/** Writes the reports of what the package exports to `api/`. With `--check`, compares them and writes nothing. */
async function main() {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  const problems = await checkApiReports(process.cwd(), { write: !values.check });
  for (const problem of problems) console.error(problem);
  console.log(`api: ${problems.length} problems`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}

process.chdir(new URL('..', import.meta.url).pathname);
await main();
