#!/usr/bin/env node
import * as nodeModule from 'node:module';

// Node 22.8 and later keep compiled code between runs, which halves what loading takes; older ones do not know it.
(nodeModule as { enableCompileCache?: () => void }).enableCompileCache?.();
const { run } = await import('./run.ts');

process.exitCode = await run(process.argv.slice(2));
