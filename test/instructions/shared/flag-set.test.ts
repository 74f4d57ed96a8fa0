import { describe, expect, it } from 'vitest';

import { FlagSet } from '../../../src/instructions/shared/flag-set.ts';
import { messageOf } from '../message-of.ts';

function declare(words: readonly string[]) {
  const set = new FlagSet(words);
  const flags = {
    chown: set.addString('chown', 'nobody'),
    link: set.addBool('link'),
    keep: set.addBool('keep', true),
    exclude: set.addStrings('exclude'),
  };
  return { set, ...flags };
}

describe('FlagSet', () => {
  it('leaves the defaults when no flag is written', () => {
    const { set, chown, link, keep, exclude } = declare([]);
    set.parse();
    expect([chown.value, link.value, keep.value, exclude.value]).toEqual(['nobody', false, true, []]);
    expect([chown.isUsed(), link.isUsed(), keep.isUsed(), exclude.isUsed()]).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(set.used()).toEqual([]);
  });

  it('takes values as they stand, further equals signs included', () => {
    const { set, chown, exclude } = declare(['--exclude=a=b', '--chown=', '--exclude=c']);
    set.parse();
    expect(chown.value).toBe('');
    expect(chown.isUsed()).toBe(true);
    expect(exclude.value).toEqual(['a=b', 'c']);
    expect(set.used()).toEqual(['chown', 'exclude']);
  });

  it.each<[word: string, value: boolean]>([
    ['--link', true],
    ['--link=true', true],
    ['--link=TRUE', true],
    ['--link=False', false],
  ])('reads %s', (word, value) => {
    const { set, link } = declare([word]);
    set.parse();
    expect(link.value).toBe(value);
    expect(link.isUsed()).toBe(true);
  });

  it('stops at a bare --', () => {
    const { set, chown, link } = declare(['--link', '--', '--unknown', '--chown=x']);
    set.parse();
    expect(link.value).toBe(true);
    expect(chown.isUsed()).toBe(false);
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
    const { set } = declare(words);
    expect(messageOf(() => set.parse())).toBe(message);
  });
});
