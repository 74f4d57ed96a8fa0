import { knownValue } from '../../base/list.ts';
import type { NamedContext, NamedContextRequest } from '../../compile/ports.ts';
import { CompileError, wrapError } from '../../diagnostics/compile-error.ts';
import { defaultPlatform, formatPlatform, normalizePlatform } from '../../image/platform.ts';
import { familiarString, parseNormalizedNamed } from '../../image/reference.ts';
import { type State, scratch } from '../../llb/state.ts';
import type { FrontendBuild } from '../frontend-build.ts';
import { NonImageError } from '../metadata-resolver.ts';
import { gitContext } from './git-context.ts';
import { httpSource } from './http-context.ts';
import type { ContextRequest, LoadedContext } from './loaded-context.ts';
import { loadImageContext } from './named-image.ts';
import { loadInputContext } from './named-input.ts';
import { loadLayoutContext } from './named-layout.ts';
import { loadLocalContext } from './named-local.ts';

/** Source policies may rewrite a context to another kind this many times. */
const maxRewrites = 10;

/**
 * The named contexts of a build (`context:<name>` and `context:<name>::<platform>` options). It lives as long as the
 * build, because it remembers the rewrites of a source policy (moby/buildkit v0.32.2
 * frontend/dockerui/namedcontext.go).
 */
export class NamedContexts {
  readonly #build: FrontendBuild;
  readonly #inputs: Map<string, string>;

  constructor(build: FrontendBuild) {
    this.#build = build;
    this.#inputs = new Map(build.options.namedContexts);
  }

  /** The context of that name, for the platform if there is one for it. Throws for what can be no name. */
  find(name: string, request: NamedContextRequest): NamedContext | undefined {
    const short = contextName(name);
    const platform = formatPlatform(normalizePlatform(request.platform ?? defaultPlatform()));
    const key = [`${short}::${platform}`, short].find((candidate) => this.#inputs.has(candidate));
    return key === undefined ? undefined : { load: () => this.#load({ ...request, name: short, key }) };
  }

  async #load(request: ContextRequest): Promise<LoadedContext> {
    for (let rewrites = 0; ; rewrites++) {
      const input = knownValue(this.#inputs, request.key);
      if (rewrites > maxRewrites) throw tooManyRewrites(input);
      try {
        return await loadContext(this.#build, input, request);
      } catch (error) {
        if (!(error instanceof NonImageError && input.startsWith('docker-image:'))) throw error;
        this.#inputs.set(request.key, rewritten(error.updated));
      }
    }
  }
}

function contextName(name: string): string {
  try {
    const short = familiarString(parseNormalizedNamed(name));
    return short.endsWith(':latest') ? short.slice(0, -':latest'.length) : short;
  } catch (error) {
    throw wrapError(error, `invalid context name ${name}`);
  }
}

function rewritten(identifier: string): string {
  const separator = identifier.indexOf('://');
  if (separator === -1)
    throw new CompileError(`could not parse ref: ${identifier}`, { code: 'invalid-context' });
  return `${identifier.slice(0, separator)}:${identifier.slice(separator + 3)}`;
}

function tooManyRewrites(input: string): CompileError {
  const why = 'context recursion limit exceeded; this may indicate a cycle in the provided source policies';
  return new CompileError(`${why}: ${input}`, { code: 'invalid-context' });
}

async function loadContext(
  build: FrontendBuild,
  input: string,
  request: ContextRequest,
): Promise<LoadedContext> {
  const colon = input.indexOf(':');
  if (colon === -1) {
    throw new CompileError(`invalid context specifier ${input} for ${request.key}`, {
      code: 'invalid-context',
      hint: 'Write a context as docker-image://…, oci-layout://…, local:…, input:…, or as a git or HTTP(S) URL.',
    });
  }
  const scheme = input.slice(0, colon);
  const rest = input.slice(colon + 1);
  switch (scheme.startsWith('git@') ? 'git' : scheme) {
    case 'docker-image':
      return rest.replace(/^\/\//, '') === 'scratch'
        ? filesOnly(scratch())
        : await loadImageContext(build, rest.replace(/^\/\//, ''), request);
    case 'git':
      return filesOnly(loadGitContext(input));
    case 'http':
    case 'https':
      return filesOnly(gitContext(input) ?? httpSource(input, `[context ${request.key}] ${input}`));
    case 'oci-layout':
      return await loadLayoutContext(build, rest.replace(/^\/\//, ''), request);
    case 'local':
      return await loadLocalContext(build, rest, request);
    case 'input':
      return await loadInputContext(build, rest, request);
    default:
      throw new CompileError(`unsupported context source ${scheme} for ${request.key}`, {
        code: 'invalid-context',
      });
  }
}

function filesOnly(state: State): LoadedContext {
  return { state, image: undefined };
}

function loadGitContext(input: string): State {
  const state = gitContext(input);
  if (state === undefined)
    throw new CompileError(`invalid git context ${input}`, { code: 'invalid-context' });
  return state;
}
