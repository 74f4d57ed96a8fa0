import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonBoolean, jsonObject, jsonOptional, jsonText, parseJson } from '../../base/json-shape.ts';
import { buildxDir } from '../history/local-state.ts';
import type { BuilderName } from './builder.ts';
import { buildersDir } from './builder-file.ts';
import { DaemonError } from './daemon-error.ts';
import { currentDockerContext } from './docker-context.ts';
import { usualEngine } from './docker-engine.ts';

type Environment = Readonly<Record<string, string | undefined>>;

interface CurrentFile {
  readonly Key?: string | undefined;
  readonly Name?: string | undefined;
  readonly Global?: boolean | undefined;
}

const currentShape = jsonObject<CurrentFile>({
  Key: jsonOptional(jsonText),
  Name: jsonOptional(jsonText),
  Global: jsonOptional(jsonBoolean),
});
const hashLength = 20;

/**
 * The builder that `docker buildx use` chose for the Docker Engine in use, or with `--global` or `--default`. Undefined
 * if it chose none, or one that has been removed (docker/buildx v0.36.1 store/store.go). Throws a {@link DaemonError} for
 * files that cannot be read.
 */
export function builderInUse(env: Environment): BuilderName | undefined {
  const dir = buildxDir(env);
  const engine = engineKey(env);
  const { Key, Name, Global } = readCurrent(join(dir, 'current'));
  if (Name && Global && isBuilder(Name, env)) return named(Name);
  if (Name && Key === engine) return isBuilder(Name, env) ? named(Name) : undefined;
  const hash = createHash('sha256').update(engine).digest('hex').slice(0, hashLength);
  const byDefault = readText(join(dir, 'defaults', hash));
  return byDefault && isBuilder(byDefault, env) ? named(byDefault) : undefined;
}

function named(name: string): BuilderName {
  return { name, from: 'the builder that `docker buildx use` chose' };
}

/** The name of the Docker context, or the address of the Engine if the context is the default one. */
function engineKey(env: Environment): string {
  return env['DOCKER_HOST'] || currentDockerContext(env)?.name || usualEngine();
}

function readCurrent(file: string): CurrentFile {
  const text = readText(file);
  try {
    return text === undefined ? {} : parseJson(text, currentShape);
  } catch (error) {
    throw unreadable(file, error);
  }
}

function isBuilder(name: string, env: Environment): boolean {
  return !/[/\\\0]/.test(name) && existsSync(join(buildersDir(env), name));
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw unreadable(file, error);
  }
}

/** Another builder than the chosen one would be a surprise. */
function unreadable(file: string, cause: unknown): DaemonError {
  const text = `the choice of a builder in ${file} cannot be read: ${(cause as Error).message}`;
  const hint = 'Choose a builder again with docker buildx use, or set BUILDX_BUILDER.';
  return new DaemonError(text, 'invalid-address', { hint, cause });
}
