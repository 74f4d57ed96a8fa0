#!/usr/bin/env node
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { codeCacheFile, loadScript } from './code-cache.ts';
import { ExitCode } from './exit-code.ts';
import type * as main from './main.ts';
import { reportUncaughtErrors } from './output/internal-error.ts';

/** File name of the bundled `main.ts` next to this file. Its hash connects it with its compiled code. */
declare const mainBundle: string;

reportUncaughtErrors();
const file = fileURLToPath(new URL(mainBundle, import.meta.url));
const words = process.argv.slice(2);
const cacheFile = codeCacheFile(mainBundle, words, process.env);
const script = loadScript<typeof main>(file, createRequire(import.meta.url), cacheFile);
process.on('exit', (code) => {
  if (code === ExitCode.ok || code === ExitCode.runs) script.keep();
});
process.exitCode = await script.exports.runCommandLine(words);
