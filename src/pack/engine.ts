import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../base/digest.ts';
import { jsonCount, jsonList, jsonObject, jsonRecord, jsonText, parseJson } from '../base/json-shape.ts';
import { LibraryError } from '../base/library-error.ts';
import { packagePath } from '../files/package-path.ts';
import { contentDigest } from '../image/content-digest.ts';
import { ociTypes } from '../image/media-types.ts';
import type { Platform } from '../image/platform.ts';
import type { PackLayer } from './image/layer.ts';

/** What each entry of the package that the engine contains exports: `{ frontend: ['serveFrontend', …] }`. */
export type EngineExports = Readonly<Record<string, readonly string[]>>;

/** The small engine. */
export interface Engine {
  /** Version of the package that it was built from. */
  readonly version: string;
  readonly exports: EngineExports;
  /** Its layer for each platform: one executable, `/frontend`. */
  readonly layers: readonly EngineLayer[];
}

/** The engine for one platform. */
export interface EngineLayer {
  readonly platform: Platform;
  readonly layer: PackLayer;
}

interface LayerFile {
  readonly platform: { readonly os: string; readonly architecture: string };
  readonly file: string;
  readonly size: number;
  readonly digest: string;
  readonly diffId: string;
}

const engineShape = jsonObject<{
  readonly version: string;
  readonly exports: EngineExports;
  readonly layers: readonly LayerFile[];
}>({
  version: jsonText,
  exports: jsonRecord(jsonList(jsonText)),
  layers: jsonList(
    jsonObject<LayerFile>({
      platform: jsonObject({ os: jsonText, architecture: jsonText }),
      file: jsonText,
      size: jsonCount,
      digest: contentDigest,
      diffId: contentDigest,
    }),
  ),
});

/**
 * Reads the engine that is part of this package (`scripts/build/engine.mjs` writes it), and checks the layers against
 * their checksums. Throws a {@link LibraryError} if it is not there or damaged.
 */
export function readEngine(directory = packagePath('dist/engine')): Engine {
  const description = join(directory, 'engine.json');
  if (!existsSync(description))
    throw new LibraryError(
      'this installation of dockerfile-llb has no engine for frontends',
      'engine-missing',
      {
        hint: 'Install the package from npm. In a checkout, run: node scripts/build.mjs engine',
      },
    );
  const { version, exports, layers } = parseJson(readFileSync(description, 'utf8'), engineShape);
  return { version, exports, layers: layers.map((file) => readLayer(directory, file)) };
}

function readLayer(directory: string, { platform, file, size, digest, diffId }: LayerFile): EngineLayer {
  const bytes = readFileSync(join(directory, file));
  if (bytes.length !== size || sha256(bytes) !== digest)
    throw new LibraryError(
      `${file} of the engine is damaged: it does not have the digest ${digest}`,
      'engine-damaged',
      {
        hint: 'Install dockerfile-llb again.',
      },
    );
  const descriptor = { mediaType: ociTypes.gzipLayer, digest, size };
  return {
    platform,
    layer: { descriptor, diffId, createdBy: 'engine of dockerfile-llb', content: { bytes } },
  };
}
