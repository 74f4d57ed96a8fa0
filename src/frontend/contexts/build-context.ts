import { wrapError } from '../../diagnostics/compile-error.ts';
import { copy } from '../../llb/ops/file/copy.ts';
import { file } from '../../llb/ops/file/file.ts';
import { type State, scratch } from '../../llb/state.ts';
import { gatewayCaps } from '../caps.ts';
import type { FrontendBuild } from '../frontend-build.ts';
import { readInputs } from '../wire/frontend-inputs.ts';
import { gitContext } from './git-context.ts';
import { httpContextFilename, isHttpUrl, loadHttpContext } from './http-context.ts';

/** Names of the local directories that contain the context and the Dockerfile. */
export const localNames = { context: 'context', dockerfile: 'dockerfile' } as const;

/** Where files and Dockerfile of a build come from. */
export interface BuildContext {
  /** Undefined if the context is the local directory `context`. */
  readonly remote: State | undefined;
  readonly dockerfile: DockerfileOrigin;
}

/** Where the Dockerfile is: in a filesystem, or in a local directory. */
export type DockerfileOrigin =
  | { readonly kind: 'state'; readonly state: State; readonly filename: string }
  | { readonly kind: 'local'; readonly localName: string; readonly filename: string };

/**
 * Finds out what the context is: a git repository, a download, an input, or a local directory
 * (moby/buildkit v0.32.2 frontend/dockerui/context.go initContext).
 */
export async function resolveBuildContext(build: FrontendBuild): Promise<BuildContext> {
  const found = await findContext(build);
  const { contextSubdir, dockerfileKey } = build.options;
  const { context: remote, dockerfile, filename } = found;
  return {
    remote: remote && contextSubdir !== undefined ? scopeTo(remote, contextSubdir) : remote,
    dockerfile:
      dockerfile === undefined || dockerfileKey !== undefined
        ? { kind: 'local', localName: dockerfileKey ?? localNames.dockerfile, filename }
        : { kind: 'state', state: dockerfile, filename },
  };
}

interface FoundContext {
  readonly context?: State;
  readonly dockerfile?: State;
  readonly filename: string;
}

async function findContext(build: FrontendBuild): Promise<FoundContext> {
  const { context, filename, keepGitDir, epochText } = build.options;
  const commitTimes = epochText !== '';
  const repository = gitContext(context, { keepGitDir, commitTimes });
  if (repository !== undefined) return { context: repository, dockerfile: repository, filename };
  if (isHttpUrl(context)) {
    const { state, isArchive } = await loadHttpContext(build, context);
    return { context: state, dockerfile: state, filename: isArchive ? filename : httpContextFilename };
  }
  return { ...(await findInputs(build)), filename };
}

async function findInputs(build: FrontendBuild): Promise<Omit<FoundContext, 'filename'>> {
  if (!build.gateway.build.frontendCaps.supports(gatewayCaps.frontendInputs)) return {};
  try {
    const inputs = await readInputs(build);
    return {
      context: inputs.state(localNames.context),
      dockerfile: inputs.state(localNames.dockerfile),
    };
  } catch (error) {
    throw wrapError(error, 'failed to get frontend inputs');
  }
}

/** The directory as the whole of a new filesystem. */
function scopeTo(context: State, directory: string): State {
  return file(scratch(), [copy(context, directory, '/', { dirContentsOnly: true })]);
}
