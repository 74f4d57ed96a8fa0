import type { StageContext } from './stage-context.ts';
import { withShell } from './with-shell.ts';

/**
 * Arguments of an instruction that knows a JSON form and a shell form: the array's elements, or the whole text as one
 * argument, or none (moby/buildkit v0.32.2 frontend/dockerfile/instructions/support.go).
 */
export function jsonOrShellArgs(args: readonly string[], json: boolean): readonly string[] {
  return json || args.length === 0 ? args : [args.join(' ')];
}

/**
 * The command that a container starts. In the shell form, it starts with the shell, and the use of that form is
 * reported.
 */
export function startCommand(
  stage: StageContext,
  command: { readonly written: string; readonly args: readonly string[]; readonly shellForm: boolean },
): string[] {
  if (!command.shellForm) return [...command.args];
  const shellSet = Boolean(stage.image.config.shell?.length);
  stage.report({ kind: 'shell-form', instruction: command.written, shellSet });
  return withShell(stage.image, command.args);
}

/** A list of strings as Go's `%v` prints it: `[a b]`. */
export function plainList(items: readonly string[]): string {
  return `[${items.join(' ')}]`;
}
