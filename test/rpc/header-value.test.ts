import { expect, it } from 'vitest';
import { grpcHeaderValue, httpHeaderValue } from '../../src/rpc/header-value.ts';

it.each([
  ['plain 100%-name~', 'plain 100%-name~'],
  ['ü', '%C3%BC'],
  ['проект:id', '%D0%BF%D1%80%D0%BE%D0%B5%D0%BA%D1%82:id'],
  ['a\nb', 'a%0Ab'],
  ['ü 1%', '%C3%BC 1%25'],
  ['\ud83d\ude00', '%F0%9F%98%80'],
])('gRPC gets %j as %s', (text, value) => {
  expect(grpcHeaderValue(text)).toBe(value);
});

it.each([
  ['plain 100%-name~', 'plain 100%-name~'],
  ['ü', '\xc3\xbc'],
  ['日', '\xe6\x97\xa5'],
  ['a\nb\x7f', 'a%0Ab%7F'],
])('HTTP/1.1 gets the bytes of %j', (text, value) => {
  expect(httpHeaderValue(text)).toBe(value);
});
