import { formatPlatform } from '../../image/platform.ts';
import type { BuildNode } from './build-node.ts';

/**
 * The options of the frontend for one node: its platforms. One of several nodes makes an index even of one platform,
 * which indexes are joined of (docker/buildx v0.36.1 build/opt.go).
 */
export function nodeOptions(
  options: ReadonlyMap<string, string>,
  { platforms }: BuildNode,
  isOneOfSeveral: boolean,
): ReadonlyMap<string, string> {
  const own = new Map(options);
  if (platforms.length > 0) own.set('platform', platforms.map(formatPlatform).join(','));
  if (isOneOfSeveral) own.set('multi-platform', 'true');
  return own;
}
