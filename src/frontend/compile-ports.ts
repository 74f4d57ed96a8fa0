import type { CompilePorts, CompileTrace } from '../compile/ports.ts';
import { equalFold } from '../go/strings.ts';
import type { MainContext } from './contexts/main-context.ts';
import type { NamedContexts } from './contexts/named-contexts.ts';
import type { Decompress } from './epoch/archive/decompress.ts';
import { sourceEpoch } from './epoch/source-epoch.ts';
import type { FrontendBuild } from './frontend-build.ts';
import type { Checks } from './warnings.ts';

/** What all compiles of one build share. */
export interface BuildScope {
  readonly build: FrontendBuild;
  readonly mainContext: MainContext;
  readonly namedContexts: NamedContexts;
  readonly decompress: Decompress;
  readonly trace?: CompileTrace | undefined;
}

/** Answers a compile's questions through the gateway. */
export function compilePorts(world: BuildScope, checks: Checks): CompilePorts {
  const { build, mainContext, namedContexts, trace } = world;
  const { noCache } = build.options;
  return {
    resolveImageConfig: (ref, request) => build.resolver.resolveImage(ref, request),
    namedContext: (name, request) => namedContexts.find(name, request),
    isNoCache: (stage) =>
      noCache !== undefined && (noCache.length === 0 || noCache.some((name) => equalFold(name, stage))),
    dockerIgnore: () => mainContext.ignoredSources(),
    mainContext: (followPaths) => mainContext.load(followPaths),
    sourceEpoch: (state, logName) => sourceEpoch(world, state, logName),
    report: checks.report,
    checkError: () => checks.checkError(),
    ...(trace && { trace }),
  };
}
