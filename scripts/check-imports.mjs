#!/usr/bin/env node
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';

/**
 * Checks the direction of imports (`.dependency-cruiser.cjs`), and that the tool really read our modules: with a
 * TypeScript that it does not know it sees none, and then finds nothing wrong.
 */
async function main() {
  const { forbidden, options } = createRequire(import.meta.url)('../.dependency-cruiser.cjs');
  const cruiseOptions = { ...options, ruleSet: { forbidden }, validate: true };
  const { output } = await cruise(['src', 'playground'], cruiseOptions, undefined, {
    tsConfig: extractTSConfig('tsconfig.json'),
  });
  const ours = output.modules.filter(
    (module) => /^src\/.*\.ts$/.test(module.source) && !module.couldNotResolve,
  );
  const files = readdirSync('src', { recursive: true }).filter(
    (name) => name.endsWith('.ts') && !name.startsWith('proto/gen/'),
  );
  const edges = ours.reduce((sum, module) => sum + module.dependencies.length, 0);
  const problems = output.summary.violations.map(describe);
  if (files.length === 0 || ours.length < files.length)
    problems.push(`saw ${ours.length} of ${files.length} modules`);
  if (edges === 0) problems.push('saw no import at all');
  for (const problem of problems) console.error(problem);
  console.log(`imports: ${ours.length} modules, ${edges} imports, ${problems.length} problems`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}

function describe({ rule, from, to, cycle }) {
  const path = cycle?.length ? cycle.map((step) => step.name ?? step).join(' → ') : to;
  return `${rule.name}: ${from} → ${path}`;
}

process.chdir(new URL('..', import.meta.url).pathname);
await main();
