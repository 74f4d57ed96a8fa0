import { readdirSync } from 'node:fs';
import { compareBytes } from '../../go/strings.ts';
import { type Builder, findBuilder } from '../connect/builder.ts';
import { buildersDir } from '../connect/builder-file.ts';
import { DaemonError } from '../connect/daemon-error.ts';
import { currentDockerContext, defaultContext, dockerContextNames } from '../connect/docker-context.ts';
import { chosenBuilder } from '../connect/find-daemon.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** A builder in a list. `error` says why one cannot be used. */
export interface ListedBuilder {
  readonly name: string;
  /** Whether it is used if nothing else is named. */
  readonly inUse: boolean;
  readonly found: Builder | DaemonError;
}

/**
 * The builders in Docker's configuration, and one for each Docker context, except for those with the name of a builder
 * (docker/buildx v0.36.1 builder/builder.go). Throws a {@link DaemonError} if the choice of a builder cannot be read.
 */
export function listBuilders(env: Environment): readonly ListedBuilder[] {
  const files = builderFiles(env);
  const contexts = [defaultContext, ...dockerContextNames(env)].filter((name) => !files.includes(name));
  const used = env['BUILDKIT_HOST'] ? undefined : (chosenBuilder({ env })?.name ?? contextInUse(env));
  return [...files, ...contexts.sort(compareBytes)].map((name) => ({
    name,
    inUse: name === used,
    found: builderOrError(name, env),
  }));
}

function builderOrError(name: string, env: Environment): Builder | DaemonError {
  try {
    return findBuilder({ name, from: `builder ${name}` }, { env });
  } catch (error) {
    if (error instanceof DaemonError) return error;
    throw error;
  }
}

function contextInUse(env: Environment): string {
  return (env['DOCKER_HOST'] ? undefined : currentDockerContext(env)?.name) ?? defaultContext;
}

function builderFiles(env: Environment): readonly string[] {
  try {
    return readdirSync(buildersDir(env)).sort(compareBytes);
  } catch {
    return [];
  }
}
