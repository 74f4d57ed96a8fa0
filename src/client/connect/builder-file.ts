import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  jsonList,
  jsonObject,
  jsonOptional,
  jsonRecord,
  jsonText,
  parseJson,
} from '../../base/json-shape.ts';
import type { Platform } from '../../image/platform.ts';
import { jsonPlatform } from '../../image/platform-json.ts';
import { buildxDir } from '../history/local-state.ts';

/** A builder of `docker buildx` as its file describes it (docker/buildx v0.36.1 store/nodegroup.go). */
export interface BuilderFile {
  readonly Name?: string | undefined;
  readonly Driver?: string | undefined;
  readonly Nodes?: readonly BuilderFileNode[] | undefined;
}

/** A daemon of a builder. */
export interface BuilderFileNode {
  readonly Name: string;
  readonly Endpoint?: string | undefined;
  /** Set by hand. */
  readonly Platforms?: readonly Platform[] | undefined;
  readonly DriverOpts?: Readonly<Record<string, string>> | undefined;
}

const optionalText = jsonOptional(jsonText);
const nodeShape = jsonObject<BuilderFileNode>({
  Name: jsonText,
  Endpoint: optionalText,
  Platforms: jsonOptional(jsonList(jsonPlatform)),
  DriverOpts: jsonOptional(jsonRecord(jsonText)),
});
const builderShape = jsonObject<BuilderFile>({
  Name: optionalText,
  Driver: optionalText,
  Nodes: jsonOptional(jsonList(nodeShape)),
});

/** The directory with a file for each builder. */
export function buildersDir(env: Readonly<Record<string, string | undefined>>): string {
  return join(buildxDir(env), 'instances');
}

/** Reads the file of a builder. Throws the error of the file system, or a `JsonShapeError` for other content. */
export function readBuilderFile(path: string): BuilderFile {
  return parseJson(readFileSync(path, 'utf8'), builderShape);
}

/** The container that the driver `docker-container` creates for a node. */
export function builderContainer(node: string): string {
  return `buildx_buildkit_${node}`;
}
