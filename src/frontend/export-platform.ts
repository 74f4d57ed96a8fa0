import { encodeText } from '../base/text.ts';
import { type GoJsonValue, goJson } from '../go/json.ts';
import { formatPlatform, normalizePlatform, type Platform } from '../image/platform.ts';

/** A platform of a result; `id` is its key in refs and metadata. */
export interface ExportPlatform {
  readonly id: string;
  readonly platform: Platform;
}

/**
 * The platform that a result is listed under. If the build sets no version and features of a Windows image, they come
 * from its config; they are not part of the id (moby/buildkit v0.32.2 frontend/dockerui/build.go).
 */
export function exportPlatform(target: Platform, image: Platform): ExportPlatform {
  const platform = normalizePlatform(target);
  const id = formatPlatform(platform);
  if (platform.os !== 'windows' || image.os !== platform.os) return { id, platform };
  const extended = {
    ...platform,
    osVersion: platform.osVersion || image.osVersion,
    osFeatures: platform.osFeatures ?? (image.osFeatures?.length ? [...image.osFeatures] : undefined),
  };
  return { id, platform: normalizePlatform(extended) };
}

/** The `refs.platforms` metadata of a result, as Go's json.Marshal writes it. */
export function marshalPlatforms(platforms: readonly ExportPlatform[]): Uint8Array {
  const list = platforms.map(({ id, platform }) => ({ ID: id, Platform: platformToJson(platform) }));
  return encodeText(goJson({ Platforms: list }));
}

function platformToJson({ architecture, os, osVersion, osFeatures, variant }: Platform): GoJsonValue {
  return {
    architecture,
    os,
    'os.version': osVersion || undefined,
    'os.features': osFeatures?.length ? osFeatures : undefined,
    variant: variant || undefined,
  };
}
