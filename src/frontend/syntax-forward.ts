import { programName } from '../base/program-name.ts';
import { CompileError, withLocation, wrapError } from '../diagnostics/compile-error.ts';
import { trimSpace } from '../go/strings.ts';
import type { Definition } from '../llb/definition.ts';
import { marshal } from '../llb/marshal.ts';
import { detectSyntax } from '../syntax/directives.ts';
import { gatewayCaps } from './caps.ts';
import { gatewayErrorIn, toReturnError } from './errors.ts';
import type { FrontendBuild } from './frontend-build.ts';
import type { SolveResult } from './gateway.ts';
import { withAliases } from './options/build-options.ts';
import type { Dockerfile } from './read-dockerfile.ts';
import { solve } from './solve.ts';
import { isSourceDetail } from './wire/error-details.ts';
import { readInputs } from './wire/frontend-inputs.ts';

/** Another frontend that a build is handed to. */
interface ForwardTarget {
  /** Image of the frontend. */
  readonly ref: string;
  /** The image and arguments, as written. */
  readonly cmdline: string;
  /** Adds the location where the frontend was named to an error without a location. */
  readonly locate: (error: unknown) => unknown;
}

/**
 * The result of the frontend named by `BUILDKIT_SYNTAX` or a `# syntax=` line; undefined if there is none, or if the
 * build has already been forwarded (moby/buildkit v0.32.2 frontend/dockerfile/builder/build.go).
 */
export async function forwardBySyntax(
  build: FrontendBuild,
  dockerfile: Dockerfile,
): Promise<SolveResult | undefined> {
  const target = forwardTarget(build, dockerfile);
  if (target === undefined) return undefined;
  try {
    if (build.options.locked) throw cannotLock(target);
    return await forward(build, target);
  } catch (error) {
    const isLocated = gatewayErrorIn(error)?.details.some(isSourceDetail) ?? false;
    throw isLocated ? error : target.locate(error);
  }
}

/** The options with which a frontend builds the file itself, unless `BUILDKIT_SYNTAX` names another one. */
export function ignoringSyntaxLine(options: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  if (options.has('cmdline') || options.has('build-arg:BUILDKIT_SYNTAX')) return options;
  return new Map([...options, ['cmdline', programName]]);
}

function forwardTarget(
  { options }: FrontendBuild,
  { file, sourceMap }: Dockerfile,
): ForwardTarget | undefined {
  if (options.commandLine !== undefined) return undefined;
  const { syntax } = options;
  if (syntax !== undefined) {
    const [ref = ''] = trimSpace(syntax).split(' ', 1);
    const prefix = `failed with build-arg:BUILDKIT_SYNTAX = ${syntax}`;
    return { ref, cmdline: syntax, locate: (error) => wrapError(error, prefix) };
  }
  const directive = detectSyntax(file);
  return (
    directive && {
      ...directive,
      locate: (error) => toReturnError(withLocation(error, directive.lines), sourceMap),
    }
  );
}

function cannotLock({ ref }: ForwardTarget): CompileError {
  return new CompileError(
    `a build with the frontend ${ref} cannot be locked by this one: write a source policy with dockerfile-llb lock --policy, and build with it`,
    { code: 'locked-forward' },
  );
}

async function forward(build: FrontendBuild, { ref, cmdline }: ForwardTarget): Promise<SolveResult> {
  const { gateway, signal } = build;
  const frontendInputs = gateway.build.frontendCaps.supports(gatewayCaps.frontendInputs)
    ? await inputDefinitions(build)
    : undefined;
  const frontendOptions = withAliases(gateway.build.options).set('cmdline', cmdline).set('source', ref);
  return await solve(gateway, { frontend: 'gateway.v0', frontendOptions, frontendInputs }, signal);
}

/** All inputs, as separate graphs. */
async function inputDefinitions(build: FrontendBuild): Promise<ReadonlyMap<string, Definition>> {
  try {
    const inputs = await readInputs(build);
    return new Map(inputs.names.map((name) => [name, marshal(inputs.state(name)!)]));
  } catch (error) {
    throw wrapError(error, 'failed to get frontend inputs');
  }
}
