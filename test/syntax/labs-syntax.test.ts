import { expect, it } from 'vitest';
import { isLabsSyntax } from '../../src/syntax/labs-syntax.ts';

it.each([
  ['docker/dockerfile:1-labs', true],
  ['docker/dockerfile:labs', true],
  ['docker/dockerfile:1.14.0-labs', true],
  [`docker/dockerfile:1-labs@sha256:${'0'.repeat(64)}`, true],
  ['docker/dockerfile:1-labs --argument x', true],
  ['docker/dockerfile-upstream:master-labs', true],
  ['localhost:5000/own/llb:2-labs', true],
  ['docker/dockerfile:1', false],
  ['docker/dockerfile', false],
  ['docker/dockerfile-labs', false],
  ['docker/dockerfile-labs:1', false],
  ['docker/dockerfile:1-collabs', false],
  ['docker/dockerfile:1 -labs', false],
  ['host-labs:5000/x', false],
  ['dockerfile-llb', false],
  ['', false],
])('%s: %s', (cmdline, expected) => {
  expect(isLabsSyntax(cmdline)).toBe(expected);
});
