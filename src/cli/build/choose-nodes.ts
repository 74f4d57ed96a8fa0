import type { BuildNode } from '../../client/nodes/build-node.ts';
import { UsageError } from '../usage-error.ts';
import type { BuildWishes } from './node-build.ts';

/**
 * The nodes that take part in a build. A question needs only one. Throws a {@link UsageError} for what works on one
 * daemon only.
 */
export function chooseNodes(nodes: readonly BuildNode[], wishes: BuildWishes): readonly BuildNode[] {
  const [first] = nodes;
  if (!first || nodes.length === 1) return nodes;
  if (wishes.plan.call) return [{ ...first, platforms: [] }];
  const flag = flagForOne(wishes);
  if (flag === undefined) return nodes;
  const names = nodes.map(({ name }) => name).join(', ');
  throw new UsageError(
    `${flag} works on one daemon, and ${names} would build together`,
    `Leave ${flag} out, or build on one of them.`,
  );
}

function flagForOne({ plan, onError }: BuildWishes): string | undefined {
  const { from, to } = plan.mountPlaces;
  if (plan.definition) return '--llb';
  if (onError) return '--on-error';
  if (from.length > 0) return '--cache-mounts-from';
  return to.length > 0 ? '--cache-mounts-to' : undefined;
}
