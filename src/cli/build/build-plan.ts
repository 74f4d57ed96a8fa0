import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileReason } from '../../base/file-reason.ts';
import { sharedKeyOfContext } from '../../client/build/shared-key.ts';
import type { LocalState } from '../../client/history/local-state.ts';
import type { ExportEntry } from '../../client/specs/export.ts';
import type { SourcePolicy } from '../../client/specs/source-policy.ts';
import { compareBytes } from '../../go/strings.ts';
import { isGitSource } from '../../instructions/shared/git-ref.ts';
import type { OciStore } from '../../session/content/oci-store.ts';
import { createSecretStore, type SecretSource, type SecretStore } from '../../session/services/secrets.ts';
import { createUploads } from '../../session/services/upload.ts';
import type { SessionService } from '../../session/session-service.ts';
import {
  openSshAgents,
  type SshAgentSource,
  type SshAgents,
} from '../../session/ssh-agents/open-ssh-agents.ts';
import { SshAgentError } from '../../session/ssh-agents/ssh-agent-error.ts';
import { frontendOptions } from '../flags/frontend-flags.ts';
import { addNamedContexts } from '../flags/named-contexts.ts';
import { parseSecret, parseSshAgent } from '../flags/parse-mounts.ts';
import { type LockableDockerfile, requireLock } from '../flags/unused-lock.ts';
import type { CliIo } from '../io.ts';
import { adviceFor } from '../output/advice/advice.ts';
import { UsageError } from '../usage-error.ts';
import { entitlementsOf } from './access-flags.ts';
import { type Attestations, attestationsOf } from './attest-flags.ts';
import type { BuildFlags } from './build-flags.ts';
import { type Caches, cachesOf, type MountPlaces, mountPlacesOf } from './cache-flags.ts';
import { type Call, callOf } from './call-flags.ts';
import { type ContextSource, contextSource, localStateOf, shownDockerfile } from './context-source.ts';
import type { DockerfileDownload } from './download-dockerfile.ts';
import { gitInfo } from './git-info.ts';
import { type InputArchive, inputArchive } from './input-archive.ts';
import { exportEntries, tagNames } from './output-flags.ts';
import { refuseRego } from './rego-policy.ts';
import { checkSourceFlags, otherFrontend, sourcePolicyOf } from './source-flags.ts';
import { openStdin } from './stdin.ts';

/** All that a build needs and that can be known before a daemon is asked. */
export interface BuildPlan {
  /** Options of the frontend. */
  readonly options: Map<string, string>;
  readonly locals: ReadonlyMap<string, string>;
  /** OCI layout directories that the daemon may read. */
  readonly contentStores: ReadonlyMap<string, OciStore>;
  /** More for the session: the archive from standard input. */
  readonly services: readonly SessionService[];
  /** The context from standard input. */
  readonly archive: InputArchive | undefined;
  readonly sharedKey: string | undefined;
  /** Exporters that the flags name, perhaps none. */
  readonly exports: readonly ExportEntry[];
  /** Names of the image, separated by commas; '' when it has none. */
  readonly tags: string;
  readonly caches: Caches;
  /** Stores of cache mounts. */
  readonly mountPlaces: MountPlaces;
  readonly attestations: Attestations;
  readonly entitlements: readonly string[];
  readonly secrets: SecretStore;
  /** The values of `--secret`. */
  readonly secretSources: readonly SecretSource[];
  readonly sshSockets: ReadonlyMap<string, string>;
  readonly call: Call | undefined;
  /** LLB to build instead of a Dockerfile. */
  readonly definition: Uint8Array | undefined;
  /** The frontend to use instead of ours. */
  readonly frontend: string | undefined;
  /** The frontend of a `# syntax=` line goes before ours. */
  readonly followSyntax: boolean;
  readonly sourcePolicy: SourcePolicy | undefined;
  /** The context as the user named it. */
  readonly context: string;
  /** Name of the Dockerfile as the user knows it. */
  readonly dockerfile: string | undefined;
  /** Stores the name of the build for later; undefined for a call that is not a build. */
  readonly localState: LocalState | undefined;
  /** The Dockerfile is to be fetched before. */
  readonly download: DockerfileDownload | undefined;
  dispose(): Promise<void>;
}

