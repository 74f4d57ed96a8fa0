import { programName } from '../../base/program-name.ts';
import { CompileError } from '../../diagnostics/compile-error.ts';
import { joinPath } from '../../go/path.ts';
import { redactCredentials } from '../../go/redact-credentials.ts';
import { type GitRef, parseGitRef } from '../../instructions/shared/git-ref.ts';

/** Something that a build has read, with the digests by which the daemon knows it. */
export interface RequestMaterial {
  readonly uri?: unknown;
  readonly digest?: unknown;
}

/** What provenance says of a build's request, in the words of SLSA v0.2. */
export interface RequestProvenance {
  readonly frontend: string;
  readonly args: Readonly<Record<string, string>>;
  readonly configSource: Readonly<Record<string, unknown>>;
  /** Source and revision of the repository that the build is made in. */
  readonly vcs: Readonly<Record<string, string>>;
}

/**
 * What the daemon would record of the request if it ran the frontend, of the options that the frontend got (moby/buildkit
 * v0.32.2 solver/llbsolver/provenance `FilterArgs`, `RequestProvenance`, `NewPredicate`). It records nothing of a frontend that
 * runs in a client.
 */
export function requestProvenance(
  options: ReadonlyMap<string, string>,
  materials: readonly RequestMaterial[],
): RequestProvenance {
  const args = new Map([...options].filter(([key]) => !ofTheHost.has(key) && !key.startsWith('attest:')));
  const contextKey =
    options.get('contextkey') || (options.get('input:context') ? 'input:context' : 'context');
  for (const [key, value] of args)
    if (key === contextKey || key.startsWith('context:')) args.set(key, redactCredentials(value));
  const context = args.get(contextKey);
  const path = args.get('filename');
  if (context) args.delete(contextKey);
  if (path) args.delete('filename');
  return {
    frontend: programName,
    configSource: { ...(context && sourceOf(context, materials)), ...(path && { entryPoint: path }) },
    ...withoutVcs(args),
  };
}

function withoutVcs(args: ReadonlyMap<string, string>): Pick<RequestProvenance, 'args' | 'vcs'> {
  const isVcs = ([key]: readonly [string, string]) => key.startsWith(vcsKeys);
  const vcs = [...args]
    .filter((entry) => isVcs(entry) && entry[1] !== '')
    .map(([key, value]) => [
      key.slice(vcsKeys.length),
      key === `${vcsKeys}source` ? redactCredentials(value) : value,
    ]);
  return {
    args: Object.fromEntries([...args].filter((entry) => !isVcs(entry))),
    vcs: Object.fromEntries(vcs),
  };
}

/** With the commit of a repository or the digest of a download, where the daemon has read it. */
function sourceOf(context: string, materials: readonly RequestMaterial[]): Readonly<Record<string, unknown>> {
  const git = gitRefOf(context);
  const wanted = git === undefined ? context : fragmentForm(git, '');
  const digest = materials.find(({ uri }) => uri === wanted)?.digest;
  if (digest === undefined) return { uri: context };
  return { uri: git === undefined ? context : fragmentForm(git, git.subDir), digest };
}

function gitRefOf(context: string): GitRef | undefined {
  try {
    return parseGitRef(context);
  } catch (error) {
    if (error instanceof CompileError) return undefined;
    throw error;
  }
}

/** `remote#ref:directory` (moby/buildkit v0.32.2 frontend/dockerfile/dfgitutil `FragmentFormat`). */
function fragmentForm({ remote, ref }: GitRef, subDir: string): string {
  const directory = joinPath('/', subDir).slice(1);
  if (ref === '' && directory === '') return remote;
  return `${remote}#${ref}${directory && `:${directory}`}`;
}

/** What an option of this name says is about the machine, not about the result. */
const ofTheHost: ReadonlySet<string> = new Set([
  'cgroup-parent',
  'image-resolve-mode',
  'platform',
  'cache-imports',
]);
const vcsKeys = 'vcs:';
