import {
  chownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { jsonObject, jsonOptional, jsonText, parseJson } from '../../base/json-shape.ts';
import { temporaryName } from '../../files/temporary-name.ts';
import { dockerConfigDir } from '../../registry/docker-config.ts';

const refsDirectory = 'refs';

const text = jsonOptional(jsonText);
const state = jsonObject<{ readonly [Key in keyof LocalState]: string | undefined }>({
  Target: text,
  LocalPath: text,
  DockerfilePath: text,
});

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The directory in which `docker buildx` stores its files: `BUILDX_CONFIG`, or `buildx` in Docker's configuration
 * directory.
 */
export function buildxDir(env: Environment): string {
  return env['BUILDX_CONFIG'] || join(dockerConfigDir(env as NodeJS.ProcessEnv), 'buildx');
}

/** The names that buildx has for the builder and the node that ran a build. */
export interface BuilderNode {
  readonly builder: string;
  readonly node: string;
}

/** What buildx stores about a build and the daemon does not know (docker/buildx v0.36.1 localstate/localstate.go). */
export interface LocalState {
  readonly Target: string;
  /** The context: an absolute path, `-`, or a URL. */
  readonly LocalPath: string;
  /** An absolute path, `-`, a path inside a remote context, or '' for the default. */
  readonly DockerfilePath: string;
}

/** A build as buildx names it. */
export interface BuildName extends BuilderNode {
  readonly ref: string;
}

/** Stores it for this command and for buildx. Never throws, because a build does not depend on its name. */
export function saveLocalState(env: Environment, { builder, node, ref }: BuildName, state: LocalState): void {
  const file = join(buildxDir(env), refsDirectory, builder, node, ref);
  if (![builder, node, ref].every(isName)) return;
  const temporary = join(dirname(file), temporaryName(ref));
  try {
    const owner = ownerUnderSudo(env);
    makeDirectory(dirname(file), owner);
    writeFileSync(temporary, JSON.stringify(state), { mode: 0o644 });
    if (owner) chownSync(temporary, owner.uid, owner.gid);
    renameSync(temporary, file);
  } catch {
    removeIfThere(temporary);
  }
}

/** Finds it by the ref of a build, for any builder; undefined if it was not stored. */
export function localStateReader(env: Environment): (ref: string) => LocalState | undefined {
  let places: readonly string[] | undefined;
  return (ref) => {
    places ??= nodeDirs(join(buildxDir(env), refsDirectory));
    if (!isName(ref)) return undefined;
    for (const place of places) {
      const state = readState(join(place, ref));
      if (state) return state;
    }
    return undefined;
  };
}

/** Removes what was stored about a build. Never throws. */
export function removeLocalState(env: Environment, ref: string): void {
  if (isName(ref))
    for (const place of nodeDirs(join(buildxDir(env), refsDirectory))) removeIfThere(join(place, ref));
}

function nodeDirs(refs: string): string[] {
  const builders = namesIn(refs).filter((name) => name !== '__group__');
  return builders.flatMap((builder) => namesIn(join(refs, builder)).map((node) => join(refs, builder, node)));
}

function namesIn(dir: string): string[] {
  try {
    return readdirSync(dir);
  } catch {
    return [];
  }
}

function readState(file: string): LocalState | undefined {
  try {
    const { Target = '', LocalPath = '', DockerfilePath = '' } = parseJson(readFileSync(file, 'utf8'), state);
    return { Target, LocalPath, DockerfilePath };
  } catch {
    return undefined;
  }
}

/** Whether the text is one path element that does not lead elsewhere. */
function isName(text: string): boolean {
  return text !== '' && !/^\.{1,2}$|[/\\\0]/.test(text);
}

interface Owner {
  readonly uid: number;
  readonly gid: number;
}

/** With sudo, files get the owner of the configuration, who could not write there otherwise. */
function ownerUnderSudo(env: Environment): Owner | undefined {
  if (!env['SUDO_COMMAND']) return undefined;
  for (let dir = buildxDir(env); ; dir = dirname(dir)) {
    const found = statSync(dir, { throwIfNoEntry: false });
    if (found || dir === dirname(dir)) return found && { uid: found.uid, gid: found.gid };
  }
}

/** Not with `recursive`: Node loops forever below a directory such as /proc. */
function makeDirectory(path: string, owner: Owner | undefined): void {
  if (statSync(path, { throwIfNoEntry: false })) return;
  makeDirectory(dirname(path), owner);
  mkdirSync(path, { mode: 0o700 });
  if (owner) chownSync(path, owner.uid, owner.gid);
}

function removeIfThere(file: string): void {
  try {
    rmSync(file);
  } catch {
    // It does not exist, or is not ours.
  }
}
