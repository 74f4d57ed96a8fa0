#!/usr/bin/env node
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { houseFactsIn } from './lib/house-facts.mjs';
import { houseProblems, readmeProblems } from './lib/house-problems.mjs';

/** Checks the rules of src/ that no other tool knows (docs/contributing.md); check-house.json has ceilings and exceptions. */
function main() {
  const limits = JSON.parse(readFileSync(new URL('check-house.json', import.meta.url), 'utf8'));
  const modules = houseFactsIn('src');
  const problems = [...readmeProblems(readmesOf('src')), ...houseProblems(modules, limits)];
  for (const problem of problems) console.error(problem);
  const { nonNull, longParameterLists } = limits.ceilings;
  console.log(
    `house: ${modules.length} modules, ceilings ${nonNull} (!) and ${longParameterLists} (parameters), ${problems.length} problems`,
  );
  process.exitCode = problems.length > 0 ? 1 : 0;
}

function readmesOf(root) {
  const directories = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return new Map(
    directories.map(({ name }) => {
      const path = join(root, name, 'README.md');
      return [join(root, name), existsSync(path) ? readFileSync(path, 'utf8') : undefined];
    }),
  );
}

process.chdir(new URL('..', import.meta.url).pathname);
main();
