import { CompileError } from '../diagnostics/compile-error.ts';
import type { Epoch } from './ports.ts';

/** Seconds from 0000-01-01 and from 10000-01-01 to 1970: what RFC 3339 can say lies between. */
const firstSecond = -62_167_219_200n;
const endSecond = 253_402_300_800n;

/**
 * RFC 3339 text of a time, as it stands in an image config: `2024-05-06T07:08:09Z`, or with `+02:00`.
 * Throws a CompileError for a year that has no four digits.
 */
export function formatEpoch({ seconds, utcOffsetSeconds }: Epoch): string {
  const local = seconds + BigInt(utcOffsetSeconds);
  if (local < firstSecond || local >= endSecond) {
    throw new CompileError(
      'failed to marshal image config: json: error calling MarshalJSON for type *time.Time: Time.MarshalJSON: year outside of range [0,9999]',
      { code: 'epoch-out-of-range' },
    );
  }
  const text = new Date(Number(local) * 1000).toISOString();
  return text.slice(0, 'yyyy-mm-ddThh:mm:ss'.length) + formatOffset(utcOffsetSeconds);
}

function formatOffset(seconds: number): string {
  if (seconds === 0) return 'Z';
  const minutes = Math.trunc(Math.abs(seconds) / 60);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${seconds < 0 ? '-' : '+'}${two(Math.trunc(minutes / 60))}:${two(minutes % 60)}`;
}
