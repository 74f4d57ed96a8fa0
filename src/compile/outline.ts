import type { LineRange } from '../diagnostics/compile-error.ts';
import type { ArgInfo, MountInfo, OutlineNotes } from './outline-notes.ts';
import type { StageNode } from './stage-node.ts';

/** The inputs that a target accepts, each list in the order of the file. */
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

/** A stage that the target is made of, as the outline needs it. */
export interface OutlinedStage extends Pick<StageNode, 'fromArgs'> {
  readonly notes: OutlineNotes;
}

/**
 * ARGs, secrets and SSH sockets that the target and what it is made of use. `stages` are the nearest to the target
 * first; of one name the first one counts (moby/buildkit v0.32.2 frontend/dockerfile/dockerfile2llb/outline.go).
 */
export function outlineOf(
  target: StageNode,
  stages: readonly OutlinedStage[],
  globalArgs: ReadonlyMap<string, ArgInfo>,
): Outline {
  return {
    name: target.name,
    description: target.docComment,
    args: sorted(nearest(stages, (stage) => usedArgs(stage, globalArgs)).values()),
    secrets: sorted(nearest(stages, ({ notes }) => mounts(notes.secrets)).values()),
    ssh: sorted(nearest(stages, ({ notes }) => mounts(notes.ssh)).values()),
    cache: [],
  };
}

function nearest<Item extends { readonly name: string }>(
  stages: readonly OutlinedStage[],
  itemsOf: (stage: OutlinedStage) => Iterable<Item>,
): Map<string, Item> {
  const found = new Map<string, Item>();
  for (const stage of stages) {
    for (const item of itemsOf(stage)) if (!found.has(item.name)) found.set(item.name, item);
  }
  return found;
}

function* usedArgs(
  { fromArgs, notes }: OutlinedStage,
  globalArgs: ReadonlyMap<string, ArgInfo>,
): Iterable<OutlineArg> {
  const lookUp = (name: string) => notes.declaredArgs.get(name) ?? globalArgs.get(name);
  const names = new Set([...fromArgs, ...notes.usedArgs]);
  // The loop also visits names that are added meanwhile: what a default uses is used as well.
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
