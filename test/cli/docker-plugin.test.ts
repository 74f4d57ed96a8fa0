import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { followDocker, pluginMetadata, readPluginCall } from '../../src/cli/docker-plugin.ts';
import { folder } from './support.ts';

const none = { BUILDKIT_HOST: undefined, DOCKER_HOST: undefined, DOCKER_CONTEXT: undefined };

describe('a call by docker', () => {
  it.each([
    [['llb', 'build', '.'], ['build', '.'], {}],
    [['llb'], [], {}],
    [['llb', '--help'], ['--help'], {}],
    [['help', 'llb', 'build'], ['help', 'build'], {}],
    [['--debug', 'llb', 'build', '-D'], ['build', '-D'], {}],
    [['--config', '/c', 'llb', 'du'], ['du'], { DOCKER_CONFIG: '/c' }],
    [['--context=far', 'llb', 'du'], ['du'], { ...none, DOCKER_CONTEXT: 'far' }],
    [['-c', 'llb', 'llb', 'du'], ['du'], { ...none, DOCKER_CONTEXT: 'llb' }],
    [['-H', 'tcp://h:1', 'llb', 'du'], ['du'], { ...none, DOCKER_HOST: 'tcp://h:1' }],
    [['--log-level', 'debug', 'llb', 'du'], ['du'], {}],
    [
      ['--tlsverify', '--tlscacert', 'ca', 'llb', 'du'],
      ['du', '--tlscacert', 'ca'],
      { DOCKER_TLS_VERIFY: '1' },
    ],
    // Flags after the name are ours.
    [['llb', 'build', '--context', 'x', '-H'], ['build', '--context', 'x', '-H'], {}],
  ])('%j is %j', (words, expected, env) => {
    expect(readPluginCall('/root/.docker/cli-plugins/docker-llb', words)).toEqual({ words: expected, env });
  });

  it.each(['/usr/bin/dockerfile-llb', '/x/dockerfile-llb.js', '/x/docker', '/x/docker-'])(
    'is not one of %s',
    (program) => {
      expect(readPluginCall(program, ['llb', 'build'])).toBeUndefined();
    },
  );

  it('may have any name that Docker accepts', () => {
    expect(readPluginCall('C:\\x\\docker-b2.exe'.replaceAll('\\', '/'), ['b2', 'build'])?.words).toEqual([
      'build',
    ]);
  });
});

describe('the metadata', () => {
  it('are what Docker requires', () => {
    const { SchemaVersion, Vendor } = JSON.parse(pluginMetadata(['docker-cli-plugin-metadata']) ?? '');
    expect(SchemaVersion).toBe('0.1.0');
    expect(Vendor).not.toBe('');
  });

  it('answer nothing else', () => expect(pluginMetadata(['build'])).toBeUndefined());
});

describe('the end of docker', () => {
  it('is told by a socket', async () => {
    const path = join(folder({}), 's');
    const server = createServer((socket) => void socket.end()).listen(path);
    await once(server, 'listening');
    onTestFinished(() => void server.close());
    await new Promise<void>((stop) => followDocker({ DOCKER_CLI_PLUGIN_SOCKET: path }, stop));
  });

  it.runIf(process.platform === 'linux')('is told by the name of an abstract socket', async () => {
    const name = `docker_cli_test_${process.pid}`;
    const server = createServer().listen(`\0${name}`);
    await once(server, 'listening');
    const stopped = new Promise<void>((stop) => followDocker({ DOCKER_CLI_PLUGIN_SOCKET: `@${name}` }, stop));
    server.close();
    await stopped;
  });

  it('is not told by a socket that is not there', async () => {
    followDocker({ DOCKER_CLI_PLUGIN_SOCKET: '/nowhere/s' }, () => expect.unreachable());
    followDocker({ DOCKER_CLI_PLUGIN_SOCKET: '@nowhere' }, () => expect.unreachable());
    followDocker({}, () => expect.unreachable());
    await new Promise((resolve) => setTimeout(resolve, 50));
  });
});
