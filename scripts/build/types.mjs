import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../lib/run.mjs';

const relativeTs = /((?:from|import)\s*\(?\s*(['"])\.{1,2}\/[^'"]+)\.ts\2/g;

/**
 * Declarations of everything under src/. The compiler leaves `./x.ts` in them as written, where readers need
 * `./x.js`, and does not copy the declarations that stand beside generated code.
 */
export async function buildTypes() {
  const fresh = 'dist/types.new';
  rmSync(fresh, { recursive: true, force: true });
  await run('npx', ['tsc', '-p', 'tsconfig.build.json', '--outDir', fresh]);
  cpSync('src/proto/gen', `${fresh}/proto/gen`, { recursive: true, filter: (path) => !path.endsWith('.js') });
  for (const entry of readdirSync(fresh, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.d.ts')) continue;
    const file = join(entry.parentPath, entry.name);
    const text = readFileSync(file, 'utf8');
    const mended = text.replace(relativeTs, '$1.js$2');
    if (mended !== text) writeFileSync(file, mended);
  }
  rmSync('dist/types', { recursive: true, force: true });
  renameSync(fresh, 'dist/types');
}
