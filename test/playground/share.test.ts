import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { examples } from '../../playground/examples/examples.ts';
import type { PlaygroundState } from '../../playground/model/playground-state.ts';
import { maxPacked, maxUnpacked, packState, ShareError, unpackState } from '../../playground/model/share.ts';
import { printState, readState } from '../../playground/model/state-schema.ts';

const [{ state }] = examples;
const fragmentOf = (text: string) => `s=${deflateRawSync(text).toString('base64url')}`;
const asked = (change: object) => fragmentOf(JSON.stringify({ ...JSON.parse(printState(state)), ...change }));

describe('a shared link', () => {
  test.each(examples)('holds all of the example “$title”', async (example) => {
    const fragment = await packState(example.state);
    expect(fragment).toMatch(/^s=[\w-]+$/);
    expect(await unpackState(fragment)).toEqual(example.state);
  });

  test('holds text of any kind', async () => {
    const text = '“–” \u202eכן \ud83d\udc33 \0 </script>\r\n';
    const strange: PlaygroundState = {
      ...state,
      files: [{ path: 'Dockerfile', text }],
      open: 'Dockerfile',
      dockerfile: 'Dockerfile',
    };
    expect(await unpackState(await packState(strange))).toEqual(strange);
  });

  test('is not made of files that do not fit into it', async () => {
    const noise = Array.from({ length: 90_000 }, (_, i) => ((i * 2654435761) >>> 7).toString(36)).join('');
    const withText = (text: string) =>
      packState({
        ...state,
        files: [{ path: 'Dockerfile', text }],
        open: 'Dockerfile',
        dockerfile: 'Dockerfile',
      });
    await expect(withText(noise)).rejects.toThrow('64 KB is the limit after compression');
    await expect(withText('a'.repeat(maxUnpacked))).rejects.toThrow('1 MB is the limit');
    await expect(withText('a'.repeat(maxUnpacked - 10_000))).resolves.toBeDefined();
  });

  test('of another page is none', async () => {
    expect(await unpackState('')).toBeUndefined();
    expect(await unpackState('section')).toBeUndefined();
  });

  test.each([
    ['text that is not base64', 's=%%%', 'The link is damaged'],
    ['bytes that are not compressed', 's=AAAA', 'The link is damaged'],
    ['text that is not JSON', fragmentOf('{'), 'it is not JSON'],
    ['another version', asked({ v: '2' }), 'its format is 2'],
    ['a number for a text', asked({ target: 3 }), 'target is not a string'],
    ['files without text', asked({ files: [{ path: 'Dockerfile' }] }), 'files[0].text is missing'],
    ['a path that leads out', asked({ files: [{ path: '../x', text: '' }] }), 'files[0]: '],
    ['the same path twice', asked({ files: [...state.files, ...state.files] }), 'already'],
    ['no Dockerfile', asked({ dockerfile: 'app.go' }), 'it has no Dockerfile'],
    ['an open file that is not there', asked({ open: 'x' }), 'the open file is not among its files'],
    ['no platform', asked({ platforms: [] }), 'it names no platform'],
    [
      'too many arguments',
      asked({ buildArgs: Array.from({ length: 201 }, () => ['a', 'b']) }),
      'more than 200 buildArgs',
    ],
    ['an argument without a value', asked({ buildArgs: [['a']] }), 'buildArgs[0] is not a name and a value'],
    ['JSON that is nested too deep', fragmentOf('['.repeat(100_000)), 'The link is damaged'],
    ['a long text in a few bytes', fragmentOf('a'.repeat(40 * maxUnpacked)), 'more than 1 MB'],
    ['a long link', `s=${'A'.repeat(maxPacked)}`, 'longer than 64 KB'],
  ])('with %s is refused with a reason', async (_, fragment, reason) => {
    const error = await unpackState(fragment).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ShareError);
    expect((error as Error).message).toContain(reason);
  });

  test('drops what it does not know', () => {
    const text = JSON.stringify({ ...JSON.parse(printState(state)), other: '<script>' });
    expect(readState(text)).toEqual(state);
  });
});
