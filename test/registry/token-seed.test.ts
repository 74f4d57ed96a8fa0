import {
  chmodSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { storedSeeds } from '../../src/registry/token-seed.ts';
import { makePipe } from '../files/files.ts';
import { scratchDir } from '../session/scratch-dir.ts';

const host = 'registry.example';

/** The seed of a new process. */
async function seedOf(dir: string): Promise<string> {
  return Buffer.from(await storedSeeds(dir)(host)).toString('hex');
}

function dockerDir(): string {
  const dir = join(scratchDir({ 'docker/': '' }), 'docker');
  chmodSync(dir, 0o700);
  return dir;
}

test('a seed is kept for the next build, for its user alone', async () => {
  const dir = dockerDir();
  const seed = await seedOf(dir);
  expect(await seedOf(dir)).toBe(seed);
  expect(statSync(join(dir, '.token_seed')).mode & 0o777).toBe(0o600);
  expect(readdirSync(dir)).toEqual(['.token_seed']);
});

test('a seed that others could have written is not taken', async () => {
  const dir = dockerDir();
  const seed = await seedOf(dir);
  chmodSync(join(dir, '.token_seed'), 0o666);
  expect(await seedOf(dir)).not.toBe(seed);
});

test('nothing is read from or written to a directory that others can write to', async () => {
  const dir = dockerDir();
  const seed = await seedOf(dir);
  const before = readFileSync(join(dir, '.token_seed'), 'utf8');
  chmodSync(dir, 0o777);
  expect(await seedOf(dir)).not.toBe(seed);
  expect(readFileSync(join(dir, '.token_seed'), 'utf8')).toBe(before);
});

test('a link is not followed, a pipe not waited for', async () => {
  const dir = dockerDir();
  const target = join(dir, '..', 'target');
  writeFileSync(target, JSON.stringify({ [host]: { Seed: Buffer.from('planted').toString('base64') } }));
  symlinkSync(target, join(dir, '.token_seed'));
  expect(await seedOf(dir)).not.toBe(Buffer.from('planted').toString('hex'));
  expect(readFileSync(target, 'utf8')).toContain('Seed');
  expect(lstatSync(join(dir, '.token_seed')).isFile()).toBe(true);
  const other = dockerDir();
  makePipe(join(other, '.token_seed'));
  expect((await seedOf(other)).length).toBe(32);
});
