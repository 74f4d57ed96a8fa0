#!/usr/bin/env node
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { type EarlyWalk, startEarlyWalk } from '../client/ledger/early-walk.ts';
import type { CommandLine } from '../client/ledger/walk-hint.ts';
import { codeCacheFile, loadScript } from './code-cache.ts';
import { followDocker, type PluginCall, pluginMetadata, readPluginCall } from './docker-plugin.ts';
import { ExitCode } from './exit-code.ts';
import type * as main from './main.ts';
import { reportUncaughtErrors } from './output/internal-error.ts';

/** File name of the bundled `main.ts` next to this file. Its hash connects it with its compiled code. */
declare const mainBundle: string;
/** File name of the bundled `walk-worker.ts`, which is next to this file, too. */
declare const walkBundle: string;

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
  const line = { words, cwd: process.cwd() };
  const early = words[0] === 'predict' ? { line, walk: startWalk(line) } : undefined;
  const script = loadScript<typeof main>(file, createRequire(import.meta.url), cacheFile);
  process.on('exit', (code) => {
    if (code === ExitCode.ok || code === ExitCode.runs) script.keep();
  });
  process.exitCode = await script.exports.runCommandLine(words, early);
}

/** Starts to walk what the same command line walked the last time, while the command is loaded. */
function startWalk(line: CommandLine): EarlyWalk | undefined {
  try {
    return startEarlyWalk(fileURLToPath(new URL(walkBundle, import.meta.url)), line, process.env);
  } catch {
    // The command walks by itself.
    return undefined;
  }
}
