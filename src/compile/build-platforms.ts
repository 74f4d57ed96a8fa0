import { defaultPlatform, type Platform } from '../image/platform.ts';
import type { CompileOptions } from './ports.ts';

/** Where steps run and what the result is for. */
export interface BuildPlatforms {
  readonly target: Platform;
  /** At least one. */
  readonly build: readonly Platform[];
  /** Nobody named a target, so that base images may decide. */
  readonly implicitTarget: boolean;
}

/** Platforms of a build (moby/buildkit v0.32.2 frontend/dockerfile/dockerfile2llb/platform.go). */
export function chooseBuildPlatforms(
  options: Pick<CompileOptions, 'buildPlatforms' | 'targetPlatform'>,
): BuildPlatforms {
  const { buildPlatforms, targetPlatform } = options;
  const build = buildPlatforms.length > 0 ? buildPlatforms : [targetPlatform ?? defaultPlatform()];
  return { build, target: targetPlatform ?? build[0]!, implicitTarget: targetPlatform === undefined };
}
