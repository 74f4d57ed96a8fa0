import {
  type ClientCapabilities,
  CodeActionKind,
  type InitializeResult,
  TextDocumentSyncKind,
} from 'vscode-languageserver/node';
import { programName } from '../../base/program-name.ts';
import { tokenKinds } from '../../editor/semantic-tokens.ts';
import { version } from '../version.ts';

/** The commands that an editor can run (`workspace/executeCommand`). */
export const lspCommands = {
  /** Writes the graph of a Dockerfile (its URI) as a page, shows it, and returns its URI. */
  showGraph: 'dockerfile-llb.showGraph',
  /** Writes a page about the newest build of the daemon, shows it, and returns its URI. */
  showReport: 'dockerfile-llb.showReport',
} as const;

/** What the server can do. Positions are in UTF-16 units, which every client supports. */
export function serverCapabilities({ workspace }: ClientCapabilities): InitializeResult {
  return {
    serverInfo: { name: programName, version },
    capabilities: {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      completionProvider: { triggerCharacters: ['-', '=', '$', '{', ',', '/', '"', ' ', ':'] },
      hoverProvider: true,
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.SourceFixAll] },
      codeLensProvider: {},
      definitionProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      renameProvider: { prepareProvider: true },
      documentSymbolProvider: true,
      foldingRangeProvider: true,
      documentLinkProvider: { resolveProvider: false },
      documentFormattingProvider: true,
      documentRangeFormattingProvider: true,
      documentOnTypeFormattingProvider: { firstTriggerCharacter: '\\', moreTriggerCharacter: ['`'] },
      inlayHintProvider: true,
      signatureHelpProvider: { triggerCharacters: ['-', '=', ','] },
      semanticTokensProvider: {
        legend: { tokenTypes: [...tokenKinds], tokenModifiers: ['declaration'] },
        full: true,
        range: true,
      },
      executeCommandProvider: { commands: Object.values(lspCommands) },
      workspace: {
        workspaceFolders: {
          supported: true,
          changeNotifications: workspace?.workspaceFolders === true,
        },
      },
    },
  };
}
