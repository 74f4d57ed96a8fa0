import { chmodSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { ServerCapabilities } from 'vscode-languageserver-protocol/node';
import { folder } from '../support.ts';
import { bundleCommand } from './bundle-command.ts';
import { LspClient } from './lsp-client.ts';
import { createSpy, type SpiedUse, type Spy } from './spy.ts';

let bundle = '';

beforeAll(async () => {
  bundle = await bundleCommand();
});
afterAll(() => rmSync(bundle, { recursive: true }));

/** Everything that a server could use, and a record of what it did use. */
interface Trap {
  readonly workspace: string;
  readonly spy: Spy;
  readonly env: NodeJS.ProcessEnv;
  /** Host and port of something that a Dockerfile may name. */
  readonly host: string;
  /** What programs in PATH were started, and how often something connected to the sockets. */
  readonly used: () => readonly string[];
}

const programs = ['git', 'docker', 'buildctl', 'docker-credential-spy', 'shellcheck', 'ssh', 'node', 'sh'];

/** Links in the workspace, and where they lead. */
const links = {
  'linked.Dockerfile': 'Dockerfile',
  '.dockerignore': '.dockerignore',
  'Dockerfile.dockerignore': '.dockerignore',
  'linked.Dockerfile.dockerignore': '.dockerignore',
  '.dockerfile-llb.json': '.dockerfile-llb.json',
  '.hadolint.yaml': '../.hadolint.yaml',
  'secret.txt': 'secret.txt',
};

async function setTrap(): Promise<Trap> {
  const home = folder({
    '.hadolint.yaml': 'ignored: [DL3006]\n',
    '.config/hadolint.yaml': 'ignored: [DL3006]\n',
    '.docker/config.json': JSON.stringify({ credsStore: 'spy', currentContext: 'spy' }),
    'outside/Dockerfile': 'FROM outside\n',
    'outside/.dockerfile-llb.json': '{}',
    'outside/.dockerignore': 'x\n',
    'outside/secret.txt': 'secret',
    'bin/started.txt': '',
  });
  const workspace = join(home, 'workspace');
  const outside = join(home, 'outside');
  mkdirSync(join(workspace, '.git'), { recursive: true });
  const started = join(home, 'bin/started.txt');
  for (const directory of [join(home, 'bin'), workspace])
    for (const name of programs) {
      writeFileSync(join(directory, name), `#!/bin/sh\necho ${name} >> '${started}'\n`);
      chmodSync(join(directory, name), 0o755);
    }
  for (const [name, target] of Object.entries(links))
    symlinkSync(join(outside, target), join(workspace, name));
  symlinkSync(outside, join(workspace, 'out'));
  symlinkSync('../outside/secret.txt', join(workspace, 'relative.txt'));
  const connections: string[] = [];
  const daemon = await listen(join(home, 'daemon.sock'), () => connections.push('daemon'));
  const registry = await listen(0, () => connections.push('registry'));
  const host = `127.0.0.1:${(registry.address() as AddressInfo).port}`;
  const address = `unix://${daemon.address() as string}`;
  const spy = createSpy(folder({}));
  return {
    workspace,
    spy,
    host,
    env: {
      ...spy.env,
      PATH: join(home, 'bin'),
      HOME: home,
      XDG_STATE_HOME: join(home, 'state'),
      DOCKER_HOST: address,
      BUILDKIT_HOST: address,
      HADOLINT_IGNORE: 'DL3006',
    },
    used: () => [...readFileSync(started, 'utf8').split('\n').filter(Boolean), ...connections],
  };
}

/** A server that wants a login, so that credentials are looked up for it. */
async function listen(place: string | number, onConnection: () => void): Promise<Server> {
  const server = createServer((_request, response) => {
    response.writeHead(401, { 'www-authenticate': 'Basic realm="x"' }).end();
  });
  server.on('connection', onConnection);
  const isReady = new Promise<void>((done) => server.once('listening', done));
  if (typeof place === 'number') server.listen(place, '127.0.0.1');
  else server.listen(place);
  await isReady;
  onTestFinished(() => void server.close());
  return server;
}

/** A Dockerfile that names everything that could be asked or followed. */
function hostileText(host: string): string {
  return `# syntax=${host}/frontend
ARG BASE=${host}/base:1
FROM --platform=$BUILDPLATFORM $BASE as build
ENV A=1
ADD http://${host}/file /file
ADD https://github.com/a/b.git#main /git
ADD git@github.com:a/b.git /ssh
COPY --from=${host}/tools /bin /bin
COPY secret.txt relative.txt out/secret.txt out /x/
RUN --mount=type=bind,source=out,target=/out --mount=type=secret,id=a --mount=type=ssh git clone $A
RUN if true; then echo $A
RUN <<EOF
echo $A
EOF
FROM build
COPY --from=build /x \\
  /y
COPY out/
`;
}

/** A request for each feature of the server, by the name of its capability. */
const requests: Readonly<Record<string, (ask: Ask, uri: string) => Promise<unknown>>> = {
  completionProvider: async (ask) => {
    for (const position of ['16:5', '16:9', '9:30', '2:6', '5:6', '3:4', '9:40'])
      await ask('completion', { position: place(position) });
  },
  hoverProvider: async (ask) => {
    for (const position of ['2:1', '2:34', '4:1', '4:12', '7:15', '8:3', '8:10', '9:1', '14:7'])
      await ask('hover', { position: place(position) });
  },
  codeActionProvider: async (ask) => {
    const range = { start: place('0:0'), end: place('17:0') };
    for (const only of [undefined, ['quickfix'], ['source.fixAll']])
      await ask('codeAction', { range, context: { diagnostics: [], ...(only && { only }) } });
  },
  codeLensProvider: (ask) => ask('codeLens'),
  definitionProvider: (ask) => ask('definition', { position: place('14:7') }),
  referencesProvider: (ask) =>
    ask('references', { position: place('14:7'), context: { includeDeclaration: true } }),
  documentHighlightProvider: (ask) => ask('documentHighlight', { position: place('3:4') }),
  renameProvider: async (ask) => {
    await ask('prepareRename', { position: place('3:4') });
    await ask('rename', { position: place('3:4'), newName: 'B' });
  },
  documentSymbolProvider: (ask) => ask('documentSymbol'),
  foldingRangeProvider: (ask) => ask('foldingRange'),
  documentLinkProvider: (ask) => ask('documentLink'),
  documentFormattingProvider: (ask) => ask('formatting', { options: { tabSize: 2, insertSpaces: true } }),
  documentRangeFormattingProvider: (ask) =>
    ask('rangeFormatting', {
      range: { start: place('0:0'), end: place('9:0') },
      options: { tabSize: 2, insertSpaces: true },
    }),
  documentOnTypeFormattingProvider: (ask) =>
    ask('onTypeFormatting', {
      position: place('14:26'),
      ch: '\\',
      options: { tabSize: 2, insertSpaces: true },
    }),
  inlayHintProvider: (ask) => ask('inlayHint', { range: { start: place('0:0'), end: place('17:0') } }),
  signatureHelpProvider: (ask) => ask('signatureHelp', { position: place('9:14') }),
  semanticTokensProvider: async (ask) => {
    await ask('semanticTokens/full');
    await ask('semanticTokens/range', { range: { start: place('0:0'), end: place('9:0') } });
  },
  executeCommandProvider: async (ask, uri) => {
    await ask('workspace/executeCommand', { command: 'dockerfile-llb.showGraph', arguments: [uri] });
    await expect(ask('workspace/executeCommand', { command: 'dockerfile-llb.showReport' })).rejects.toThrow();
  },
};

type Ask = (method: string, more?: object) => Promise<unknown>;

function place(text: string) {
  const [line = 0, character = 0] = text.split(':').map(Number);
  return { line, character };
}

/** Uses every feature on a document; returns the capabilities of the server. */
async function useEverything(
  trap: Trap,
  uris: readonly string[],
  options: object,
): Promise<ServerCapabilities> {
  const client = new LspClient(
    [process.execPath, join(bundle, 'command.cjs'), 'lsp', '--stdio'],
    trap.env,
    trap.workspace,
  );
  const { capabilities } = await client.initialize({
    initializationOptions: options,
    workspaceFolders: [{ uri: pathToFileURL(trap.workspace).href, name: 'w' }],
  });
  for (const uri of uris) {
    const text = hostileText(trap.host);
    await client.open(uri, text);
    await client.diagnostics(uri, 1);
    const ask: Ask = (method, more = {}) =>
      method.startsWith('workspace/')
        ? client.connection.sendRequest(method, more)
        : client.connection.sendRequest(`textDocument/${method}`, { textDocument: { uri }, ...more });
    for (const request of Object.values(requests)) await request(ask, uri);
    await client.change(uri, 2, [{ text: `${text}RUN true\n` }]);
    await client.diagnostics(uri, 2);
    await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri } });
    const changes = [{ uri, type: 2 }];
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    const settings = { 'dockerfile-llb': { ...options, target: 'build' } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings });
    for (const request of Object.values(requests)) await request(ask, uri);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }
  expect(await client.end()).toBe(0);
  return capabilities;
}

