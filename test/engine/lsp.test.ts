import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { CodeLens, Hover } from 'vscode-languageserver-protocol/node';
import { LspClient } from '../cli/lsp/lsp-client.ts';
import { build, cliFile, directory, engine, nonce, runCommand } from './harness.ts';

const busybox = `${engine.registry}/busybox`;

describe('dockerfile-llb lsp', () => {
  it('shows what a build would run, and why', async () => {
    const text = `FROM ${busybox}\nCOPY main.c /\nRUN echo ${nonce()} > /number\n`;
    const context = directory({ Dockerfile: text, 'main.c': 'int a;' });
    const state = directory();
    const env = { XDG_STATE_HOME: state, DOCKER_HOST: engine.dockerHost, BUILDKIT_HOST: undefined };
    expect(await build(context, [], { env })).toMatchObject({ code: 0 });
    const client = new LspClient([process.execPath, cliFile, 'lsp', '--stdio'], { ...process.env, ...env });
    await client.initialize({
      initializationOptions: { trusted: true, codeLens: true },
      workspaceFolders: [{ uri: pathToFileURL(context).href, name: 'context' }],
    });
    const uri = pathToFileURL(join(context, 'Dockerfile')).href;
    await client.open(uri, text);
    expect(await titles(client, uri)).toMatchObject({ 2: lastRun('cached', 16 + 1) });
    expect(await client.ask<Hover>('hover', uri, '0:8')).toMatchObject({
      contents: { value: expect.stringMatching(/^- ENV: `PATH=.*\n(?:.*\n)*- CMD: `\["sh"\]`$/m) },
    });
    writeFileSync(join(context, 'main.c'), 'int b, c;');
    const changes = [{ uri: pathToFileURL(join(context, 'main.c')).href, type: 2 }];
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    expect(await titles(client, uri)).toMatchObject({
      1: expect.stringMatching(/^runs: .*main\.c.* · last \d+\.\ds, /),
    });
    expect(await client.end()).toBe(0);
  });

  it('works in Neovim', async () => {
    const args = ['--headless', '-u', 'NONE', '-c', 'luafile editors/neovim/check.lua'];
    const env = {
      DOCKERFILE_LLB: `${process.execPath} ${cliFile}`,
      DOCKERFILE_LLB_DAEMON: '1',
      DOCKERFILE_LLB_IMAGE: busybox,
      XDG_STATE_HOME: directory(),
    };
    const outcome = await runCommand('nvim', args, { env });
    expect(outcome).toMatchObject({ code: 0, stdout: expect.stringContaining('code lens: runs') });
  });
});

/** A lens with the last time of a step and the size of its result, which is at least that of the files in it. */
function lastRun(verdict: string, bytes: number) {
  return expect.toSatisfy((title: string) => {
    const [, found, size = 0] = /^(\w+) · last \d+\.\ds, ([\d.]+)(?:B|kB)$/.exec(title) ?? [];
    return found === verdict && (title.endsWith('kB') || Number(size) >= bytes);
  });
}

/** The titles of the lenses by line, from 0. */
async function titles(client: LspClient, uri: string): Promise<Record<number, string>> {
  const lenses = await client.ask<CodeLens[]>('codeLens', uri);
  return Object.fromEntries(lenses.map(({ range, command }) => [range.start.line, command?.title ?? '']));
}
