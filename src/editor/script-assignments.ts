import type { CheckedDocument, CheckedInstruction } from '../lint/checked-document.ts';
import { readScripts } from '../lint/read-scripts.ts';
import { programOf, type ShellCommand, type ShellWord } from '../lint/shell/shell-command.ts';
import type { Span } from '../source/span.ts';

/** Commands whose arguments are names of variables. */
const declaring: ReadonlySet<string> = new Set([
  'export',
  'readonly',
  'local',
  'declare',
  'typeset',
  'unset',
  'read',
]);

/**
 * Where the scripts of an instruction assign a variable. An assignment in front of a program is not one of the script: it is
 * for the program alone.
 */
export function scriptAssignments(
  document: CheckedDocument,
  instruction: CheckedInstruction,
  name: string,
): readonly Span[] {
  return readScripts(document, instruction).flatMap((script) =>
    script.commands
      .flatMap(assigningWords)
      .filter(({ text }) => text === name || text.startsWith(`${name}=`) || text.startsWith(`${name}+=`))
      .map(({ start }) => script.span(start, start + name.length)),
  );
}

function assigningWords(command: ShellCommand): readonly ShellWord[] {
  if (command.words.length === 0) return command.assignments;
  return declaring.has(programOf(command)) ? command.words.slice(1) : [];
}
