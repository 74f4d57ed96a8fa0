import { compatiblePlatforms } from './compatible-platforms.ts';
import { normalizePlatform, type Platform } from './platform.ts';
import { runsWindows } from './windows-version.ts';

/** Which platforms a machine takes, and which of two it takes more readily. */
export interface PlatformOrder {
  /** Whether the machine takes a platform. */
  matches(platform: Platform): boolean;
  /** Whether the machine takes the first platform more readily than the second. */
  isBetter(first: Platform, second: Platform): boolean;
}

/** Takes only the platform itself (containerd/platforms v1.0.0-rc.4 `OnlyStrict`). */
export function strictOrder(platform: Platform): PlatformOrder {
  return orderOf([normalizePlatform(platform)]);
}

/** Takes everything that runs on a platform, the closest first (containerd/platforms v1.0.0-rc.4 `Only`). */
export function compatibleOrder(platform: Platform): PlatformOrder {
  return orderOf(compatiblePlatforms(platform));
}

function orderOf(steps: readonly Platform[]): PlatformOrder {
  return {
    matches: (platform) => steps.some((step) => isSame(step, platform)),
    isBetter: (first, second) => isBetter(steps, first, second),
  };
}

/** The earlier step wins; on the same step, the one with more features of its system. */
function isBetter(steps: readonly Platform[], first: Platform, second: Platform): boolean {
  for (const step of steps) {
    const [one, two] = [isSame(step, first), isSame(step, second)];
    if (one && two) return featuresOf(first).length > featuresOf(second).length;
    if (one || two) return one;
  }
  if (featuresOf(first).length + featuresOf(second).length === 0) return false;
  return isBetter(steps, withoutFeatures(first), withoutFeatures(second));
}

/** Operating system, architecture and variant are equal, and `platform` needs no feature that `step` does not have. */
function isSame(step: Platform, platform: Platform): boolean {
  const wanted = normalizePlatform(platform);
  if (step.os !== wanted.os || step.architecture !== wanted.architecture) return false;
  if ((step.variant ?? '') !== (wanted.variant ?? '')) return false;
  const isWindows = step.os === 'windows';
  if (isWindows && !runsWindows(step.osVersion ?? '', platform.osVersion ?? '')) return false;
  const has = new Set(featuresOf(step));
  return featuresOf(wanted).every((feature) => has.has(feature) || (isWindows && feature === 'win32k'));
}

function featuresOf({ osFeatures = [] }: Platform): readonly string[] {
  return osFeatures;
}

function withoutFeatures(platform: Platform): Platform {
  return { ...platform, osFeatures: [] };
}
