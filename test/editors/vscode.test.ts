import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lspCommands } from '../../src/cli/lsp/capabilities.ts';
import { defaultLspSettings } from '../../src/cli/lsp/lsp-settings.ts';
import { launchNames, readLaunch, unknownLaunchNames } from '../../src/dap/launch-arguments.ts';

const manifest = JSON.parse(readFileSync('editors/vscode/package.json', 'utf8')) as {
  readonly version: string;
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly breakpoints: readonly { readonly language: string }[];
    readonly debuggers: readonly {
      readonly type: string;
      readonly languages: readonly string[];
      readonly configurationAttributes: {
        readonly launch: { readonly properties: Readonly<Record<string, unknown>> };
      };
      readonly initialConfigurations: readonly Readonly<Record<string, unknown>>[];
    }[];
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly scope: string }>> };
  };
  readonly capabilities: {
    readonly untrustedWorkspaces: { readonly restrictedConfigurations: readonly string[] };
  };
};
const { commands, configuration, breakpoints, debuggers } = manifest.contributes;

describe('the extension for VS Code', () => {
  it('lets no workspace choose the program', () => {
    expect(configuration.properties['dockerfile-llb.executable']?.scope).toBe('machine');
    expect(manifest.capabilities.untrustedWorkspaces.restrictedConfigurations).toEqual(
      expect.arrayContaining([
        'dockerfile-llb.executable',
        'dockerfile-llb.codeLens',
        'dockerfile-llb.address',
      ]),
    );
  });

  it('has the settings of the server, apart from the trust of the editor', () => {
    const names = Object.keys(defaultLspSettings).filter((name) => name !== 'trusted');
    expect(Object.keys(configuration.properties).sort()).toEqual(
      [...names, 'executable'].map((name) => `dockerfile-llb.${name}`).sort(),
    );
  });

  it('has commands with names that the client does not register for the server', () => {
    const own = commands.map(({ command }) => command);
    expect(own.filter((name) => (Object.values(lspCommands) as string[]).includes(name))).toEqual([]);
  });

  it('describes all attributes of a launch configuration', () => {
    const [debuggerOf, ...others] = debuggers;
    expect(others).toEqual([]);
    expect(Object.keys(debuggerOf?.configurationAttributes.launch.properties ?? {})).toEqual(launchNames);
    expect([debuggerOf?.languages, breakpoints]).toEqual([['dockerfile'], [{ language: 'dockerfile' }]]);
    for (const configuration of debuggerOf?.initialConfigurations ?? []) {
      expect(configuration['type']).toBe(debuggerOf?.type);
      expect(unknownLaunchNames(configuration)).toEqual([]);
      expect(() => readLaunch(configuration)).not.toThrow();
    }
  });

  it('has the version of the package', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };
    expect(manifest.version).toBe(version);
  });
});
