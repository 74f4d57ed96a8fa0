import { createHash } from 'node:crypto';
import { compareBytes } from '../../../go/strings.ts';

/**
 * The pod for a key, from a ring of hashes: while the pods are the same, a key always has the same pod, and a new pod
 * takes over only some of the keys (github.com/serialx/hashring, as used by docker/buildx v0.36.1
 * driver/kubernetes/podchooser). Undefined without pods.
 */
export function stickyPod(pods: readonly string[], key: string): string | undefined {
  const ring = pods
    .toSorted(compareBytes)
    .map((pod) => ({ pod, at: hashOf(`${pod}-0`) }))
    .sort((one, other) => compareHashes(one.at, other.at));
  const place = hashOf(key);
  return (ring.find(({ at }) => compareHashes(place, at) < 0) ?? ring[0])?.pod;
}

type Hash = readonly [high: bigint, low: bigint];

function hashOf(text: string): Hash {
  const bytes = createHash('md5').update(text).digest();
  return [bytes.readBigInt64LE(0), bytes.readBigInt64LE(8)];
}

function compareHashes([high, low]: Hash, [otherHigh, otherLow]: Hash): number {
  const difference = high - otherHigh || low - otherLow;
  return Number(difference > 0n) - Number(difference < 0n);
}
