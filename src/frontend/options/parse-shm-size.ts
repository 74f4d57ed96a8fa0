import { parseInt64 } from '../../go/strconv.ts';

/** Bytes; 0 for ''. Throws a GoNumberError for text that is no number. */
export function parseShmSize(text: string): bigint {
  return text === '' ? 0n : parseInt64(text, 10, 64);
}
