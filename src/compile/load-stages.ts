import { resolveBaseImages } from './base-images.ts';
import type { CompileContext } from './compile-context.ts';
import type { LinkedStages } from './link-stages.ts';
import { linkTriggers, triggersIn } from './onbuild.ts';
import { reachableFrom } from './reachability.ts';
import type { ResolvedBase } from './resolved-base.ts';
import type { StageNode } from './stage-node.ts';
import type { StageCommand } from './stage-sources.ts';
import { TriggerChains } from './trigger-chains.ts';

/** The stages once their bases are loaded and the triggers of the bases are known. */
export interface LoadedStages extends LinkedStages {
  /** The stages and images that the target needs. */
  readonly needed: ReadonlySet<StageNode>;
  /** Of each node that is not based on a stage. */
  readonly bases: ReadonlyMap<StageNode, ResolvedBase>;
  /** Commands that a base brings into a stage; each needed stage has an entry, which may be empty. */
  readonly triggers: ReadonlyMap<StageNode, readonly StageCommand[]>;
}

/**
 * Loads what the target is based on, again as long as triggers of base images bring in more. Throws a CompileError
 * with the FROM's lines for a base that cannot be loaded, and for a trigger that is not an instruction.
 */
export async function loadStages(
  context: CompileContext,
  linked: LinkedStages,
  target: StageNode,
): Promise<LoadedStages> {
  const bases = new Map<StageNode, ResolvedBase>();
  const triggers = new Map<StageNode, readonly StageCommand[]>();
  const chains = new TriggerChains();
  for (;;) {
    const needed = reachableFrom(target, linked.graph);
    const found = await resolveBaseImages(context, linked, { needed, known: bases });
    for (const [node, base] of found) bases.set(node, base);
    const loaded = { ...linked, needed, bases, triggers };
    if (!takeTriggers(context, loaded, { triggers, chains })) return loaded;
  }
}

/**
 * Adds the triggers of the stages that have not taken theirs. A stage does so before the stages that it needs: an
 * ONBUILD that is itself a trigger of the base image is not inherited. Returns whether a trigger takes files from a
 * stage or image, which may have to be loaded.
 */
function takeTriggers(
  context: CompileContext,
  loaded: LoadedStages,
  {
    triggers,
    chains,
  }: { readonly triggers: Map<StageNode, readonly StageCommand[]>; readonly chains: TriggerChains },
): boolean {
  const { graph, needed } = loaded;
  let grown = false;
  for (const node of needed) {
    if (triggers.has(node)) continue;
    const first = graph.nodes.length;
    const inherited = chains.isRepeated(node) ? [] : inheritedTriggers(context, loaded, node);
    const taken = linkTriggers({ context, graph }, node, inherited);
    triggers.set(node, taken);
    chains.add(node, graph.nodes.slice(first));
    if (taken.some(({ sources }) => sources.length > 0)) grown = true;
  }
  return grown;
}

function inheritedTriggers(
  context: CompileContext,
  loaded: LoadedStages,
  node: StageNode,
): readonly string[] {
  if (node.base !== undefined)
    return triggersIn(commandsOf(loaded, node.base), context.options.instructionSet);
  return loaded.bases.get(node)?.image?.config.onBuild ?? [];
}

/** All commands of a stage: its triggers, then its own. */
export function commandsOf(
  { commands, triggers }: Pick<LoadedStages, 'commands' | 'triggers'>,
  node: StageNode,
): readonly StageCommand[] {
  const own = commands.get(node) ?? [];
  const inherited = triggers.get(node) ?? [];
  return inherited.length === 0 ? own : [...inherited, ...own];
}
