import { describe, expect, it } from 'vitest';

import {
  FlagSet,
  optionalSwitchFlag,
  switchFlag,
  textFlag,
  textsFlag,
} from '../../../src/instructions/shared/flag-set.ts';
import { messageOf } from '../message-of.ts';

const table = {
  chown: textFlag('nobody'),
  link: switchFlag,
  keep: optionalSwitchFlag,
  exclude: textsFlag(),
};

function read(words: readonly string[]) {
  return new FlagSet(words).read(table);
}

describe('FlagSet', () => {
  it('leaves the defaults when no flag is written', () => {
    expect(read([])).toEqual({ chown: 'nobody', link: false, keep: undefined, exclude: [] });
  });

  it('does not share the list of a repeated flag between instructions', () => {
    read(['--exclude=a']);
    expect(read([]).exclude).toEqual([]);
  });

  it('takes values as they stand, further equals signs included', () => {
    const { chown, exclude } = read(['--exclude=a=b', '--chown=', '--exclude=c']);
    expect(chown).toBe('');
    expect(exclude).toEqual(['a=b', 'c']);
  });

  it.each<[word: string, value: boolean]>([
    ['--link', true],
    ['--link=true', true],
    ['--link=TRUE', true],
    ['--link=False', false],
  ])('reads %s', (word, value) => {
    expect(read([word]).link).toBe(value);
    expect(read([word.replace('link', 'keep')]).keep).toBe(value);
  });

  it('stops at a bare --', () => {
    const { link, chown } = read(['--link', '--', '--unknown', '--chown=x']);
    expect(link).toBe(true);
    expect(chown).toBe('nobody');
  });

  it('takes a name that every object has for an unknown flag', () => {
    expect(messageOf(() => read(['--constructor=x']))).toBe('unknown flag: --constructor');
  });

  it.each<[words: readonly string[], message: string]>([
    [['-chown=x'], 'arg should start with -- : -chown=x'],
    [['--bogus'], 'unknown flag: --bogus'],
    [['--chwon=x'], 'unknown flag: --chwon (did you mean chown?)'],
    [['--lnik=x=y'], 'unknown flag: --lnik (did you mean link?)'],
    [['--Chown=x'], 'unknown flag: --Chown (did you mean chown?)'],
    [['--chown=a', '--chown=b'], 'duplicate flag specified: --chown'],
    [['--link', '--link'], 'duplicate flag specified: --link'],
    [['--chown'], 'missing a value on flag: --chown'],
    [['--exclude'], 'missing a value on flag: --exclude'],
    [['--link='], 'missing a value on flag: --link'],
    [['--link=1'], 'expecting boolean value for flag --link, not: 1'],
    [['--link=yes=no'], 'expecting boolean value for flag --link, not: yes=no'],
    [['--=x'], 'unknown flag: --'],
  ])('refuses %j', (words, message) => {
    expect(messageOf(() => read(words))).toBe(message);
  });
});
