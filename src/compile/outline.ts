import type { LineRange } from '../diagnostics/compile-error.ts';
import type { ArgInfo, MountInfo } from './outline-notes.ts';
import { reachableFrom } from './reachability.ts';
import type { StageNode } from './stage-node.ts';

/** What a target can be given, each list in the order of the file. */
export interface Outline {
  /** Of the target stage; '' when it has none. */
  readonly name: string;
  readonly description: string;
  readonly args: readonly OutlineArg[];
  readonly secrets: readonly OutlineMount[];
  readonly ssh: readonly OutlineMount[];
  /** Always empty, as the reference leaves it. */
  readonly cache: readonly OutlineMount[];
}

export interface OutlineArg {
  readonly name: string;
  readonly description: string;
  readonly value: string;
  readonly lines: LineRange;
}

export interface OutlineMount {
  readonly name: string;
  readonly required: boolean;
  readonly lines: LineRange;
}

/**
 * ARGs, secrets and SSH sockets that the target and what it is made of use; of one name the one nearest to the
 * target counts (moby/buildkit v0.32.2 frontend/dockerfile/dockerfile2llb/outline.go).
 */
export function outlineOf(target: StageNode, globalArgs: ReadonlyMap<string, ArgInfo>): Outline {
  const nodes = [...reachableFrom(target)];
  return {
    name: target.name,
    description: target.docComment,
    args: sorted(nearest(nodes, (node) => usedArgs(node, globalArgs)).values()),
    secrets: sorted(nearest(nodes, (node) => mounts(node.outline.secrets)).values()),
    ssh: sorted(nearest(nodes, (node) => mounts(node.outline.ssh)).values()),
    cache: [],
  };
}

function nearest<Item extends { readonly name: string }>(
  nodes: readonly StageNode[],
  itemsOf: (node: StageNode) => Iterable<Item>,
): Map<string, Item> {
  const found = new Map<string, Item>();
  for (const node of nodes) {
    for (const item of itemsOf(node)) if (!found.has(item.name)) found.set(item.name, item);
  }
  return found;
}

function* usedArgs({ outline }: StageNode, globalArgs: ReadonlyMap<string, ArgInfo>): Iterable<OutlineArg> {
  const lookUp = (name: string) => outline.declaredArgs.get(name) ?? globalArgs.get(name);
  const names = new Set([...outline.fromArgs, ...outline.usedArgs]);
  // A set grows while it is walked: what a default uses is used as well.
  for (const name of names) {
    const info = lookUp(name);
    if (info === undefined) continue;
    for (const used of info.uses) names.add(used);
    yield { name, description: info.docComment, value: info.value, lines: info.lines };
  }
}

function* mounts(notes: ReadonlyMap<string, MountInfo>): Iterable<OutlineMount> {
  for (const [name, { required, lines }] of notes) yield { name, required, lines };
}

function sorted<Item extends { readonly lines: LineRange }>(items: Iterable<Item>): Item[] {
  return [...items].sort((a, b) => a.lines.start - b.lines.start);
}
