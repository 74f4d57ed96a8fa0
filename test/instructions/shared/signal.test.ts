import { describe, expect, it } from 'vitest';
import { CompileError } from '../../../src/diagnostics/compile-error.ts';
import { checkSignal } from '../../../src/instructions/shared/signal.ts';

describe('checkSignal', () => {
  it.each([
    'SIGTERM',
    'sigterm',
    'TERM',
    'SigKill',
    '9',
    '+9',
    '-5',
    '999',
    'RTMIN',
    'RTMIN+15',
    'SIGRTMAX-14',
    'rtmax',
  ])('accepts %s', (signal) => {
    expect(() => checkSignal(signal)).not.toThrow();
  });

  it.each([
    '',
    '0',
    'FOO',
    'SIG',
    'SIGSIGTERM',
    'RTMIN+16',
    'RTMIN+0',
    'RTMAX-15',
    '9.5',
    '99999999999999999999',
  ])('refuses %j', (signal) => {
    expect(() => checkSignal(signal)).toThrow(new CompileError(`invalid signal: ${signal}`));
  });
});
