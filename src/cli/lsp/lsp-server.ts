import { basename } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  type CancellationToken,
  type Connection,
  LSPErrorCodes,
  MessageType,
  ResponseError,
  ShowMessageNotification,
  TextDocuments,
} from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isBesideDockerfile } from '../check/dockerfile-name.ts';
import type { CliIo } from '../io.ts';
import { runShellcheck } from '../shellcheck/run-shellcheck.ts';
import { BaseImages } from './base-images.ts';
import { CodeLenses } from './code-lenses.ts';
import { pathOfUri } from './document-place.ts';
import { EditorScripts } from './editor-scripts.ts';
import { OpenDocuments, type OpenText } from './open-documents.ts';
import { syncedText } from './synced-text.ts';

/** What the handlers of requests share. */
export interface LspServer {
  readonly connection: Connection;
  readonly texts: TextDocuments<TextDocument>;
  readonly documents: OpenDocuments;
  readonly lenses: CodeLenses;
  readonly images: BaseImages;
  readonly io: CliIo;
  /** Shows a message to the user. */
  readonly warn: (message: string) => void;
  /**
   * The document for a request, when newer edits and cancellations have been read. Undefined if it is not open
   * or is not a Dockerfile. Rejects if the request was cancelled.
   */
  current(uri: string, token: CancellationToken): Promise<OpenText | undefined>;
}

/** The server of one connection. */
export function createLspServer(connection: Connection, io: CliIo): LspServer {
  const texts = new TextDocuments(syncedText);
  // A notification, because a client that does not know the request for it answers with an error.
  const warn = (message: string) =>
    void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
  const scripts = new EditorScripts((sources) => runShellcheck(sources, io), warn);
  const images = new BaseImages(io);
  const documents = new OpenDocuments({ scripts, images, onProblem: warn });
  return {
    connection,
    texts,
    documents,
    lenses: new CodeLenses({ documents, images, io }),
    images,
    io,
    warn,
    async current(uri, token) {
      await nextTurn();
      refuseCancelled(token);
      const text = texts.get(uri);
      return text && isDockerfile(uri) ? documents.open(text) : undefined;
    },
  };
}

/** Whether a document may be a Dockerfile. Editors take everything that begins with `Dockerfile.` for one. */
export function isDockerfile(uri: string): boolean {
  const path = pathOfUri(uri);
  return path === undefined || !isBesideDockerfile(basename(path));
}

/** Throws the error of a cancelled request, if it was. */
export function refuseCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested)
    throw new ResponseError(LSPErrorCodes.RequestCancelled, 'the request was cancelled');
}
