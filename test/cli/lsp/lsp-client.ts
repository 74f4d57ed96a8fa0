import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  createMessageConnection,
  type InitializeParams,
  type InitializeResult,
  type MessageConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

/** A client of the language server, in its own process, over standard streams. */
export class LspClient {
  readonly process: ChildProcess;
  readonly connection: MessageConnection;
  readonly #diagnostics = new Map<string, PublishDiagnosticsParams>();
  #onDiagnostics = () => {};

  constructor(command: readonly string[], env: NodeJS.ProcessEnv = process.env, cwd?: string) {
    const [file = '', ...args] = command;
    this.process = spawn(file, args, { stdio: ['pipe', 'pipe', 'inherit'], env, cwd });
    const { stdin, stdout } = this.process;
    if (stdin === null || stdout === null) throw new Error('the process has no pipes');
    this.connection = createMessageConnection(
      new StreamMessageReader(stdout),
      new StreamMessageWriter(stdin),
    );
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.#diagnostics.set(params.uri, params);
      this.#onDiagnostics();
    });
    this.connection.onRequest('window/showDocument', () => ({ success: true }));
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.listen();
  }

  async initialize(params: Partial<InitializeParams> = {}): Promise<InitializeResult> {
    const result: InitializeResult = await this.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: {},
      ...params,
    });
    await this.connection.sendNotification('initialized', {});
    return result;
  }

  open(uri: string, text: string, version = 1): Promise<void> {
    const textDocument = { uri, languageId: 'dockerfile', version, text };
    return this.connection.sendNotification('textDocument/didOpen', { textDocument });
  }

  change(uri: string, version: number, contentChanges: readonly object[]): Promise<void> {
    const textDocument = { uri, version };
    return this.connection.sendNotification('textDocument/didChange', { textDocument, contentChanges });
  }

  /** Sends a request about a document; `position` is `line:character`, both from 0. */
  ask<Result>(method: string, uri: string, position = '', more: object = {}): Promise<Result> {
    const [line, character] = position.split(':').map(Number);
    const place = position === '' ? {} : { position: { line, character } };
    return this.connection.sendRequest(`textDocument/${method}`, {
      textDocument: { uri },
      ...place,
      ...more,
    });
  }

  /** The diagnostics of a version of a document, once they have come. */
  diagnostics(uri: string, version: number): Promise<PublishDiagnosticsParams> {
    return this.diagnosticsThat(uri, (found) => found.version === version);
  }

  /** The newest diagnostics of a document, as soon as they are as wanted. */
  async diagnosticsThat(
    uri: string,
    isWanted: (found: PublishDiagnosticsParams) => boolean,
  ): Promise<PublishDiagnosticsParams> {
    for (;;) {
      const found = this.#diagnostics.get(uri);
      if (found !== undefined && isWanted(found)) return found;
      await new Promise<void>((resolve) => {
        this.#onDiagnostics = resolve;
      });
    }
  }

  /** Ends the session; returns the exit code. */
  async end(): Promise<number> {
    const ended = once(this.process, 'exit');
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    const [code] = await ended;
    this.connection.dispose();
    return code as number;
  }
}
