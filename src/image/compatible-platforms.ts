import { normalizePlatform, type Platform } from './platform.ts';

/**
 * The platforms whose images run on a platform, the best one first, normalized: `linux/arm/v7` also runs v6 and v5, arm64 runs
 * arm, and amd64 runs 386 (containerd/platforms v1.0.0-rc.4 `Only`, as in moby/buildkit v0.32.2).
 *
 * @example
 * compatiblePlatforms({ os: 'linux', architecture: 'arm', variant: 'v6' }); // linux/arm/v6, linux/arm/v5
 */
export function compatiblePlatforms(platform: Platform): readonly Platform[] {
  const { architecture, variant = '', ...system } = normalizePlatform(platform);
  const of = (name: string, variants: readonly string[]) =>
    variants.map((each) => normalizePlatform({ ...system, architecture: name, variant: each }));
  if (architecture === 'amd64') return [...of('amd64', [variant, ...below(variant, 1)]), ...of('386', [''])];
  if (architecture === 'arm') return of('arm', [variant, ...below(variant, 5)]);
  if (architecture !== 'arm64') return of(architecture, [variant]);
  const versions = arm64Variants(variant || 'v8');
  return versions.length === 0 ? [] : [...of('arm64', versions), ...of('arm', ['v8', ...below('v8', 5)])];
}

/** The versions before that of a variant, such as v7, down to a last one. */
function below(variant: string, last: number): readonly string[] {
  const version = /^v\d{1,4}$/.test(variant) ? Number(variant.slice(1)) : last;
  return Array.from({ length: Math.max(0, version - last) }, (_, i) => `v${version - 1 - i}`);
}

/** v8.0 to v8.9 and v9.0 to v9.7; v9.x contains v8.(x+5). */
function arm64Variants(variant: string): readonly string[] {
  const [, major, minor = '0'] = /^v(8|9)(?:\.(\d))?$/.exec(variant) ?? [];
  const last = Number(minor);
  if (major === '8') return downFrom('v8', last);
  if (major !== '9' || last > 7) return [];
  return [...downFrom('v9', last), ...downFrom('v8', Math.min(last + 5, 9))];
}

function downFrom(major: string, minor: number): readonly string[] {
  return Array.from({ length: minor + 1 }, (_, i) => (i === minor ? major : `${major}.${minor - i}`));
}
