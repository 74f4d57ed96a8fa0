import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { expect, test } from 'vitest';
import type { CliIo } from '../../src/cli/io.ts';
import { createProgram } from '../../src/cli/program.ts';

const directory = fileURLToPath(new URL('../../docs/commands', import.meta.url));
const program = await createProgram(undefined, {} as CliIo, () => {});
const pages = readdirSync(directory).map((name) => ({
  name: name.replace(/\.md$/, ''),
  text: readFileSync(`${directory}/${name}`, 'utf8'),
}));

test('each command has a page, and each page a command', () => {
  const commands = program.commands.map((command) => command.name());
  expect(pages.map(({ name }) => name).sort()).toEqual(commands.sort());
});

test.each(pages)('the examples of $name are of this command and use flags that it has', ({ name, text }) => {
  const examples = text.split('\n').filter((line) => line.startsWith('    '));
  expect(examples.length).toBeGreaterThan(0);
  for (const example of examples) {
    const [first, ...words] = example.trim().split(/\s+/);
    expect([first, words[0]]).toEqual(['dockerfile-llb', name]);
    const command = commandOf(program, words);
    const flags = words.filter((word) => /^-+[a-zA-Z]/.test(word)).map((word) => word.replace(/=.*/, ''));
    const known = command.options.flatMap(({ long, short }) => [long, short]);
    expect(known, example).toEqual(expect.arrayContaining(flags));
  }
});

/** `history ls` is a command of a command. */
function commandOf(parent: Command, [word, ...rest]: readonly string[]): Command {
  const found = parent.commands.find((command) => command.name() === word);
  return found ? commandOf(found, rest) : parent;
}
