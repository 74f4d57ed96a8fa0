import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { parseAddress } from '../../../src/client/connect/address.ts';
import { builderNode } from '../../../src/client/connect/builder-node.ts';
import {
  localStateReader,
  removeLocalState,
  saveLocalState,
} from '../../../src/client/history/local-state.ts';

let dir: string;
let env: { DOCKER_CONFIG: string };

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'local-state-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  env = { DOCKER_CONFIG: join(dir, 'docker') };
});

const where = { builder: 'default', node: 'default' };
const state = { Target: 'default', LocalPath: '/tmp/ü', DockerfilePath: '' };

it("is kept in buildx's file, found again, and forgotten", () => {
  saveLocalState(env, { ...where, ref: 'ref1' }, state);
  const file = join(dir, 'docker/buildx/refs/default/default/ref1');
  expect(readFileSync(file, 'utf8')).toBe('{"Target":"default","LocalPath":"/tmp/ü","DockerfilePath":""}');
  const read = localStateReader(env);
  expect(read('ref1')).toEqual(state);
  expect(read('ref2')).toBeUndefined();
  expect(read('../default/ref1')).toBeUndefined();
  removeLocalState(env, 'ref1');
  expect(existsSync(file)).toBe(false);
});

it('may lie in BUILDX_CONFIG, of any builder', () => {
  const own = { ...env, BUILDX_CONFIG: join(dir, 'x') };
  saveLocalState(own, { builder: 'b', node: 'b0', ref: 'ref' }, state);
  expect(existsSync(join(dir, 'x/refs/b/b0/ref'))).toBe(true);
  expect(localStateReader(own)('ref')).toEqual(state);
});

it('is left out where it cannot be kept', () => {
  writeFileSync(env.DOCKER_CONFIG, 'a file');
  saveLocalState(env, { ...where, ref: 'ref' }, state);
  saveLocalState({ BUILDX_CONFIG: '/proc/nope' }, { ...where, ref: 'ref' }, state);
  saveLocalState({ BUILDX_CONFIG: dir }, { ...where, ref: '../ref' }, state);
  expect(existsSync(join(dir, 'refs'))).toBe(false);
  mkdirSync(join(dir, 'refs/b/n'), { recursive: true });
  writeFileSync(join(dir, 'refs/b/n/broken'), 'no JSON');
  writeFileSync(join(dir, 'refs/b/n/list'), '[1]');
  for (const name of ['broken', 'list'])
    expect(localStateReader({ BUILDX_CONFIG: dir })(name)).toBeUndefined();
});

it('lies under what buildx calls the daemon', () => {
  const instances = join(dir, 'docker/buildx/instances');
  mkdirSync(instances, { recursive: true });
  const remote = { Name: 'far', Driver: 'remote', Nodes: [{ Name: 'far0', Endpoint: 'tcp://h:1234' }] };
  const container = {
    Name: 'own',
    Driver: 'docker-container',
    Nodes: [{ Name: 'own0', Endpoint: 'default' }],
  };
  writeFileSync(join(instances, 'far'), JSON.stringify(remote));
  writeFileSync(join(instances, 'own'), JSON.stringify(container));
  const broken = [
    '{',
    'null',
    '{"Name":"a","Nodes":[null]}',
    '{"Name":"a","Nodes":{}}',
    '{"Name":1,"Nodes":[{}]}',
  ];
  for (const [index, text] of broken.entries()) writeFileSync(join(instances, `broken${index}`), text);
  const named = (address: string) => {
    const { builder, node } = builderNode(parseAddress(address, { env }), env);
    return `${builder}/${node}`;
  };
  expect(named('tcp://h:1234')).toBe('far/far0');
  expect(named('docker-container://buildx_buildkit_own0')).toBe('own/own0');
  expect(named('docker-container://other')).toBe('buildkitd/buildkitd');
  expect(named('unix:///run/buildkit/buildkitd.sock')).toBe('buildkitd/buildkitd');
  expect(named('docker+unix:///x.sock')).toBe('default/default');
});
