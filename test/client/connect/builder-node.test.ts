import { expect, it } from 'vitest';
import { parseAddress } from '../../../src/client/connect/address.ts';
import { findBuilder } from '../../../src/client/connect/builder.ts';
import { builderNode } from '../../../src/client/connect/builder-node.ts';
import { buildxConfig } from './buildx-config.ts';

const node = { Name: 'n', Endpoint: 'tcp://h:1' };
const files = { 'instances/a': { Name: 'a', Driver: 'remote', Nodes: [node] } };

it('is the builder that was named, if two have the same daemon', () => {
  const both = { ...files, 'instances/b': { Name: 'b', Driver: 'remote', Nodes: [node] } };
  const env = { BUILDX_CONFIG: buildxConfig(both) };
  const [member] = findBuilder({ name: 'b', from: '--builder' }, { env }).nodes;
  expect(member && builderNode(member.address(), env)).toEqual({ builder: 'b', node: 'n' });
});

it('is the builder with the address, or buildkitd', () => {
  const env = { BUILDX_CONFIG: buildxConfig(files) };
  expect(builderNode(parseAddress('tcp://h:1'), env)).toEqual({ builder: 'a', node: 'n' });
  expect(builderNode(parseAddress('tcp://h:2'), env)).toEqual({ builder: 'buildkitd', node: 'buildkitd' });
  const context = { ...parseAddress('docker+unix:///d.sock'), context: 'far' };
  expect(builderNode(context, env)).toEqual({ builder: 'far', node: 'far' });
});
