import { expect, test } from 'vitest';
import { normalizeRfc3339 } from '../../src/go/time.ts';

test.each([
  ['2024-01-02T03:04:05Z', '2024-01-02T03:04:05Z'],
  ['2024-01-02T3:04:05Z', '2024-01-02T03:04:05Z'],
  ['2024-01-02T03:04:05,500Z', '2024-01-02T03:04:05.5Z'],
  ['2024-01-02T03:04:05.1234567891Z', '2024-01-02T03:04:05.123456789Z'],
  ['2024-01-02T03:04:05.000Z', '2024-01-02T03:04:05Z'],
  ['2024-01-02T03:04:05-00:00', '2024-01-02T03:04:05Z'],
  ['2024-01-02T03:04:05+24:00', '2024-01-02T03:04:05+24:00'],
  ['2024-01-02T03:04:05-01:60', '2024-01-02T03:04:05-02:00'],
  ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00Z'],
])('%s', (text, expected) => {
  expect(normalizeRfc3339(text)).toBe(expected);
});

const layout = '"2006-01-02T15:04:05Z07:00"';

test.each([
  ['', `"" as ${layout}: cannot parse "" as "2006"`],
  ['2024', `"2024" as ${layout}: cannot parse "" as "-"`],
  ['2024-1-02T00:00:00Z', `"2024-1-02T00:00:00Z" as ${layout}: cannot parse "1-02T00:00:00Z" as "01"`],
  ['2024-01-02t00:00:00Z', `"2024-01-02t00:00:00Z" as ${layout}: cannot parse "t00:00:00Z" as "T"`],
  ['2024-01-02T00:00:00', `"2024-01-02T00:00:00" as ${layout}: cannot parse "" as "Z07:00"`],
  [
    '2024-01-02T00:00:00*00:00',
    `"2024-01-02T00:00:00*00:00" as ${layout}: cannot parse "*00:00" as "Z07:00"`,
  ],
  [
    '2024-01-02T00:00:00+ab:99',
    `"2024-01-02T00:00:00+ab:99" as ${layout}: cannot parse "+ab:99" as "Z07:00"`,
  ],
  ['2024-13-02T00:00:00Z', '"2024-13-02T00:00:00Z": month out of range'],
  ['2023-02-29T00:00:00Z', '"2023-02-29T00:00:00Z": day out of range'],
  ['1900-02-29T00:00:00Z', '"1900-02-29T00:00:00Z": day out of range'],
  ['2024-01-02T24:00:00Z', '"2024-01-02T24:00:00Z": hour out of range'],
  ['2024-01-02T00:60:00Z', '"2024-01-02T00:60:00Z": minute out of range'],
  ['2024-01-02T00:00:60Z', '"2024-01-02T00:00:60Z": second out of range'],
  ['2024-01-02T00:00:00+25:00', '"2024-01-02T00:00:00+25:00": time zone offset hour out of range'],
  ['2024-01-02T00:00:00+25:61', '"2024-01-02T00:00:00+25:61": time zone offset minute out of range'],
  ['2024-01-02T00:00:00Zé"', '"2024-01-02T00:00:00Z\\xc3\\xa9\\"": extra text: "\\xc3\\xa9\\""'],
])('refuses %j', (text, message) => {
  expect(() => normalizeRfc3339(text)).toThrow(
    expect.objectContaining({ message: `parsing time ${message}` }),
  );
});
