import type { Platform } from '../../image/platform.ts';
import { compatibleOrder, type PlatformOrder, strictOrder } from '../../image/platform-order.ts';

/** The platforms that a node of a builder offers. */
export interface OfferedPlatforms {
  /** Set by hand in the file of the builder. */
  readonly byHand: readonly Platform[];
  /** The platforms that its workers report; empty if it was not asked. */
  readonly ofWorkers: readonly Platform[];
}

/** Platforms of a build that one node builds, in the order of the request; empty for the default platform. */
export interface AssignedPlatforms {
  /** Position of the node. */
  readonly node: number;
  readonly platforms: readonly Platform[];
}

/**
 * Assigns platforms by what was set by hand, so that nodes need not be asked. Undefined if that does not decide every
 * platform: then {@link assignPlatforms} decides.
 */
export function assignByHand(
  wanted: readonly Platform[],
  nodes: readonly OfferedPlatforms[],
): readonly AssignedPlatforms[] | undefined {
  const offers = nodes.map(({ byHand }) => byHand.map((platform) => offer(platform, strictOrder(platform))));
  const chosen = wanted.map((platform) => bestNode(platform, offers));
  return chosen.includes(undefined) ? undefined : combine(wanted, chosen);
}

/**
 * Assigns each platform of a build to the node that offers the closest one. The first of equal nodes is used, and the
 * first node for platforms that no node offers. All platforms of a node are one assignment (docker/buildx v0.36.1
 * build/resolver/driver.go).
 *
 * @param wanted the platforms of the build; none means the default platform of the first node
 */
export function assignPlatforms(
  wanted: readonly Platform[],
  nodes: readonly OfferedPlatforms[],
): readonly AssignedPlatforms[] {
  const offers = nodes.map(({ byHand, ofWorkers }) =>
    [...byHand, ...ofWorkers].map((platform) => offer(platform, compatibleOrder(platform))),
  );
  return combine(
    wanted,
    wanted.map((platform) => bestNode(platform, offers)),
  );
}

interface Offer {
  readonly platform: Platform;
  readonly order: PlatformOrder;
}

function offer(platform: Platform, order: PlatformOrder): Offer {
  return { platform, order };
}

/** A later offer wins if it takes the wanted platform more readily than the best offer until then. */
function bestNode(wanted: Platform, nodes: readonly (readonly Offer[])[]): number | undefined {
  let best: { readonly node: number; readonly platform: Platform } | undefined;
  for (const [node, offers] of nodes.entries()) {
    for (const { platform, order } of offers) {
      if (!order.matches(wanted)) continue;
      if (!best || order.isBetter(wanted, best.platform)) best = { node, platform };
    }
  }
  return best?.node;
}

function combine(
  wanted: readonly Platform[],
  chosen: readonly (number | undefined)[],
): readonly AssignedPlatforms[] {
  if (wanted.length === 0) return [{ node: 0, platforms: [] }];
  const byNode = new Map<number, Platform[]>();
  for (const [i, platform] of wanted.entries()) {
    const node = chosen[i] ?? 0;
    const platforms = byNode.get(node);
    if (platforms) platforms.push(platform);
    else byNode.set(node, [platform]);
  }
  return [...byNode].map(([node, platforms]) => ({ node, platforms }));
}
