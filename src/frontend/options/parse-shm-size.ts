import { parseInt64 } from '../../go/strconv.ts';

/** Size in bytes; 0 for ''. Throws a GoNumberError for text that is not a number. */
export function parseShmSize(text: string): bigint {
  return text === '' ? 0n : parseInt64(text, 10, 64);
}
