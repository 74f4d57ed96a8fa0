import { lastOf } from '../../base/list.ts';
import { programName } from '../../base/program-name.ts';
import type { CompletedCommand, CompletedFlag, CompletedValue } from './command-tree.ts';
import { allCommands, functionName, pathWords, quoteWord } from './shell-words.ts';

/** A completion script for fish 3 and later. */
export function fishCompletion(root: CompletedCommand): string {
  const commands = allCommands(root);
  return `# fish completion for ${programName}: ${programName} completion fish | source
function ${functionName}_at
  # Whether the words before the cursor name the command.
  set -l path
  for word in (commandline -opc)[2..]
    switch "$path $word"
${commands.flatMap(pathCase).join('\n')}
    end
  end
  test "$path" = "$argv[1]"
end
complete -c ${programName} -f
${commands.flatMap(commandLines).join('\n')}
`;
}

function pathCase({ path }: CompletedCommand): string[] {
  const last = path.at(-1);
  if (last === undefined) return [];
  const before = pathWords(path.slice(0, -1));
  const patterns = last.map((name) => `'${[before, name].join(' ')}'`);
  return [`      case ${patterns.join(' ')}`, `        set path '${pathWords(path)}'`];
}

function commandLines({ path, flags, subcommands, argument }: CompletedCommand): string[] {
  const start = `complete -c ${programName} -n ${quoteWord(`${functionName}_at '${pathWords(path)}'`).replaceAll("'\\''", '"')}`;
  const words = subcommands.map(
    (command) => `${start} -a ${lastOf(command.path)[0]} -d ${fishWord(command.text)}`,
  );
  const rest = words.length > 0 ? [] : argumentLine(argument).map((line) => `${start} ${line}`);
  return [...words, ...rest, ...flags.map((flag) => `${start} ${flagWords(flag)}`)];
}

function argumentLine(argument: CompletedValue): string[] {
  return argument.kind === 'anything' ? [] : [choices(argument)];
}

function flagWords({ names, text, value }: CompletedFlag): string {
  const spelled = names.map((name) =>
    name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`,
  );
  const takes = value === undefined ? [] : [`-r ${choices(value)}`.trimEnd()];
  return [...spelled, ...takes, `-d ${fishWord(text)}`].join(' ');
}

function choices({ kind, words }: CompletedValue): string {
  if (kind === 'files') return '-F';
  if (kind === 'directories') return `-a '(__fish_complete_directories)'`;
  return kind === 'words' ? `-a ${fishWord(words.join(' '))}` : '';
}

/** Inside single quotes fish knows \\\\ and \\'. */
function fishWord(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
