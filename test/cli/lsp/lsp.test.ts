import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type {
  CodeAction,
  CodeLens,
  CompletionItem,
  DocumentLink,
  DocumentSymbol,
  Hover,
  Location,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { bundleCommand } from './bundle-command.ts';
import { LspClient } from './lsp-client.ts';

let bundle = '';
let workspace = '';
let client: LspClient;

beforeAll(async () => {
  bundle = await bundleCommand();
});
afterAll(() => rmSync(bundle, { recursive: true }));

beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'dockerfile-llb-workspace-'));
  client = new LspClient([process.execPath, join(bundle, 'command.cjs'), 'lsp', '--stdio']);
});
afterEach(async () => {
  expect(await client.end()).toBe(0);
  rmSync(workspace, { recursive: true });
});

function uriOf(name: string): string {
  return pathToFileURL(join(workspace, name)).href;
}

/** Starts with the workspace as the only root, and opens a text in it. */
async function start(text: string, initializationOptions: object = {}): Promise<string> {
  await client.initialize({
    initializationOptions,
    workspaceFolders: [{ uri: pathToFileURL(workspace).href, name: 'w' }],
  });
  const uri = uriOf('Dockerfile');
  await client.open(uri, text);
  return uri;
}

function applied(text: string, edits: readonly TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create('file:///x', 'dockerfile', 1, text), [...edits]);
}

