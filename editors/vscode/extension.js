import { commands, window, workspace } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/node';

const section = 'dockerfile-llb';

/** @type {LanguageClient | undefined} */
let client;

/** Starts the language server, and registers the commands. */
export async function activate(context) {
  context.subscriptions.push(
    commands.registerCommand('dockerfile-llb.restart', restart),
    commands.registerCommand('dockerfile-llb.openGraph', async () => {
      const document = window.activeTextEditor?.document;
      if (document !== undefined) await run('dockerfile-llb.showGraph', [document.uri.toString()]);
    }),
    commands.registerCommand('dockerfile-llb.openReport', () => run('dockerfile-llb.showReport', [])),
    workspace.onDidGrantWorkspaceTrust(sendSettings),
    workspace.onDidChangeConfiguration(async (change) => {
      if (change.affectsConfiguration(`${section}.executable`)) await restart();
      else if (change.affectsConfiguration(section)) sendSettings();
    }),
  );
  await start();
}

/** Stops the language server. */
export async function deactivate() {
  await client?.stop();
}

async function restart() {
  await client?.stop();
  await start();
}

async function start() {
  const command = workspace.getConfiguration(section).get('executable', 'dockerfile-llb');
  client = new LanguageClient(
    section,
    'dockerfile-llb',
    { command, args: ['lsp', '--stdio'] },
    {
      documentSelector: [{ language: 'dockerfile' }],
      initializationOptions: settings(),
    },
  );
  try {
    await client.start();
  } catch (error) {
    const message = `${command} could not be started (${error.message}). Install it with npm install -g dockerfile-llb, or set ${section}.executable.`;
    await window.showErrorMessage(message);
  }
}

/** What the server is told; it reads nothing outside of the workspace unless that is trusted. */
function settings() {
  const configuration = workspace.getConfiguration(section);
  const names = ['codeLens', 'shellcheck', 'address', 'context', 'target', 'platform', 'buildArgs'];
  return {
    trusted: workspace.isTrusted,
    ...Object.fromEntries(names.map((name) => [name, configuration.get(name)])),
  };
}

function sendSettings() {
  void client?.sendNotification('workspace/didChangeConfiguration', { settings: { [section]: settings() } });
}

async function run(command, args) {
  try {
    await client?.sendRequest('workspace/executeCommand', { command, arguments: args });
  } catch (error) {
    await window.showErrorMessage(error.message);
  }
}
