import { defaultPlatform, type Platform } from '../image/platform.ts';
import type { CompileOptions } from './ports.ts';

/** The platforms on which steps run, and the one for which the result is made. */
export interface BuildPlatforms {
  readonly target: Platform;
  /** At least one. */
  readonly build: readonly Platform[];
  /** Whether no one named a target platform. A base image may decide then. */
  readonly implicitTarget: boolean;
}

/** Chooses the platforms of a build (moby/buildkit v0.32.2 frontend/dockerfile/dockerfile2llb/platform.go). */
export function chooseBuildPlatforms(
  options: Pick<CompileOptions, 'buildPlatforms' | 'targetPlatform'>,
): BuildPlatforms {
  const { buildPlatforms, targetPlatform } = options;
  const build = buildPlatforms.length > 0 ? buildPlatforms : [targetPlatform ?? defaultPlatform()];
  return { build, target: targetPlatform ?? build[0]!, implicitTarget: targetPlatform === undefined };
}
