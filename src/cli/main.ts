/**
 * The code of the command, which `bin.ts` loads. It is bundled separately, so that V8's compiled code for it can be
 * cached.
 */
export { runCommandLine } from './run.ts';