/** Reads the flags and what they name on this machine. Throws a {@link UsageError} for what is wrong with them. */
export async function planBuild(context: string, flags: BuildFlags, io: CliIo): Promise<BuildPlan> {
  const call = callOf(flags);
  checkSourceFlags(flags, call !== undefined);
  const options = frontendOptions(flags, io.env);
  const allow = flags.allow ?? [];
  const secretSources = (flags.secret ?? []).filter(Boolean).map(parseSecret);
  const parts = {
    exports: call ? [] : exportEntries(flags, allow, io),
    tags: tagNames(flags),
    caches: cachesOf(flags, options, io),
    mountPlaces: mountPlacesOf(flags, io),
    attestations: attestationsOf(flags),
    entitlements: entitlementsOf(allow, flags.network),
    secrets: await secretsOf(secretSources, io.env),
    secretSources,
    context,
    call,
    definition: await readDefinition(flags.llb, io),
    frontend: otherFrontend(flags, options),
    followSyntax: flags.followSyntax === true,
    sourcePolicy: await sourcePolicyOf(flags, io),
  };
  const source = await contextSource(context, flags.file, io);
  try {
    const { agents, ...rest } = await withSource({ source, options }, flags, io);
    const dispose = async () =>
      void (await Promise.all([agents.close(), source.dispose(), rest.archive?.dispose()]));
    return {
      ...parts,
      ...rest,
      localState: call ? undefined : localStateOf(context, flags.file, io),
      download: source.download,
      dockerfile: shownDockerfile(context, flags.file),
      sshSockets: agents.sockets,
      dispose,
    };
  } catch (error) {
    await source.dispose();
    throw error;
  }
}

/** The context of a build, and the frontend's options, to which the context adds its own. */
interface SourceTargets {
  readonly source: ContextSource;
  readonly options: Map<string, string>;
}

async function withSource(
  { source, options }: SourceTargets,
  flags: BuildFlags,
  io: CliIo,
): Promise<
  Pick<BuildPlan, 'options' | 'locals' | 'contentStores' | 'services' | 'archive' | 'sharedKey'> & {
    agents: SshAgents;
  }
> {
  await refuseRego(flags.policy, source);
  const locals = new Map(source.locals);
  const contentStores = new Map<string, OciStore>();
  const { upload } = source;
  const uploads = upload && createUploads();
  const archive = upload && inputArchive(upload);
  if (uploads && archive) options.set('context', uploads.add(archive.open));
  for (const [key, value] of source.options) options.set(key, value);
  await addNamedContexts(flags.buildContext ?? [], { options, locals, contentStores }, io);
  if (flags.locked) await requireLock(lockableOf({ options, locals }));
  addFrontendCaps(options, callOf(flags));
  if (source.folder !== undefined) {
    const info = await gitInfo(source.folder, { locals, options }, io.env);
    for (const [key, value] of info) options.set(key, value);
  }
  const asked = (flags.ssh ?? []).filter(Boolean).map(parseSshAgent);
  const needed = asked.length === 0 && source.needsSsh ? [{ id: 'default' }] : asked;
  return {
    options,
    locals,
    contentStores,
    services: uploads ? [uploads.service] : [],
    archive,
    sharedKey: source.folder && sharedKeyOfContext(source.folder, io.env),
    agents: await openAgents(needed, io),
  };
}

/** The Dockerfile of a build, if it is on this machine. */
export function lockableOf({ options, locals }: Pick<BuildPlan, 'options' | 'locals'>): LockableDockerfile {
  return { directory: locals.get('dockerfile'), filename: options.get('filename') };
}

/** What another frontend must be able to do; ours passes it on with the build (docker/buildx v0.36.1 build/opt.go). */
function addFrontendCaps(options: Map<string, string>, call: Call | undefined): void {
  const names = [...options].filter(([key]) => key.startsWith('context:'));
  const urls = [...options].filter(([key, value]) => /^context(?::|$)/.test(key) && isGitQuery(value));
  const caps = [
    ...(names.length > 0 ? ['moby.buildkit.frontend.contexts+forward'] : []),
    ...urls.map(([key]) => `moby.buildkit.frontend.gitquerystring${key === 'context' ? '' : '+forward'}`),
    ...(call ? ['moby.buildkit.frontend.subrequests+forward'] : []),
  ];
  if (caps.length > 0) options.set('frontend.caps', [...new Set(caps)].sort(compareBytes).join(','));
  if (call) options.set('requestid', `frontend.${call.name}`);
}

async function secretsOf(sources: readonly SecretSource[], env: NodeJS.ProcessEnv): Promise<SecretStore> {
  return createSecretStore(sources, env).catch((error: Error) => {
    throw new UsageError(`--secret: ${error.message}`, 'Write --secret id=NAME,src=FILE, or env=VARIABLE.');
  });
}

function isGitQuery(url: string): boolean {
  return isGitSource(url) && /^[^#]*\?/.test(url);
}

async function openAgents(sources: readonly SshAgentSource[], io: CliIo): Promise<SshAgents> {
  const here = sources.map(({ id, paths }) => ({
    id,
    paths: paths?.map((path) => path && resolve(io.cwd, path)),
  }));
  return openSshAgents(here, io.env).catch((error: unknown) => {
    throw error instanceof SshAgentError
      ? new UsageError(`--ssh: ${error.message}`, adviceFor(error))
      : error;
  });
}

async function readDefinition(path: string | undefined, io: CliIo): Promise<Uint8Array | undefined> {
  if (path === undefined) return undefined;
  if (path === '-') return (await openStdin(io.stdin)).all();
  return readFile(resolve(io.cwd, path)).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(
      `--llb ${path}: cannot be read (${fileReason(error)})`,
      'For example: dockerfile-llb compile . --format pb | dockerfile-llb build --llb - .',
    );
  });
}
