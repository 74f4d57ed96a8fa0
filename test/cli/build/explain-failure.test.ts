import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { explainFailure } from '../../../src/cli/build/explain/explain-failure.ts';
import type { BuildInputs } from '../../../src/cli/build/explain/failure-facts.ts';
import { adviceText } from '../../../src/cli/output/advice/advice.ts';
import { folder } from '../support.ts';

function inputs(more: Partial<BuildInputs> = {}): BuildInputs {
  return {
    options: new Map(),
    locals: new Map(),
    secretIds: new Set(),
    sshSockets: new Map(),
    frontend: undefined,
    context: '.',
    ...more,
  };
}

const explain = (message: string, more: Partial<BuildInputs> = {}) =>
  explainFailure(new Error(message), undefined, inputs(more));

/** Texts of moby/buildkit v0.32.2, git and registries. */
describe('what a daemon says', () => {
  test.each<[string, string, object]>([
    ['network.host is not allowed', 'entitlement-missing', { name: 'network.host' }],
    ['security.insecure is not allowed', 'entitlement-missing', { name: 'security.insecure' }],
    [
      'granting entitlement security.insecure is not allowed by build daemon configuration',
      'entitlement-forbidden',
      { name: 'security.insecure' },
    ],
    [
      'device vendor.test/gpu is requested by the build but not allowed',
      'device-missing',
      { name: 'vendor.test/gpu' },
    ],
    ['source "docker-image://a" not allowed by policy: action DENY', 'source-denied', {}],
    [
      "fatal: could not read Username for 'https://h.test': terminal prompts disabled",
      'git-login',
      { host: 'h.test' },
    ],
    [
      "fatal: Authentication failed for 'https://me@h.test:8443/r.git/'",
      'git-login',
      { host: 'h.test:8443' },
    ],
    ['Host key verification failed.\r\nfatal: Could not read from remote', 'git-host-key', {}],
    ['git@h.test: Permission denied (publickey).', 'git-ssh-refused', {}],
    ['build history is disabled', 'history-off', {}],
    ['unknown cache exporter: "s3"', 'cache-type-unknown', { kind: 'exporter', type: 's3' }],
    ['unknown cache importer: azblob', 'cache-type-unknown', { kind: 'importer', type: 'azblob' }],
    ['secret tok: not found', 'secret-not-given', { id: 'tok' }],
    ['no SSH key "deploy" forwarded from the client', 'ssh-not-given', { id: 'deploy' }],
    ['unset ssh forward key default', 'ssh-not-given', { id: 'default' }],
    ['invalid user index: -1', 'numeric-owner', {}],
    ['process "/bin/sh -c x" did not complete successfully: exit code: 127', 'command-not-found', {}],
    ['process "/bin/sh -c x" did not complete successfully: exit code: 126', 'command-not-executable', {}],
    ['process "/bin/sh -c x" did not complete successfully: exit code: 137', 'command-killed', {}],
    ['process "/bin/sh -c x" did not complete successfully: exit code: 1271', 'command-failed', {}],
    [
      'failed to resolve source metadata for r.test:5000/a:1: unexpected status from HEAD request to http://r.test/: 429 Too Many Requests',
      'registry-limit',
      { login: 'docker login r.test:5000' },
    ],
    [
      'failed to push r.test/a:1: unexpected status from POST request to https://r.test/v2/: 403 Forbidden',
      'registry-denied',
      { login: 'docker login r.test' },
    ],
    [
      'failed to resolve source metadata for docker.io/library/a:1: pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed',
      'registry-login',
      { login: 'docker login' },
    ],
  ])('%s', async (message, code, data) => {
    expect(await explain(message)).toMatchObject({ code, data });
  });

  test('nothing is known of other texts', async () => {
    expect(await explain('the moon is in the wrong phase')).toBeUndefined();
    expect(await explain('exit 127')).toBeUndefined();
  });

  test('a token that was given is refused, not missing', async () => {
    const text = "could not read Username for 'https://h.test': terminal prompts disabled";
    for (const id of ['GIT_AUTH_TOKEN', 'GIT_AUTH_TOKEN.h.test', 'GIT_AUTH_HEADER']) {
      const secretIds = new Set([id]);
      expect(await explain(text, { secretIds })).toMatchObject({ code: 'git-login-refused' });
    }
    const secretIds = new Set(['GIT_AUTH_TOKEN.other.test']);
    expect(await explain(text, { secretIds })).toMatchObject({ code: 'git-login' });
  });

  test('a pattern is found in the ignore file that counts', async () => {
    const dir = folder({ '.dockerignore': '# c\n\nb\n[z\n', 'sub/My.Dockerfile.dockerignore': '\n!\n' });
    const own = new Map([['context', dir]]);
    const text = 'syntax error in pattern';
    expect(await explain(text, { locals: own })).toEqual({
      code: 'malformed-pattern',
      data: { file: '.dockerignore', line: '4', pattern: '[z' },
    });
    const locals = new Map([...own, ['dockerfile', join(dir, 'sub')]]);
    const options = new Map([['filename', 'My.Dockerfile']]);
    const found = await explain('illegal exclusion pattern: "!"', { locals, options });
    expect(found?.data).toEqual({ file: 'My.Dockerfile.dockerignore', line: '2', pattern: '!' });
    expect(adviceText(found!)).toContain('My.Dockerfile.dockerignore:2: "!" is not a valid pattern');
  });
});