describe('dockerfile-llb lsp', () => {
  it('says what it can do', async () => {
    const { capabilities, serverInfo } = await client.initialize();
    expect(serverInfo?.name).toBe('dockerfile-llb');
    expect(capabilities).toMatchObject({
      positionEncoding: 'utf-16',
      textDocumentSync: { change: 2 },
      renameProvider: { prepareProvider: true },
    });
  });

  it('reports findings while the text changes', async () => {
    const uri = await start('FROM alpine as base\n');
    const first = await client.diagnostics(uri, 1);
    expect(first.diagnostics.map(({ code }) => code)).toContain('FromAsCasing');
    const range = { start: { line: 0, character: 12 }, end: { line: 0, character: 14 } };
    await client.change(uri, 2, [{ range, text: 'AS' }]);
    const second = await client.diagnostics(uri, 2);
    expect(second.diagnostics.map(({ code }) => code)).not.toContain('FromAsCasing');
  });

  it('counts characters as UTF-16 units, with line ends of both kinds', async () => {
    const uri = await start('FROM alpine AS a\r\nENV E="😀" V=1\nRUN echo $V\n');
    const hover = await client.ask<Hover>('hover', uri, '2:10');
    expect(hover.contents).toMatchObject({ value: '```\nV=1\nset by ENV in line 2\n```' });
    const [definition] = await client.ask<Location[]>('definition', uri, '2:10');
    expect(definition?.range).toEqual({ start: { line: 1, character: 11 }, end: { line: 1, character: 12 } });
  });

  it('offers fixes with their proof', async () => {
    const text = 'FROM alpine as base\nRUN make\n';
    const uri = await start(text);
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 5 } };
    const actions = await client.ask<CodeAction[]>('codeAction', uri, '', {
      range,
      context: { diagnostics: [] },
    });
    const fix = actions.find(({ title }) => title === 'Write AS (identical build)');
    expect(fix).toMatchObject({ kind: 'quickfix', isPreferred: true });
    expect(applied(text, fix?.edit?.changes?.[uri] ?? [])).toBe('FROM alpine AS base\nRUN make\n');
    const context = { diagnostics: [], only: ['source.fixAll'] };
    const [all] = await client.ask<CodeAction[]>('codeAction', uri, '', { range, context });
    expect(applied(text, all?.edit?.changes?.[uri] ?? [])).toBe('FROM alpine AS base\nRUN make\n');
  });

  it('renames, formats and folds', async () => {
    const text =
      'from alpine AS one\nENV A=1\nRUN <<EOF\necho $A ${A}\nEOF\nFROM alpine\nCOPY --from=one /x /\n';
    const uri = await start(text);
    const renamed = await client.ask<WorkspaceEdit>('rename', uri, '1:4', { newName: 'B' });
    expect(applied(text, renamed.changes?.[uri] ?? [])).toBe(
      text.replace('A=1', 'B=1').replace('$A ${A}', '$B ${B}'),
    );
    const stage = await client.ask<WorkspaceEdit>('rename', uri, '6:13', { newName: 'two' });
    expect(applied(text, stage.changes?.[uri] ?? [])).toBe(text.replaceAll('one', 'two'));
    await expect(client.ask('rename', uri, '6:13', { newName: 'Two' })).rejects.toThrow(/lower-case/);
    const edits = await client.ask<TextEdit[]>('formatting', uri, '', {
      options: { tabSize: 4, insertSpaces: true },
    });
    expect(applied(text, edits)).toBe(text.replace('from', 'FROM'));
    const folds = await client.ask<object[]>('foldingRange', uri);
    expect(folds).toContainEqual({ startLine: 2, endLine: 4 });
  });

  it('completes paths of the context, without ignored ones and without links that lead out', async () => {
    mkdirSync(join(workspace, 'src'));
    writeFileSync(join(workspace, 'src/main.c'), '');
    writeFileSync(join(workspace, 'secret.txt'), '');
    writeFileSync(join(workspace, '.dockerignore'), 'secret.txt\n');
    symlinkSync('/etc', join(workspace, 'out'));
    const uri = await start('FROM alpine\nCOPY \nCOPY src/\nCOPY out/\n');
    const labels = async (position: string) =>
      (await client.ask<CompletionItem[]>('completion', uri, position)).map(({ label }) => label);
    expect(await labels('1:5')).toEqual(expect.arrayContaining(['src/']));
    expect(await labels('1:5')).not.toContain('secret.txt');
    expect(await labels('2:9')).toEqual(['main.c']);
    expect(await labels('3:9')).toEqual([]);
  });

  it('links images, addresses, and files that are in the workspace', async () => {
    mkdirSync(join(workspace, 'src'));
    writeFileSync(join(workspace, 'src/main.c'), '');
    symlinkSync('/etc', join(workspace, 'out'));
    const uri = await start(
      'FROM alpine\nCOPY src/main.c src missing out/passwd ../src/main.c /x/\nADD https://a.test/b /x/\n',
    );
    const links = await client.ask<DocumentLink[]>('documentLink', uri);
    const main = uriOf('src/main.c');
    expect(links.map(({ range, target }) => [range.start.line, range.start.character, target])).toEqual([
      [0, 5, 'https://hub.docker.com/_/alpine'],
      [1, 5, main],
      // As in a build, `..` does not lead out of the context.
      [1, 39, main],
      [2, 4, 'https://a.test/b'],
    ]);
  });

  it('takes the settings of the workspace', async () => {
    writeFileSync(join(workspace, '.dockerfile-llb.json'), '{"rules":{"FromAsCasing":"off"}}');
    const uri = await start('FROM alpine as base\n');
    const { diagnostics } = await client.diagnostics(uri, 1);
    expect(diagnostics.map(({ code }) => code)).not.toContain('FromAsCasing');
  });

  it('serves untitled files and several roots', async () => {
    const other = mkdtempSync(join(tmpdir(), 'dockerfile-llb-other-'));
    writeFileSync(join(other, 'b.txt'), '');
    await client.initialize({
      workspaceFolders: [workspace, other].map((path) => ({ uri: pathToFileURL(path).href, name: path })),
    });
    const untitled = 'untitled:Untitled-1';
    await client.open(untitled, 'FROM scratch\nRUNN x\n');
    expect((await client.diagnostics(untitled, 1)).diagnostics[0]).toMatchObject({
      severity: 1,
      code: 'BuildError',
    });
    const uri = pathToFileURL(join(other, 'Dockerfile')).href;
    await client.open(uri, 'FROM alpine\nCOPY \n');
    expect(await client.ask<CompletionItem[]>('completion', uri, '1:5')).toMatchObject([{ label: 'b.txt' }]);
    rmSync(other, { recursive: true });
  });

  it('keeps the text of a client that changes what is below the last line', async () => {
    const uri = await start('FROM alpine AS a\nRUN x');
    const range = { start: { line: 2, character: 0 }, end: { line: 9, character: 9 } };
    const next = { start: { line: 2, character: 0 }, end: { line: 2, character: 4 } };
    await client.change(uri, 2, [
      { range, text: '\nRUNN y\n' },
      { range: next, text: 'RUN' },
    ]);
    expect((await client.diagnostics(uri, 2)).diagnostics.map(({ code }) => code)).toEqual([
      'LatestBaseImage',
    ]);
    const symbols = await client.ask<DocumentSymbol[]>('documentSymbol', uri);
    expect(symbols[0]?.range.end).toEqual({ line: 2, character: 5 });
  });

  it('leaves files beside a Dockerfile alone, and applies the ignore file of its name', async () => {
    mkdirSync(join(workspace, 'src'));
    writeFileSync(join(workspace, 'web.Dockerfile.dockerignore'), 'src\n');
    await start('');
    const lines = 'node_modules\n*.md\n';
    for (const name of ['Dockerfile.dockerignore', '.dockerignore', 'Dockerfile.lock']) {
      await client.open(uriOf(name), lines);
      expect((await client.diagnostics(uriOf(name), 1)).diagnostics).toEqual([]);
      expect(await client.ask('hover', uriOf(name), '0:1')).toBeNull();
      expect(await client.ask('semanticTokens/full', uriOf(name))).toEqual({ data: [] });
    }
    await client.open(uriOf('web.Dockerfile'), 'FROM alpine\nCOPY \n');
    const found = await client.ask<CompletionItem[]>('completion', uriOf('web.Dockerfile'), '1:5');
    expect(found.map(({ label }) => label)).toEqual(['web.Dockerfile.dockerignore']);
  });

  it('shows why it does not use settings', async () => {
    const shown = new Promise<{ message: string }>((resolve) => {
      client.connection.onNotification('window/showMessage', resolve);
    });
    const uri = await start('FROM alpine\nRUNN x\n', { platform: 'bogus/!!' });
    expect((await shown).message).toMatch(/does not use the settings .*bogus/);
    expect((await client.diagnostics(uri, 1)).diagnostics.map(({ code }) => code)).toContain('BuildError');
  });

  it('answers a cancelled request with the error for it', async () => {
    const uri = await start('FROM alpine\nRUN make\n');
    const { connection } = client;
    const { CancellationTokenSource } = await import('vscode-languageserver-protocol/node');
    const source = new CancellationTokenSource();
    const answer = connection.sendRequest(
      'textDocument/hover',
      { textDocument: { uri }, position: { line: 1, character: 1 } },
      source.token,
    );
    source.cancel();
    await expect(answer).rejects.toMatchObject({ code: -32800 });
  });

  it('asks no daemon in a workspace that is not trusted', async () => {
    const text = 'FROM alpine\nRUN make\n';
    writeFileSync(join(workspace, 'Dockerfile'), text);
    const uri = await start(text, { codeLens: true, address: 'unix:///nowhere/buildkit.sock' });
    expect(await client.ask<CodeLens[]>('codeLens', uri)).toEqual([]);
    const report = client.connection.sendRequest('workspace/executeCommand', {
      command: 'dockerfile-llb.showReport',
    });
    await expect(report).rejects.toThrow(/trust/);
  });

  it('asks the daemon that is set in one that is trusted, and says why there is no answer', async () => {
    const text = 'FROM alpine\nRUN make\n';
    writeFileSync(join(workspace, 'Dockerfile'), text);
    const options = { trusted: true, codeLens: true, address: 'unix:///nowhere/buildkit.sock' };
    const uri = await start(text, options);
    const [lens] = await client.ask<CodeLens[]>('codeLens', uri);
    expect(lens?.command?.title).toMatch(/^no prediction: .*\/nowhere\/buildkit\.sock/);
  });

  it('writes the graph of the text in the editor', async () => {
    const uri = await start('FROM scratch\nCOPY a b\n');
    const page: string = await client.connection.sendRequest('workspace/executeCommand', {
      command: 'dockerfile-llb.showGraph',
      arguments: [uri],
    });
    expect(page).toMatch(/^file:.*graph\.html$/);
  });
});
