import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compareBytes } from '../../go/strings.ts';
import { ruleNames } from '../../lint/check-dockerfile.ts';
import { buildErrorName } from '../../lint/findings-of-compile.ts';
import { rulePage } from '../../lint/rule-page.ts';

/** Every name that a finding may have, sorted: those of all rules, and that of what ends a build. */
export const findingNames: readonly string[] = [...ruleNames, buildErrorName].sort(compareBytes);

/** The page that explains a rule, as Markdown, from the `docs` of this package; undefined for a name that has none. */
export function readRulePage(name: string): string | undefined {
  if (!findingNames.includes(name)) return undefined;
  const path = join(packageDirectory(), rulePage(name));
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** Upwards from this module, which is bundled when it is installed. */
function packageDirectory(): string {
  let directory = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(directory, 'docs/rules')) && directory !== dirname(directory))
    directory = dirname(directory);
  return directory;
}
