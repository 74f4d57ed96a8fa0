import { randomBytes } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { fileReason } from '../../base/file-reason.ts';
import { jsonAny, jsonRecord, parseJson } from '../../base/json-shape.ts';
import { redactGraph, secretsOf } from '../../client/ledger/redact.ts';
import { compileLocal } from '../../gateway/local/compile-local.ts';
import type { FileTree } from '../../gateway/local/file-tree.ts';
import { registryImages } from '../../gateway/local/image-metadata.ts';
import { offlineImages } from '../../gateway/local/offline-images.ts';
import { readStepGraph } from '../../insight/graph/step-graph.ts';
import type { ComparedBuild } from '../../insight/reasons/compare-steps.ts';
import type { ConfigJson } from '../../insight/reasons/config-changes.ts';
import { readFileSettings } from '../../insight/reasons/settings.ts';
import { decodeDefinition } from '../../llb/codec.ts';
import type { Definition } from '../../llb/definition.ts';
import { dockerCredentials } from '../../registry/docker-config.ts';
import { dockerfileInput } from '../flags/dockerfile-input.ts';
import { type FrontendFlags, frontendOptions } from '../flags/frontend-flags.ts';
import type { CliIo } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { readRevision } from './read-revision.ts';

/** One of two builds that are compared. */
export interface DiffSide {
  readonly build: ComparedBuild;
  /** Undefined for a definition, which has none. */
  readonly config?: ConfigJson;
}

/** How a side is compiled. */
export interface SideWishes extends FrontendFlags {
  readonly online: boolean;
}

/**
 * Reads a build that the command line names: LLB in a file, a Dockerfile, a context directory, or a commit.
 * Rejects with a {@link UsageError} for a name that is none of these, and with a `GatewayError` for a Dockerfile that does
 * not compile.
 */
export async function readSide(name: string, wishes: SideWishes, io: CliIo): Promise<DiffSide> {
  const path = resolve(io.cwd, name);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isFile() && /\.(?:pb|llb)$/.test(name)) return sideOf([readDefinition(path, name)], wishes);
  if (found === undefined) {
    const { files, filename } = await readRevision(name, wishes.file, io);
    const locals = new Map([
      ['context', files],
      ['dockerfile', files],
    ]);
    return compileSide({ locals, filename }, wishes, io);
  }
  const [context, file] = found.isDirectory() ? [name, wishes.file] : [dirname(name), name];
  const input = await dockerfileInput(context, file, io);
  try {
    return await compileSide(input, wishes, io);
  } finally {
    await input.dispose();
  }
}

function readDefinition(path: string, name: string): Definition {
  const hint = 'For example: dockerfile-llb compile . --format pb -o graph.pb.';
  try {
    const definition = decodeDefinition(readFileSync(path));
    readStepGraph([definition]);
    if (definition.def.length > 0) return definition;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code)
      throw new UsageError(`${name}: cannot be read (${fileReason(error)})`, hint);
  }
  throw new UsageError(`${basename(name)} is not an LLB definition`, hint);
}

interface SideFiles {
  readonly locals: ReadonlyMap<string, string | FileTree>;
  readonly filename: string;
}

async function compileSide(
  { locals, filename }: SideFiles,
  wishes: SideWishes,
  io: CliIo,
): Promise<DiffSide> {
  const options = frontendOptions(wishes, io.env);
  options.set('filename', filename);
  const images = wishes.online ? registryImages(dockerCredentials(io.env)) : offlineImages;
  const compiled = await compileLocal({ options, locals, images, onWarning: () => {}, signal: io.signal });
  const config = compiled.metadata.get('containerimage.config');
  const side = sideOf([...compiled.definitions.values()], wishes, options);
  return config ? { ...side, config: readConfig(config) } : side;
}

function readConfig(bytes: Uint8Array): ConfigJson {
  return parseJson(new TextDecoder().decode(bytes), jsonRecord(jsonAny));
}

/** `options` are those of the frontend that compiled it. */
function sideOf(
  definitions: readonly Definition[],
  { buildArg = [] }: SideWishes,
  options: ReadonlyMap<string, string> = new Map(),
): DiffSide {
  const none = new Map();
  return {
    build: {
      graph: redactGraph(readStepGraph(definitions), hidingKey, secretsOf(definitions, options)),
      settings: readFileSettings(definitions),
      given: new Set(buildArg.map((word) => word.replace(/=.*$/s, ''))),
      files: () => none,
      chainId: () => undefined,
    },
  };
}

/** Secret values are compared by hashes that mean nothing elsewhere. */
const hidingKey = randomBytes(32);
