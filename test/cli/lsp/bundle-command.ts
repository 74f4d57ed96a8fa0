import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

/** Bundles the command as `scripts/build` does; returns a directory with `command.cjs`. */
export async function bundleCommand(): Promise<string> {
  const directory = mkdtempSync(join(tmpdir(), 'dockerfile-llb-lsp-'));
  const contents = `import { runCommandLine } from './src/cli/main.ts';
void runCommandLine(process.argv.slice(2)).then((code) => process.exit(code));`;
  await build({
    stdin: { contents, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20.19',
    outfile: join(directory, 'command.cjs'),
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': '__filename' },
    alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' },
    external: ['@napi-rs/xattr'],
    logLevel: 'error',
  });
  return directory;
}
