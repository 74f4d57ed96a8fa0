import { lastOf } from '../../base/list.ts';
import { programName } from '../../base/program-name.ts';
import type { CompletedCommand, CompletedFlag, CompletedValue } from './command-tree.ts';
import { allCommands, functionName, pathWords, quoteWord } from './shell-words.ts';

/** A completion script for zsh: to be sourced, or a file `_dockerfile-llb` in a directory of `fpath`. */
export function zshCompletion(root: CompletedCommand): string {
  return `#compdef ${programName}
# zsh completion for ${programName}: source <(${programName} completion zsh)
${allCommands(root).map(commandFunction).join('\n')}
if [[ $funcstack[1] == _${programName} ]]; then
  ${functionName} "$@"
else
  compdef ${functionName} ${programName}
fi
`;
}

/** A function for each command, which passes the rest of the words to that of a subcommand. */
function commandFunction(command: CompletedCommand): string {
  const { flags, subcommands, argument } = command;
  const name = nameOf(command);
  const specs = flags.map((flag) => `    ${flagSpec(flag)}`);
  if (subcommands.length === 0) {
    // Words that nothing is known of are left out: a message about them would keep a flag from being inserted.
    const rest =
      argument.kind === 'anything' ? [] : [`    ${quoteWord(`*:${argument.name}:${action(argument)}`)}`];
    return `${name}() {\n  _arguments -s -S \\\n${[...specs, ...rest].join(' \\\n')}\n}`;
  }
  const described = subcommands.map(({ path, text }) =>
    quoteWord(`${lastOf(path)[0]}:${text.replaceAll(':', '\\:')}`),
  );
  const cases = subcommands.map((sub) => `    ${lastOf(sub.path).join(' | ')}) ${nameOf(sub)} && ret=0 ;;`);
  return `${name}() {
  local curcontext=$curcontext state line ret=1
  local -a commands
  local -A opt_args
  _arguments -C -s -S \\
${[...specs, "    '1: :->command'", "    '*:: :->rest'"].join(' \\\n')} && ret=0
  case $state in
    command)
      commands=(${described.join(' ')})
      _describe -t commands command commands && ret=0 ;;
    rest)
      case $words[1] in
    ${cases.join('\n    ')}
      esac ;;
  esac
  return ret
}`;
}

function nameOf({ path }: CompletedCommand): string {
  return `${functionName}${pathWords(path).replaceAll(' ', '_')}`;
}

/** `'(--file -f)'{--file,-f}'[text]:name:action'`; a flag that repeats excludes nothing. */
function flagSpec({ names, text, repeats, value }: CompletedFlag): string {
  const rest = value === undefined ? '' : `:${escapeSpec(value.name)}:${action(value)}`;
  const said = `[${escapeSpec(text)}]${rest}`;
  const exclusive = repeats ? "'*'" : `'(${names.join(' ')})'`;
  const spelled = names.map((name) => (value !== undefined && name.startsWith('--') ? `${name}=` : name));
  const word = spelled.length === 1 ? spelled[0] : `{${spelled.join(',')}}`;
  return `${exclusive}${word}${quoteWord(said)}`;
}

function action({ kind, words }: CompletedValue): string {
  if (kind === 'files') return '_files';
  if (kind === 'directories') return '_files -/';
  return kind === 'words' ? `(${words.join(' ')})` : ' ';
}

function escapeSpec(text: string): string {
  return text.replace(/[\\[\]:]/g, '\\$&');
}
