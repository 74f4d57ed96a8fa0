import { programOf, type ShellCommand } from './shell/shell-command.ts';

/** The words of a command except the program and flags. */
export function operandsOf({ words }: ShellCommand): readonly string[] {
  return words.slice(1).flatMap(({ value }) => (value.startsWith('-') ? [] : [value]));
}

/** Whether the command is `apt-get <action>` or `apt <action>`. */
export function isApt(command: ShellCommand, action: string): boolean {
  const program = programOf(command);
  return (program === 'apt-get' || program === 'apt') && aptAction(command) === action;
}

/** The first word that is neither a flag nor the value of a flag. */
function aptAction({ words }: ShellCommand): string | undefined {
  const values = words.slice(1).map(({ value }) => value);
  return values.find(
    (value, at) => !value.startsWith('-') && !/^(?:-o|-c|-t|-a|--option)$/.test(values[at - 1] ?? ''),
  );
}
