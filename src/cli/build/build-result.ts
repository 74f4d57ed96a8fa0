import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fromBase64 } from '../../base/base64.ts';
import { jsonAny, parseJson } from '../../base/json-shape.ts';
import { decodeText } from '../../base/text.ts';
import { isTrue } from '../../go/strconv.ts';
import { compareKeys } from '../../go/strings.ts';
import type { VertexWarning } from '../../record/status.ts';
import { warningJson } from '../../views/progress/status-json.ts';

import type { CliIo } from '../io.ts';
import { writeOutput } from '../output/write-output.ts';
import { UsageError } from '../usage-error.ts';
import type { OutputFlags } from './output-flags.ts';

/** What is known of a build that went well. */
export interface BuildResult {
  /** `builder/node/ref`, the argument of `docker buildx history`; undefined for a call that is not a build. */
  readonly buildRef: string | undefined;
  readonly response: ReadonlyMap<string, string>;
  readonly warnings: readonly VertexWarning[];
  /** More for the metadata file: `buildx.build.provenance`. */
  readonly provenance: ReadonlyMap<string, unknown>;
  /** The builds of several daemons. */
  readonly nodes?: readonly NodeResult[];
}

/** The build of one of several daemons. */
export interface NodeResult extends Pick<BuildResult, 'response'> {
  readonly name: string;
  readonly platforms: readonly string[];
  readonly buildRef: string;
}

/**
 * Removes the file of an earlier build, so that a failed build does not leave the ID of another one. Throws a {@link
 * UsageError} if the path is not a file.
 */
export async function removeStaleId({ iidfile }: OutputFlags, { cwd }: CliIo): Promise<void> {
  if (!iidfile) return;
  await rm(resolve(cwd, iidfile), { force: true }).catch((error: NodeJS.ErrnoException) => {
    const why = error.code === 'ERR_FS_EISDIR' ? 'it is a directory' : error.message;
    throw new UsageError(
      `--iidfile ${iidfile}: cannot be written (${why})`,
      'Give the path of a file for the image ID.',
    );
  });
}

/** The image's id: the digest of its config, or where the store goes by manifests, of its manifest or index. */
export function imageId(response: ReadonlyMap<string, string>): string {
  return response.get('containerimage.config.digest') ?? response.get('containerimage.digest') ?? '';
}

/** Writes `--iidfile` and `--metadata-file`. */
export async function writeResultFiles(result: BuildResult, flags: OutputFlags, io: CliIo): Promise<void> {
  const text = (content: string) => new TextEncoder().encode(content);
  if (flags.iidfile) await writeOutput(text(imageId(result.response)), flags.iidfile, io);
  if (flags.metadataFile) await writeOutput(text(metadataJson(result, io.env)), flags.metadataFile, io);
}

/** The keys and values that `docker buildx build` writes (docker/buildx v0.36.1 commands/build.go decodeExporterResponse). */
export function metadataJson(
  { buildRef, response, warnings, provenance, nodes }: BuildResult,
  env: NodeJS.ProcessEnv,
): string {
  const members = decodedMembers(response);
  for (const [key, value] of provenance) members.set(key, value);
  if (buildRef !== undefined) members.set('buildx.build.ref', buildRef);
  if (warnings.length > 0 && isTrue(env['BUILDX_METADATA_WARNINGS']))
    members.set('buildx.build.warnings', warnings.map(warningJson));
  if (nodes) members.set('nodes', nodes.map(nodeJson));
  return JSON.stringify(Object.fromEntries([...members].sort(compareKeys)), undefined, 2);
}

function nodeJson({ name, platforms, buildRef, response }: NodeResult) {
  const members = decodedMembers(response).set('buildx.build.ref', buildRef);
  return { name, platforms, ...Object.fromEntries([...members].sort(compareKeys)) };
}

function decodedMembers(response: BuildResult['response']): Map<string, unknown> {
  return new Map([...response].map(([key, value]) => [key, decoded(key, value)]));
}

/** Base64 values that contain JSON are replaced with their content, if it is an object or a list of objects. */
function decoded(key: string, value: string): unknown {
  try {
    const text = key === 'result.json' ? value : decodeText(fromBase64(value));
    const json = parseJson(text, jsonAny);
    if (json === null || typeof json !== 'object' || Object.keys(json).length === 0) return value;
    const isList = Array.isArray(json) && json.every((item) => item !== null && typeof item === 'object');
    return Array.isArray(json) && !isList ? value : json;
  } catch {
    return value;
  }
}
