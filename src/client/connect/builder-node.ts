import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compareBytes } from '../../go/strings.ts';
import type { BuilderNode } from '../history/local-state.ts';
import type { DaemonAddress } from './address.ts';
import { type BuilderFile, builderContainer, buildersDir, readBuilderFile } from './builder-file.ts';

const other = 'buildkitd';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The name of a daemon in buildx: a Docker Engine has the name of its context; a container or an address has the name
 * of its builder (docker/buildx v0.36.1 store/nodegroup.go). Others are `buildkitd`.
 */
export function builderNode(address: DaemonAddress, env: Environment): BuilderNode {
  if (address.builderNode) return address.builderNode;
  if (address.kind === 'docker') {
    const name = address.context ?? 'default';
    return { builder: name, node: name };
  }
  const found = builders(env).find(({ isAt }) => isAt(address));
  return found ? { builder: found.builder, node: found.node } : { builder: other, node: other };
}

interface KnownNode extends BuilderNode {
  isAt(address: DaemonAddress): boolean;
}

function builders(env: Environment): KnownNode[] {
  const dir = buildersDir(env);
  return filesIn(dir).flatMap((file) => {
    const { Name: builder, Nodes } = readInstance(join(dir, file));
    return (Nodes ?? []).flatMap(({ Name: node, Endpoint }) =>
      builder && node ? [{ builder, node, isAt: (address) => isNode(address, node, Endpoint) }] : [],
    );
  });
}

function readInstance(file: string): BuilderFile {
  try {
    return readBuilderFile(file);
  } catch {
    return {};
  }
}

function isNode({ endpoint, text }: DaemonAddress, node: string, at: string | undefined): boolean {
  if (endpoint.kind === 'docker-container') return endpoint.container === builderContainer(node);
  return at !== undefined && at === text;
}

function filesIn(dir: string): string[] {
  try {
    return readdirSync(dir).sort(compareBytes);
  } catch {
    return [];
  }
}
