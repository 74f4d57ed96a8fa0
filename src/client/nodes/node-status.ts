import type { StatusUpdate } from '../../record/status.ts';

/**
 * The progress of one of several nodes: each step has the name of the node in front, as with `docker buildx build`, and
 * a digest of its own, because nodes run the same steps (docker/buildx v0.36.1 util/progress/multiwriter.go).
 */
export function nodeStatus(node: string, update: StatusUpdate): StatusUpdate {
  const own = (digest: string): string => `${node}/${digest}`;
  return {
    vertexes: update.vertexes.map(({ group, ...vertex }) => ({
      ...vertex,
      digest: own(vertex.digest),
      inputs: vertex.inputs.map(own),
      name: nodeStepName(node, vertex.name),
      ...(group && { group: { ...group, id: own(group.id), name: nodeStepName(node, group.name) } }),
    })),
    statuses: update.statuses.map((status) => ({ ...status, vertex: own(status.vertex) })),
    logs: update.logs.map((log) => ({ ...log, vertex: own(log.vertex) })),
    warnings: update.warnings.map((warning) => ({ ...warning, vertex: own(warning.vertex) })),
  };
}

function nodeStepName(node: string, name: string): string {
  return name.startsWith('[') ? `[${node} ${name.slice(1)}` : `[${node}] ${name}`;
}
