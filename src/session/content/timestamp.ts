import { toLong } from '../../proto/codec.ts';
import type { ContentTimestamp } from '../../proto/content-codec.ts';

/** A `Timestamp` message from milliseconds since 1970. */
export function timestampMessage(ms: number): ContentTimestamp {
  const seconds = Math.floor(ms / 1000);
  return { seconds: toLong(seconds), nanos: Math.floor((ms - seconds * 1000) * 1e6) };
}
