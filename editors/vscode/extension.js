import { commands, DebugAdapterExecutable, debug, Uri, window, workspace } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/node';

const section = 'dockerfile-llb';

/** @type {LanguageClient | undefined} */
let client;

/** Starts the language server, and registers the commands and the debugger. */
export async function activate(context) {
  context.subscriptions.push(
    commands.registerCommand('dockerfile-llb.restart', restart),
    commands.registerCommand('dockerfile-llb.openGraph', async () => {
      const document = window.activeTextEditor?.document;
      if (document !== undefined) await run('dockerfile-llb.showGraph', [document.uri.toString()]);
    }),
    commands.registerCommand('dockerfile-llb.openReport', () => run('dockerfile-llb.showReport', [])),
    debug.registerDebugAdapterDescriptorFactory(section, { createDebugAdapterDescriptor: adapterOf }),
    debug.registerDebugConfigurationProvider(section, { resolveDebugConfiguration: completeLaunch }),
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

function executable() {
  return workspace.getConfiguration(section).get('executable', 'dockerfile-llb');
}

/** The debug adapter runs builds, so the workspace must be trusted. */
function adapterOf({ workspaceFolder }) {
  if (!workspace.isTrusted) throw new Error('Trust this workspace to debug its Dockerfiles.');
  const cwd = workspaceFolder?.uri.fsPath;
  return new DebugAdapterExecutable(executable(), ['debug', '--dap'], cwd ? { cwd } : {});
}

/** Without a launch configuration, the Dockerfile in the editor is debugged, with the settings of the extension. */
function completeLaunch(folder, configuration) {
  const document = window.activeTextEditor?.document;
  const launch = configuration.type ? configuration : launchOf(document);
  if (launch === undefined) return undefined;
  const settings = workspace.getConfiguration(section, document?.uri);
  const given = Object.entries(settingNames)
    .map(([name, setting]) => [name, settings.get(setting)])
    .filter(([, value]) => value && Object.keys(value).length > 0);
  const directory = folder?.uri ?? (document && Uri.joinPath(document.uri, '..'));
  return { ...(directory && { context: directory.fsPath }), ...Object.fromEntries(given), ...launch };
}

/** The settings that launch configurations have, too, by the names there. */
const settingNames = {
  addr: 'address',
  context: 'context',
  target: 'target',
  platform: 'platform',
  buildArgs: 'buildArgs',
};

function launchOf(document) {
  if (document?.languageId !== 'dockerfile') return undefined;
  const common = { type: section, request: 'launch', name: 'Debug this Dockerfile', stopOnEntry: true };
  return { ...common, dockerfile: document.uri.fsPath };
}

async function start() {
  const command = executable();
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
  const names = ['codeLens', 'shellcheck', 'images', 'address', 'context', 'target', 'platform', 'buildArgs'];
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
