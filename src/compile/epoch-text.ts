import { trimEndOf } from '../base/text.ts';
import type { Epoch } from './ports.ts';

/** Unix times of 0000-01-01 and 10000-01-01. RFC 3339 can represent only the times between them. */
const firstSecond = -62_167_219_200n;
const endSecond = 253_402_300_800n;

/** Stands for all times whose year does not have four digits. An image config with it cannot be marshalled. */
const farTime = '+10000-01-01T00:00:00Z';

/** Formats a time for an image config, as RFC 3339 text: `2024-05-06T07:08:09Z`, or with `+02:00`. */
export function formatEpoch({ seconds, nanoseconds = 0, utcOffsetSeconds }: Epoch): string {
  const local = seconds + BigInt(utcOffsetSeconds);
  if (local < firstSecond || local >= endSecond) return farTime;
  const text = new Date(Number(local) * 1000).toISOString();
  const fraction = nanoseconds === 0 ? '' : `.${trimEndOf(String(nanoseconds).padStart(9, '0'), '0')}`;
  return text.slice(0, 'yyyy-mm-ddThh:mm:ss'.length) + fraction + formatOffset(utcOffsetSeconds);
}

function formatOffset(seconds: number): string {
  if (seconds === 0) return 'Z';
  const minutes = Math.trunc(Math.abs(seconds) / 60);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${seconds < 0 ? '-' : '+'}${two(Math.trunc(minutes / 60))}:${two(minutes % 60)}`;
}
