/** The command's code, of which `bin.ts` is the start; bundled apart from it, so that what V8 makes of it can be kept. */
export { runCommandLine } from './run.ts';
