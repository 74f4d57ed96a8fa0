#!/usr/bin/env node
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { codeCacheFile, loadScript } from './code-cache.ts';
import { followDocker, type PluginCall, pluginMetadata, readPluginCall } from './docker-plugin.ts';
import { ExitCode } from './exit-code.ts';
import type * as main from './main.ts';
import { reportUncaughtErrors } from './output/internal-error.ts';

/** File name of the bundled `main.ts` next to this file. Its hash connects it with its compiled code. */
declare const mainBundle: string;

reportUncaughtErrors();
const [, program = '', ...given] = process.argv;
const metadata = pluginMetadata(given);
if (metadata !== undefined) process.stdout.write(metadata);
else await run(readPluginCall(program, given));

async function run(call: PluginCall | undefined): Promise<void> {
  if (call) followDocker(process.env, () => process.kill(process.pid, 'SIGINT'));
  for (const [name, value] of Object.entries(call?.env ?? {})) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  const words = call?.words ?? given;
  const file = fileURLToPath(new URL(mainBundle, import.meta.url));
  const cacheFile = codeCacheFile(mainBundle, words, process.env);
  const script = loadScript<typeof main>(file, createRequire(import.meta.url), cacheFile);
  process.on('exit', (code) => {
    if (code === ExitCode.ok || code === ExitCode.runs) script.keep();
  });
  process.exitCode = await script.exports.runCommandLine(words);
}
