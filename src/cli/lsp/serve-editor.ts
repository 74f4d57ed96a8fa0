import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  createConnection,
  DidChangeWatchedFilesNotification,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { programName } from '../../base/program-name.ts';
import { CompileError } from '../../diagnostics/compile-error.ts';
import { parseBuildOptions } from '../../frontend/options/build-options.ts';
import type { CliIo } from '../io.ts';
import { serverCapabilities } from './capabilities.ts';
import { addCommands } from './commands.ts';
import { pathOfUri } from './document-place.ts';
import { addLanguageFeatures } from './language-features.ts';
import { createLspServer, isDockerfile, type LspServer } from './lsp-server.ts';
import {
  defaultLspSettings,
  frontendOptionsOfSettings,
  type LspSettings,
  readLspSettings,
} from './lsp-settings.ts';
import { diagnosticOf } from './to-protocol.ts';

/** Serves an editor over standard input and output until it ends the session. */
export async function serveEditor(io: CliIo): Promise<void> {
  const connection = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(io.stdin),
    new StreamMessageWriter(io.stdout.bytes),
  );
  const server = createLspServer(connection, io);
  addLifecycle(server);
  addLanguageFeatures(server);
  addCommands(server);
  await new Promise<void>((resolve) => {
    connection.onExit(resolve);
    io.stdin.on('end', resolve);
    io.signal.addEventListener('abort', () => resolve(), { once: true });
    server.texts.listen(connection);
    connection.listen();
  });
}

function addLifecycle(server: LspServer): void {
  const { connection, documents, texts, lenses } = server;
  let canWatch = false;
  connection.onInitialize(({ initializationOptions, workspaceFolders, rootUri, capabilities }) => {
    takeSettings(server, readLspSettings(initializationOptions));
    const folders = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
    documents.roots = folders.flatMap((uri) => pathOfUri(uri) ?? []);
    canWatch = capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    return serverCapabilities(capabilities);
  });
  connection.onInitialized(async () => {
    if (!canWatch) return;
    const watchers = [{ globPattern: '**/*' }];
    // A client that refuses reports no changes. Files are then read again after a change of settings.
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(() => {});
  });
  connection.onDidChangeConfiguration(({ settings }) => {
    const section = (settings as Readonly<Record<string, unknown>> | null)?.[programName] ?? settings;
    takeSettings(server, readLspSettings(section, documents.settings));
    server.images.forget();
    changeEverything(server);
  });
  connection.onNotification('workspace/didChangeWorkspaceFolders', ({ event }) => {
    const paths = (list: readonly { uri: string }[]) => list.flatMap(({ uri }) => pathOfUri(uri) ?? []);
    const removed = paths(event.removed);
    documents.roots = [...documents.roots.filter((root) => !removed.includes(root)), ...paths(event.added)];
    changeEverything(server);
  });
  connection.onDidChangeWatchedFiles(() => changeEverything(server));
  texts.onDidChangeContent(({ document }) => publishSoon(server, document.uri));
  texts.onDidSave(({ document }) => lenses.forget(document.uri));
  texts.onDidClose(({ document }) => {
    documents.close(document.uri);
    lenses.forget(document.uri);
    void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });
}

/** Uses the settings of a user. Those of the build are left out, with a message, if no build accepts them. */
function takeSettings({ documents, warn }: LspServer, settings: LspSettings): void {
  try {
    parseBuildOptions(frontendOptionsOfSettings(settings));
    documents.settings = settings;
  } catch (error) {
    if (!(error instanceof CompileError)) throw error;
    warn(`${programName} does not use the settings target, platform and buildArgs: ${error.message}`);
    const { target, platform, buildArgs } = defaultLspSettings;
    documents.settings = { ...settings, target, platform, buildArgs };
  }
}

/** Refreshes everything after a change of settings or of files on disk. */
function changeEverything(server: LspServer): void {
  server.documents.reset();
  server.lenses.forgetAll();
  for (const uri of server.texts.keys()) publishSoon(server, uri);
  void server.lenses.refresh(server.connection);
}

/**
 * Checks a text after applying all edits that are waiting. If another edit arrives during the check, its findings are
 * dropped.
 */
async function publishSoon(server: LspServer, uri: string): Promise<void> {
  const { texts, documents, connection } = server;
  const version = texts.get(uri)?.version;
  await nextTurn();
  const text = texts.get(uri);
  if (text === undefined || text.version !== version) return;
  try {
    const findings = isDockerfile(uri) ? await (await documents.open(text)).document.findings() : [];
    if (texts.get(uri)?.version !== version) return;
    const diagnostics = findings.map((finding) => diagnosticOf(text, finding));
    await connection.sendDiagnostics({ uri, version: text.version, diagnostics });
    if (await documents.checkScripts(uri, () => texts.get(uri)?.version === version))
      await publishSoon(server, uri);
  } catch (error) {
    connection.console.error(`${uri}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
