import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { complains, fakeShellcheck } from '../check/fake-shellcheck.ts';
import { folder } from '../support.ts';
import { bundleCommand } from './bundle-command.ts';
import { LspClient } from './lsp-client.ts';

let bundle = '';

beforeAll(async () => {
  bundle = await bundleCommand();
});
afterAll(() => rmSync(bundle, { recursive: true }));

async function start(env: NodeJS.ProcessEnv, initializationOptions: object) {
  const client = new LspClient([process.execPath, join(bundle, 'command.cjs'), 'lsp', '--stdio'], {
    ...process.env,
    ...env,
  });
  const root = pathToFileURL(folder({})).href;
  await client.initialize({ initializationOptions, workspaceFolders: [{ uri: root, name: 'w' }] });
  return { client, uri: `${root}/Dockerfile` };
}

/** Waits until the diagnostics of a version are those of these rules. */
async function rulesOf(client: LspClient, uri: string, version: number, wanted: readonly string[]) {
  await client.diagnosticsThat(uri, (found) => {
    const rules = found.diagnostics.map(({ code }) => code);
    return found.version === version && JSON.stringify(rules) === JSON.stringify(wanted);
  });
}

describe('ShellCheck in an editor', () => {
  it('adds its findings when nobody types, and keeps those of scripts that do not change', async () => {
    const { env, calls } = fakeShellcheck(complains);
    const { client, uri } = await start(env, { trusted: true, shellcheck: true });
    await client.open(uri, 'FROM a:1\nRUN BAD\nRUN x\n');
    await rulesOf(client, uri, 1, ['SC2050']);
    const before = calls().length;
    const range = { start: { line: 2, character: 5 }, end: { line: 2, character: 5 } };
    await client.change(uri, 2, [{ range, text: ' BAD' }]);
    const { diagnostics } = await client.diagnostics(uri, 2);
    expect(diagnostics.map(({ code, range: { start } }) => [code, start.line])).toEqual([['SC2050', 1]]);
    await rulesOf(client, uri, 2, ['SC2050', 'SC2050']);
    // Only the script that changed.
    expect(calls().slice(before)).toEqual([expect.arrayContaining(['--', '0'])]);
    expect(await client.end()).toBe(0);
  });

  it.each([{ trusted: false, shellcheck: true }, { trusted: true, shellcheck: false }, { trusted: true }])(
    'is not started with %j',
    async (options) => {
      const { env, calls } = fakeShellcheck(complains);
      const { client, uri } = await start(env, options);
      await client.open(uri, 'FROM a:1\nRUN BAD\n');
      await client.diagnostics(uri, 1);
      await new Promise((resolve) => setTimeout(resolve, 400));
      expect(calls()).toEqual([]);
      expect(await client.end()).toBe(0);
    },
  );
});
