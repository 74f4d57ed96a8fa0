// The Dockerfile language with ENVFILE: sets the variables that stand in a file, a NAME=value in each line.
import { CompileError, type InstructionDefinition, type SourceFile } from 'dockerfile-llb/frontend';

/** `ENVFILE [--only=NAME …] FILE` */
export const envFile: InstructionDefinition<{ path: string; only: readonly string[] }> = {
  keyword: 'envfile',
  flags: { only: 'texts' },
  parse({ args: [path, ...more], flags }) {
    if (path === undefined || more.length > 0)
      throw new CompileError(
        'ENVFILE requires exactly one argument: the path of a file of the build context',
      );
    return { path, only: flags.texts('only') };
  },
  print: ({ path, only }) => ['ENVFILE', ...only.map((name) => `--only=${name}`), path].join(' '),
  async replace({ path, only }, files) {
    const variables = readVariables(await files.read(path));
    const missing = only.find((name) => !variables.has(name));
    if (missing !== undefined) throw new CompileError(`${path} does not set ${missing}`);
    const chosen = [...variables].filter(([name]) => only.length === 0 || only.includes(name));
    return chosen.map(([name, value]) => `ENV ${name}=${quoted(value)}\n`).join('');
  },
};

function readVariables({ filename, text }: SourceFile): Map<string, string> {
  const variables = new Map<string, string>();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    const [, name, value] = /^\s*(?:export\s+)?([A-Za-z_]\w*)=(.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined)
      throw new CompileError(`${filename}:${index + 1}: a line must be NAME=value`);
    variables.set(name, /^(["'])(.*)\1$/.exec(value)?.[2] ?? value);
  }
  return variables;
}

/** A word that stands for exactly this text: nothing in single quotes is replaced. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'"'"'`)}'`;
}
