import { checkUnusedFlags } from '../build/unused-flags.ts';
import { ExitCode } from '../exit-code.ts';
import type { CliIo } from '../io.ts';
import type { DebugFlags } from './debug-flags.ts';
import { debugOnTerminal } from './debug-on-terminal.ts';
import { type Debugger, debugBuild } from './open-debugged-build.ts';

/** `dockerfile-llb debug`: returns the exit code. */
export async function runDebugCommand(context: string, flags: DebugFlags, io: CliIo): Promise<number> {
  if (flags.dapTerminal) {
    const { connectEditorTerminal } = await import('./editor-terminal.ts');
    await connectEditorTerminal(flags.dapTerminal, io);
    return ExitCode.ok;
  }
  if (flags.dap) {
    const { serveEditorDebugger } = await import('./serve-editor-debugger.ts');
    await serveEditorDebugger(context, flags, io);
    return ExitCode.ok;
  }
  checkUnusedFlags(flags, io);
  const drive: Debugger = ({ builds, reporter }) => debugOnTerminal(builds, { flags, reporter }, io);
  await debugBuild(context, { flags, drive }, io);
  return ExitCode.ok;
}
