const hash = '0'.repeat(64);

/**
 * Values of all kinds that a place in a Dockerfile may need: a name, a number that is a port, an owner and a mode, a
 * part of one, a directory, a platform and its halves, a signal, a URL and its scheme, a digest and its halves, and
 * values for the fields of a mount. The most common ones come first.
 */
export const sampleValues: readonly string[] = [
  'unknown',
  '755',
  '/u/',
  'linux/amd64',
  'https://u.test/u',
  `sha256:${hash}`,
  'SIGTERM',
  'cache',
  'locked',
  '1',
  'TERM',
  'https',
  'sha256',
  hash,
  'true',
  'tcp',
];

/** The value that the name of a variable speaks for. */
export function sampleFor(name: string): string {
  return byName.find(([pattern]) => pattern.test(name))?.[1] ?? 'unknown';
}

const byName: readonly (readonly [RegExp, string])[] = [
  [/platform/i, 'linux/amd64'],
  [/signal/i, 'SIGTERM'],
  [/url|uri/i, 'https://u.test/u'],
  [/checksum|digest/i, `sha256:${hash}`],
  [/sharing/i, 'locked'],
  [/port|mode|chmod|uid|gid/i, '755'],
  [/dir|path|home|dest|root/i, '/u/'],
];
