import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import { encodeText } from '../../base/text.ts';
import { compilePartly } from '../../gateway/local/compile-partly.ts';
import { createMemoryFiles } from '../../gateway/local/memory-files.ts';
import { offlineImages } from '../../gateway/local/offline-images.ts';
import { viewOfDefinitions } from '../../views/graph/view-of-definitions.ts';
import { newest } from '../history/find-build.ts';
import { createTextOutput } from '../output/text-output.ts';
import { lspCommands } from './capabilities.ts';
import { contextTree } from './context-tree.ts';
import type { LspServer } from './lsp-server.ts';
import { frontendOptionsOfSettings } from './lsp-settings.ts';
import type { OpenText } from './open-documents.ts';
import { silentStream } from './silent-stream.ts';

/** Answers the commands of an editor. */
export function addCommands(server: LspServer): void {
  server.connection.onExecuteCommand(async ({ command, arguments: args = [] }, token) => {
    if (command === lspCommands.showReport) return showPage(server, await reportPage(server));
    if (command !== lspCommands.showGraph) throw failed(`unknown command ${command}`);
    const [uri] = args as readonly unknown[];
    const opened = typeof uri === 'string' ? await server.current(uri, token) : undefined;
    if (opened === undefined) throw failed(`${command} takes the URI of an open Dockerfile`);
    return showPage(server, await graphPage(server, opened));
  });
}

function failed(message: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}

/** Asks the editor to open a page, if it can, and returns the URI of the page. */
async function showPage({ connection }: LspServer, path: string): Promise<string> {
  const uri = pathToFileURL(path).href;
  await connection.window.showDocument({ uri, external: true }).catch(() => {});
  return uri;
}

/** The graph of the text as it is in the editor, as far as it compiles. */
async function graphPage({ documents: { settings } }: LspServer, { text, place }: OpenText): Promise<string> {
  const name = place === undefined ? 'Dockerfile' : basename(place.path);
  const dockerfile = createMemoryFiles({ [name]: encodeText(text.getText()) });
  const context =
    place?.context === undefined
      ? createMemoryFiles({})
      : contextTree({ context: place.context, root: place.root });
  const { definitions } = await compilePartly({
    options: frontendOptionsOfSettings(settings).set('filename', name),
    locals: new Map([
      ['context', context],
      ['dockerfile', dockerfile],
    ]),
    images: offlineImages,
  });
  const { drawHtml } = await import('../graph/draw.ts');
  return writePage('graph.html', drawHtml(viewOfDefinitions(definitions), name));
}

/** The newest build of the daemon. */
async function reportPage({ documents: { settings }, io }: LspServer): Promise<string> {
  if (!settings.trusted) throw failed('The report asks a daemon: trust the workspace first.');
  const { runReportCommand } = await import('../report/run-report.ts');
  const output = join(await pageDirectory(), 'report.html');
  const silent = createTextOutput(silentStream(), io.env);
  const flags = settings.address === '' ? { output } : { output, addr: settings.address };
  await runReportCommand(newest, flags, { ...io, stdout: silent, stderr: silent });
  return output;
}

async function writePage(name: string, html: string): Promise<string> {
  const path = join(await pageDirectory(), name);
  await writeFile(path, html, { mode: 0o600 });
  return path;
}

/** A directory that only the user can read, because a graph may show values of variables. */
function pageDirectory(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'dockerfile-llb-'));
}
