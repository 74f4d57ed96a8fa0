import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonList, jsonObject, jsonOptional, jsonText, parseJson } from '../../base/json-shape.ts';
import { compareBytes } from '../../go/strings.ts';
import { type BuilderNode, buildxDir } from '../history/local-state.ts';
import type { DaemonAddress } from './address.ts';

const other = 'buildkitd';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The name of a daemon in buildx: a Docker Engine has the name of its context; a container or an address has the name
 * of its builder (docker/buildx v0.36.1 store/nodegroup.go). Others are `buildkitd`.
 */
export function builderNode(address: DaemonAddress, env: Environment): BuilderNode {
  if (address.kind === 'docker') {
    const name = address.context ?? 'default';
    return { builder: name, node: name };
  }
  return builders(env).find(({ isAt }) => isAt(address)) ?? { builder: other, node: other };
}

interface KnownNode extends BuilderNode {
  isAt(address: DaemonAddress): boolean;
}

function builders(env: Environment): KnownNode[] {
  const dir = join(buildxDir(env), 'instances');
  return filesIn(dir).flatMap((file) => {
    const { Name: builder, Nodes } = readInstance(join(dir, file));
    return (Nodes ?? []).flatMap(({ Name: node, Endpoint }) =>
      builder && node ? [{ builder, node, isAt: (address) => isNode(address, node, Endpoint) }] : [],
    );
  });
}

interface Instance {
  readonly Name?: string | undefined;
  readonly Nodes?: readonly InstanceNode[] | undefined;
}

interface InstanceNode {
  readonly Name?: string | undefined;
  readonly Endpoint?: string | undefined;
}

const text = jsonOptional(jsonText);
const instance = jsonObject<Instance>({
  Name: text,
  Nodes: jsonOptional(jsonList(jsonObject<InstanceNode>({ Name: text, Endpoint: text }))),
});

function readInstance(file: string): Instance {
  try {
    return parseJson(readFileSync(file, 'utf8'), instance);
  } catch {
    return {};
  }
}

function isNode({ endpoint, text }: DaemonAddress, node: string, at: string | undefined): boolean {
  if (endpoint.kind === 'docker-container') return endpoint.container === `buildx_buildkit_${node}`;
  return at !== undefined && at === text;
}

function filesIn(dir: string): string[] {
  try {
    return readdirSync(dir).sort(compareBytes);
  } catch {
    return [];
  }
}
