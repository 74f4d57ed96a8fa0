import { describe, expect, it } from 'vitest';
import { imageRecord, RecordList } from '../../../src/insight/records/record-list.ts';

const run = 'mount / from exec /bin/sh -c make';
const list = RecordList.of([
  { description: run, createdAt: 1_000_000 },
  { description: run, createdAt: 2_000_000 },
  { description: '[build 2/3] COPY src/ ./src/', createdAt: 3_000_000 },
]);

describe('the records of a daemon', () => {
  it.each([
    ['all of a description', { description: run }, 2],
    ['those made in a time', { description: run, from: 999_500, to: 1_000_500 }, 1],
    ['none made in another time', { description: run, from: 1_400_000, to: 1_500_000 }, 0],
    ['none of another description', { description: `${run} all` }, 0],
    // The number of steps in a stage is no part of what a step is.
    ['those of another place in the stage', { description: '[build 2/7] COPY src/ ./src/' }, 1],
  ])('counts %s', (_, question, expected) => {
    expect(list.count(question)).toBe(expected);
    expect(RecordList.decode(list.encode()).count(question)).toBe(expected);
  });

  it('finds records that no known build made', () => {
    const made = { from: 999_000, to: 999_950 };
    expect(list.timesExcept(run, [])).toEqual([1_000_000, 2_000_000]);
    expect(list.timesExcept(run, [made])).toEqual([2_000_000]);
    expect(list.timesExcept(`${run} all`, [])).toEqual([]);
    expect(list.timesExcept('[a 1/1] COPY src/ ./src/', [made])).toEqual([3_000_000]);
  });

  it('keeps no description in its text', () => {
    expect(list.encode()).not.toContain('make');
  });

  it.each(['', 'a', 'a:', ' : ,', 'a:!,b c', '\0'])('passes over what cannot be read: %j', (text) => {
    expect(RecordList.decode(text).count({ description: run })).toBe(0);
  });

  it('knows how the record of an image is called', () => {
    expect(imageRecord('docker-image://docker.io/library/a:1@sha256:0')).toBe(
      'pulled from docker.io/library/a:1@sha256:0',
    );
  });
});
