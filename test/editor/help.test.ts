import { describe, expect, it } from 'vitest';
import { instructionHelp } from '../../src/editor/help/instructions.ts';
import { mountFieldHelp } from '../../src/editor/help/mount-fields.ts';
import { dockerfileInstructions } from '../../src/instructions/registry.ts';
import { mountFields, parseMount } from '../../src/instructions/run/parse-mount.ts';

describe('the help', () => {
  it('has every keyword and every flag, and no other', () => {
    const flagsByKeyword = [...dockerfileInstructions.definitions].map(([keyword, { flags }]) => [
      keyword,
      Object.keys(flags).sort(),
    ]);
    const helped = Object.entries(instructionHelp).map(([keyword, { flags = {} }]) => [
      keyword,
      Object.keys(flags).sort(),
    ]);
    expect(helped).toEqual(flagsByKeyword);
  });

  it('has every field of a mount, for types whose parser accepts it', () => {
    expect(Object.keys(mountFieldHelp).sort()).toEqual(mountFields.map(({ name }) => name).sort());
    for (const { name, choices, isWord } of mountFields) {
      const value = choices?.[0] ?? (isWord ? 'true' : '1');
      for (const type of mountFieldHelp[name]?.types ?? []) {
        const target = name === 'id' || name === 'source' ? '' : ',target=/x';
        const mount = name === 'type' ? `type=${type},target=/x` : `type=${type}${target},${name}=${value}`;
        expect(() => parseMount(mount, (word) => word), mount).not.toThrow();
      }
    }
  });
});
