import { expect, test } from 'vitest';
import { proxyEnvOf } from '../../src/compile/proxy-env.ts';

test('there is none without build args for it', () => {
  expect(proxyEnvOf(new Map([['FOO', 'x']]))).toBeUndefined();
});

test('names are read in any case, and the last in byte order wins', () => {
  const args = new Map([
    ['http_proxy', 'lower'],
    ['HTTP_PROXY', 'upper'],
    ['No_Proxy', 'n'],
    ['ALL_PROXY', ''],
  ]);
  expect(proxyEnvOf(args)).toEqual({
    httpProxy: 'lower',
    httpsProxy: '',
    ftpProxy: '',
    noProxy: 'n',
    allProxy: '',
  });
});
