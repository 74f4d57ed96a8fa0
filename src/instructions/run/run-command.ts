import { CompileError } from '../../diagnostics/compile-error.ts';
import { joinPath } from '../../go/path.ts';
import type { ExecMount } from '../../llb/ops/exec-spec.ts';
import { chompHeredoc } from '../../syntax/heredoc.ts';
import { plainList } from '../shared/command-line.ts';
import { heredocOf, inlineDocument, summarizeHeredoc } from '../shared/heredoc-content.ts';
import type { StageContext } from '../shared/stage-context.ts';
import { withShell } from '../shared/with-shell.ts';

/** The body of a heredoc that a command reads. */
export interface RunHeredoc {
  readonly name: string;
  readonly content: string;
  /** Whether tabs at line starts are dropped. */
  readonly chomp: boolean;
}

/** The command as parsed. */
export interface RunLine {
  readonly code: string;
  readonly args: readonly string[];
  readonly shellForm: boolean;
  readonly heredocs: readonly RunHeredoc[];
}

/** What a RUN starts. */
export interface RunCommand {
  /** For the shell form, they start with the shell. */
  readonly args: readonly string[];
  /** The instruction's text as step names show it, variables not yet replaced. */
  readonly text: string;
  /** The mount of a script in the Dockerfile. */
  readonly mount?: ExecMount;
}

/**
 * The command of a RUN. A single heredoc is the script itself, or a file to execute if it has a shebang. Other
 * heredocs are appended to the command for the shell to read (moby/buildkit v0.32.2
 * frontend/dockerfile/dockerfile2llb/convert.go dispatchRun).
 */
export function runCommand(stage: StageContext, line: RunLine): RunCommand {
  const command = plainCommand(stage, line);
  return line.shellForm ? { ...command, args: withShell(stage.image, command.args) } : command;
}

function plainCommand(stage: StageContext, line: RunLine): RunCommand {
  const { args, heredocs, shellForm, code } = line;
  const [first] = heredocs;
  if (first === undefined) return { args, text: code };
  const [words] = args;
  if (words === undefined || args.length !== 1 || !shellForm) {
    throw new CompileError(`parsing produced an invalid run command: ${plainList(args)}`);
  }
  if (heredocOf(words) === undefined) return { args: [words + heredocs.map(bodyOf).join('')], text: code };
  return { ...scriptCommand(stage, first), text: `${code} (${summarizeHeredoc(first.content)})` };
}

/** The heredoc's lines and the line that ends it. */
function bodyOf({ name, content }: RunHeredoc): string {
  return `\n${content}${name}`;
}

const scriptFolder = '/dev/pipes/';

function scriptCommand(stage: StageContext, heredoc: RunHeredoc): Pick<RunCommand, 'args' | 'mount'> {
  const script = heredoc.chomp ? chompHeredoc(heredoc.content) : heredoc.content;
  if (stage.image.os === 'windows' || !script.startsWith('#!')) return { args: [script] };
  const file = { path: heredoc.name, mode: 0o755, content: script };
  return {
    args: [joinPath(scriptFolder, heredoc.name)],
    mount: {
      target: scriptFolder,
      source: inlineDocument(file, stage.platform),
      sourcePath: '/',
      readonly: true,
    },
  };
}
