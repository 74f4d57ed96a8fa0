import type { VertexStatus } from '../../record/status.ts';

/** A size with decimal units: `31B`, `1.05MB`. */
export function formatBytes(bytes: number): string {
  let value = bytes;
  for (const unit of ['B', 'kB', 'MB', 'GB', 'TB']) {
    if (value < 1000 || unit === 'TB') return unit === 'B' ? `${value}B` : `${value.toFixed(2)}${unit}`;
    value /= 1000;
  }
  return `${bytes}B`;
}

/** `0.3s`. The clocks of two machines differ, so a duration may be negative; it then counts as 0. */
export function formatSeconds(ms: number): string {
  return `${(Math.max(0, ms) / 1000).toFixed(1)}s`;
}

/** The progress of a part of a step, ` 1.05MB / 2.20MB 0.2s done`, with a leading space; '' if nothing is known. */
export function formatStatus(status: VertexStatus): string {
  const size = status.total
    ? ` ${formatBytes(status.current)} / ${formatBytes(status.total)}`
    : status.current
      ? ` ${formatBytes(status.current)}`
      : '';
  const end = status.completed ?? status.timestamp;
  const ms = status.started === undefined ? 0 : end - status.started;
  const time = ms > 10 ? ` ${formatSeconds(ms)}` : '';
  return `${size}${time}${status.completed === undefined ? '' : ' done'}`;
}
