import { basename, join } from 'node:path/posix';
import type { LocalState } from '../../client/history/local-state.ts';
import { namesRepository, parseGitRef } from '../../instructions/shared/git-ref.ts';
import type { BuildRecord } from '../../record/build-record.ts';

const usual = '/Dockerfile';

/**
 * What people call a build: `BUILDKIT_BUILD_NAME`, or its directory with the Dockerfile where that has another name, and its
 * target; a remote context, or where all else is missing its repository (docker/buildx v0.36.1 util/history/name.go).
 */
export function buildName(
  { frontendAttrs: attrs }: Pick<BuildRecord, 'frontendAttrs'>,
  state: LocalState | undefined,
): string {
  const named = attrs['build-arg:BUILDKIT_BUILD_NAME'];
  if (named) return named;
  const place = remoteContext(attrs) || localName(paths(attrs, state));
  const { target = '' } = attrs;
  if (target !== '') return place === '' ? target : `${place} (${target})`;
  return place || repository(attrs);
}

type Attributes = BuildRecord['frontendAttrs'];

function remoteContext(attrs: Attributes): string {
  const local = attrs['vcs:localdir:context'];
  return slashes(attrs['context'] ?? (local === '.' ? '' : (local ?? '')));
}

/** The repository without the directory in it. */
function repository(attrs: Attributes): string {
  const input = attrs['input:context'] ?? '';
  const source = attrs['vcs:source'] ?? (namesRepository(input) ? input : '');
  try {
    const found = parseGitRef(source);
    if (found) return found.ref === '' ? found.remote : `${found.remote}#${found.ref}`;
  } catch {
    // A query that is wrong: the text is all there is.
  }
  return source;
}

interface Paths {
  readonly context: string;
  readonly dockerfile: string;
}

function paths(attrs: Attributes, state: LocalState | undefined): Paths {
  const { filename = '' } = attrs;
  const file = filename === 'Dockerfile' ? '' : slashes(filename);
  const dir = attrs['vcs:localdir:dockerfile'] ?? '.';
  const fromAttrs = dir === '.' ? file : slashes(join(dir, file));
  if (state === undefined || isRemote(state.LocalPath)) return { context: '', dockerfile: fromAttrs };
  const own = state.DockerfilePath;
  return {
    context: state.LocalPath === '-' ? '' : slashes(state.LocalPath),
    dockerfile: ['', '-', 'Dockerfile'].includes(own) ? fromAttrs : slashes(own),
  };
}

function localName({ context, dockerfile }: Paths): string {
  const isUsual = dockerfile === '' || dockerfile.endsWith(usual);
  const file = dockerfile.endsWith(usual) ? dockerfile.slice(0, -usual.length) : dockerfile;
  if (file.startsWith(context) && file.length > context.length)
    return file.slice(context.lastIndexOf('/') + 1);
  const path = file || context;
  if (path === '') return '';
  const at = path.lastIndexOf('/');
  const name = path.slice(at + 1);
  if (isUsual) return name;
  return join(basename(at === -1 ? path : path.slice(0, at)) || '.', name);
}

function isRemote(text: string): boolean {
  return /^https?:\/\//.test(text) || namesRepository(text);
}

function slashes(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}