/** What was used besides the workspace and the program itself. */
function foreignUses({ spy, workspace }: Trap): readonly SpiedUse[] {
  const own = [workspace, bundle, process.execPath];
  const isOwn = ({ kind, what }: SpiedUse) =>
    kind === 'read' && own.some((root) => what === root || what.startsWith(root + sep));
  return spy.uses().filter((use) => !isOwn(use));
}

const everythingOn = { codeLens: true, shellcheck: true, images: true };

describe('a workspace that is not trusted', () => {
  it.each([
    ['by default', everythingOn],
    ['explicitly', { ...everythingOn, trusted: false }],
    ['with a value that is no boolean', { ...everythingOn, trusted: 'true' }],
    ['with a context that a link leads out of it', { ...everythingOn, context: 'out' }],
    ['with a context outside', { ...everythingOn, context: '../outside' }],
  ])('gets only its own files read: %s', async (_, options) => {
    const trap = await setTrap();
    const names = ['Dockerfile', 'linked.Dockerfile', 'out/Dockerfile'];
    const uris = [...names.map((name) => pathToFileURL(join(trap.workspace, name)).href), 'untitled:one'];
    writeFileSync(join(trap.workspace, 'Dockerfile'), hostileText(trap.host));
    const address = trap.env['DOCKER_HOST'];
    const capabilities = await useEverything(trap, uris, { ...options, address });
    const provided = Object.keys(capabilities).filter((name) => name.endsWith('Provider'));
    expect(Object.keys(requests).sort()).toEqual(provided.sort());
    expect(foreignUses(trap)).toEqual([]);
    expect(trap.used()).toEqual([]);
  });

  it('is told apart from one that is trusted by this test', async () => {
    const trap = await setTrap();
    const uri = pathToFileURL(join(trap.workspace, 'Dockerfile')).href;
    writeFileSync(join(trap.workspace, 'Dockerfile'), hostileText(trap.host));
    await useEverything(trap, [uri], { ...everythingOn, trusted: true }).catch(() => {});
    const used = new Set(trap.used());
    expect([...used].sort()).toEqual(
      expect.arrayContaining(['daemon', 'docker-credential-spy', 'git', 'registry']),
    );
    expect(foreignUses(trap).map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['connect', 'read', 'spawn']),
    );
  });
});
