import { describe, expect, it } from 'vitest';
import { proxyFor } from '../../../src/registry/http/proxy-for.ts';

const direct = undefined;

/** By golang.org/x/net/http/httpproxy, whose documentation says what each of them means. */
describe('the proxy for a URL', () => {
  it.each([
    ['https://r.io/v2/', { HTTPS_PROXY: 'http://p:3128' }, 'http://p:3128/'],
    ['https://r.io/v2/', { https_proxy: 'http://p:3128' }, 'http://p:3128/'],
    ['https://r.io/v2/', { HTTPS_PROXY: 'http://a', https_proxy: 'http://b' }, 'http://a/'],
    ['https://r.io/v2/', { HTTP_PROXY: 'http://p:3128' }, direct],
    ['http://r.io/v2/', { HTTP_PROXY: 'http://p:3128' }, 'http://p:3128/'],
    ['http://r.io/v2/', { HTTPS_PROXY: 'http://p:3128' }, direct],
    ['http://r.io/v2/', { HTTP_PROXY: 'http://p:3128', REQUEST_METHOD: 'GET' }, direct],
    ['https://r.io/', { HTTPS_PROXY: 'p:3128' }, 'http://p:3128/'],
    ['https://r.io/', { HTTPS_PROXY: 'me:secret@p:3128' }, 'http://me:secret@p:3128/'],
    ['https://r.io/', { HTTPS_PROXY: '' }, direct],
    ['https://localhost:5000/', { HTTPS_PROXY: 'http://p' }, direct],
    ['https://127.1.2.3/', { HTTPS_PROXY: 'http://p' }, direct],
    ['https://[::1]:5000/', { HTTPS_PROXY: 'http://p' }, direct],
  ])('%s with %j is %s', (url, env, proxy) => {
    expect(proxyFor(new URL(url), env)?.href).toBe(proxy);
  });

  it.each([
    ['https://r.io/', '*', true],
    ['https://r.io/', 'r.io', true],
    ['https://R.io/', 'x, r.IO ,', true],
    ['https://a.r.io/', 'r.io', true],
    ['https://xr.io/', 'r.io', false],
    ['https://r.io/', '.r.io', false],
    ['https://a.r.io/', '.r.io', true],
    ['https://a.r.io/', '*.r.io', true],
    ['https://r.io/', '*.r.io', false],
    ['https://r.io/', 'r.io:443', true],
    ['https://r.io:5000/', 'r.io:443', false],
    ['https://r.io:5000/', 'r.io:5000', true],
    ['http://r.io/', 'r.io:80', true],
    ['https://10.1.2.3/', '10.0.0.0/8', true],
    ['https://11.1.2.3/', '10.0.0.0/8', false],
    ['https://10.1.2.3/', '10.1.2.3', true],
    ['https://10.1.2.3:5000/', '10.1.2.3:5000', true],
    ['https://10.1.2.3:5000/', '10.1.2.3:5001', false],
    ['https://[fd00::7]/', 'fd00::/8', true],
    ['https://[fd00::7]/', 'fd00::7', true],
    ['https://[fd00::7]:5000/', '[fd00::7]:5000', true],
    ['https://10.1.2.3/', '.2.3', true],
    ['https://r.io/', '10.0.0.0/8', false],
    ['https://r.io/', 'nonsense/99', false],
    ['https://r.io/', '', false],
    ['https://10.1.2.4/', '10.1.2.3', false],
    ['https://10.1.2.3/', '10.1.2.0/33', false],
    ['https://10.1.2.3/', '10.1.2.0/8x', false],
    ['https://10.1.2.3/', '10.1.2.0/', false],
    ['https://10.1.2.3/', '0.0.0.0/0', true],
    ['https://10.1.2.3/', '10.1.2.3/32', true],
    ['https://10.1.2.3/', '::/0', false],
    ['https://[fd00::7]/', 'fd00::8', false],
    ['https://[fd00::7]/', 'fd00::7/128', true],
    ['https://[fd00::7]/', 'fd00::7/129', false],
    ['https://[fd00::7]/', '10.0.0.7', false],
    ['https://[fd00::7]:5000/', '[fd00::7]:5001', false],
    ['https://r.io./', 'r.io', true],
    ['https://r.io/', ' , ,', false],
    ['https://r.io/', 'a.r.io', false],
    ['https://r.io.evil.test/', 'r.io', false],
  ])('%s is not asked through one with NO_PROXY=%s: %s', (url, NO_PROXY, isDirect) => {
    const env = { HTTPS_PROXY: 'http://p', HTTP_PROXY: 'http://p' };
    expect(proxyFor(new URL(url), { ...env, NO_PROXY }) === undefined).toBe(isDirect);
    expect(proxyFor(new URL(url), { ...env, no_proxy: NO_PROXY }) === undefined).toBe(isDirect);
  });

  it('must be a URL, and a login in it is not shown', () => {
    const read = () => proxyFor(new URL('https://r.io'), { HTTPS_PROXY: 'http://me:secret@p:port' });
    expect(read).toThrow('HTTPS_PROXY is not a proxy URL: http://p:port');
  });
});
