import { firstOf, lastOf } from '../../base/list.ts';
import { programName } from '../../base/program-name.ts';
import type { CompletedCommand, CompletedValue } from './command-tree.ts';
import { allCommands, functionName, pathWords, quoteWord } from './shell-words.ts';

/** A completion script for bash 3.2 and later, which needs no other package. */
export function bashCompletion(root: CompletedCommand): string {
  const commands = allCommands(root);
  return `# bash completion for ${programName}: source <(${programName} completion bash)
${functionName}() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} path= i
  # bash makes three words of --flag=value.
  if [[ $cur == = ]]; then
    cur=
  elif [[ $prev == = ]]; then
    prev=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "$path \${COMP_WORDS[i]}" in
${commands.flatMap(pathCases).join('\n')}
    esac
  done
  COMPREPLY=()
  case "$path $prev" in
${commands.flatMap(valueCases).join('\n')}
  esac
  case "$path" in
${commands.map(wordCase).join('\n')}
  esac
}
${functionName}_files() {
  local IFS=$'\\n'
  COMPREPLY=($(compgen "$1" -- "$cur"))
}
complete -o filenames -F ${functionName} ${programName}
`;
}

/** Each way to write a command leads to its path, which consists of the main names. */
function pathCases({ path }: CompletedCommand): string[] {
  const last = path.at(-1);
  if (last === undefined) return [];
  const before = pathWords(path.slice(0, -1));
  const patterns = last.map((name) => `'${[before, name].join(' ')}'`);
  return [`      ${patterns.join(' | ')}) path='${pathWords(path)}' ;;`];
}

function valueCases({ path, flags }: CompletedCommand): string[] {
  return flags.flatMap(({ names, value }) => {
    if (value === undefined) return [];
    const patterns = names.map((name) => `'${pathWords(path)} ${name}'`);
    return [`    ${patterns.join(' | ')}) ${complete(value)}return ;;`];
  });
}

function wordCase({ path, flags, subcommands, argument }: CompletedCommand): string {
  const names = flags.flatMap((flag) => flag.names).join(' ');
  const words = subcommands.flatMap((command) => firstOf(lastOf(command.path))).join(' ');
  const others = words === '' ? complete(argument) : `COMPREPLY=($(compgen -W '${words}' -- "$cur")); `;
  return `    '${pathWords(path)}')
      if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W '${names}' -- "$cur")); else ${others || ': ; '}fi ;;`;
}

function complete({ kind, words }: CompletedValue): string {
  if (kind === 'files') return `${functionName}_files -f; `;
  if (kind === 'directories') return `${functionName}_files -d; `;
  if (kind === 'anything') return '';
  return `COMPREPLY=($(compgen -W ${quoteWord(words.join(' '))} -- "$cur")); `;
}
