import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { basename } from 'node:path';
import { programName } from '../base/program-name.ts';
import { version } from './version.ts';

/** What Docker asks of a program in its directory of plugins (docker/cli v29 cli-plugins/metadata). */
const metadataWord = 'docker-cli-plugin-metadata';

/** Flags of `docker` itself, which stand before the name of the plugin; those in the second set take a value. */
const switches = new Set(['-D', '--debug', '--tls', '--tlsverify']);
const valued: ReadonlyMap<string, string> = new Map([
  ['--config', 'DOCKER_CONFIG'],
  ['-c', 'DOCKER_CONTEXT'],
  ['--context', 'DOCKER_CONTEXT'],
  ['-H', 'DOCKER_HOST'],
  ['--host', 'DOCKER_HOST'],
  ['-l', ''],
  ['--log-level', ''],
  ['--tlscacert', ''],
  ['--tlscert', ''],
  ['--tlskey', ''],
]);

/** A call by Docker's command, in our own terms. */
export interface PluginCall {
  readonly words: readonly string[];
  /** Changes to the environment; undefined removes a variable. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The answer to Docker's question what this plugin is; undefined for other words. */
export function pluginMetadata([word]: readonly string[]): string | undefined {
  if (word !== metadataWord) return undefined;
  return `${JSON.stringify({
    SchemaVersion: '0.1.0',
    Vendor: programName,
    Version: version,
    ShortDescription: 'Build, explain and check Dockerfiles',
  })}\n`;
}

/**
 * Reads the words with which `docker llb build .` calls its plugin: `llb build .`, after flags of Docker itself, which
 * become variables. `program` is the path of the program as it was called; undefined if its name is not that of a
 * plugin, such as `docker-llb`.
 */
export function readPluginCall(program: string, words: readonly string[]): PluginCall | undefined {
  const [, name] = /^docker-([a-z][a-z0-9]*)(?:\.exe)?$/.exec(basename(program)) ?? [];
  if (name === undefined) return undefined;
  const env: Record<string, string | undefined> = {};
  const later: string[] = [];
  let at = 0;
  for (; at < words.length && words[at]?.startsWith('-'); at++) {
    const [, flag = words[at] ?? '', joined] = /^(--[a-z-]+)=(.*)$/s.exec(words[at] ?? '') ?? [];
    if (flag === '--tlsverify') env['DOCKER_TLS_VERIFY'] = '1';
    if (switches.has(flag) || !valued.has(flag)) continue;
    const value = joined ?? words[++at] ?? '';
    if (flag.startsWith('--tls')) later.push(flag, value);
    Object.assign(env, variablesOf(valued.get(flag) ?? '', value));
  }
  const rest = words.slice(at);
  // `docker help llb build`
  const isHelp = rest[0] === 'help' && rest[1] === name;
  const own = isHelp ? ['help', ...rest.slice(2)] : rest.slice(rest[0] === name ? 1 : 0);
  return { words: [...own, ...later], env };
}

/** A daemon that is named on the command line counts more than those in the environment. */
function variablesOf(name: string, value: string): PluginCall['env'] {
  if (name === '') return {};
  if (name === 'DOCKER_CONFIG') return { [name]: value };
  return { BUILDKIT_HOST: undefined, DOCKER_HOST: undefined, DOCKER_CONTEXT: undefined, [name]: value };
}

/**
 * Calls `stop` when Docker's command ends or is interrupted, of which it notifies its plugins by closing a socket (docker/cli
 * v29 cli-plugins/socket). A terminal sends the signal to both.
 */
export function followDocker(env: NodeJS.ProcessEnv, stop: () => void): void {
  const address = env['DOCKER_CLI_PLUGIN_SOCKET'];
  if (!address) return;
  if (address.startsWith('@')) watchName(address, stop);
  else
    connect({ path: address })
      .on('error', () => undefined)
      .on('end', stop)
      .resume()
      .unref();
}

const watchMs = 250;

/** Node pads the names of Linux's abstract sockets, so it cannot connect to one of Go's. The list of sockets shows when one ends. */
function watchName(address: string, stop: () => void): void {
  const isThere = () => readText('/proc/net/unix').includes(address);
  if (!isThere()) return;
  const timer = setInterval(() => {
    if (isThere()) return;
    clearInterval(timer);
    stop();
  }, watchMs);
  timer.unref();
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return '';
  }
}
