import type { BuildRequest } from '../../client/build/build-job.ts';
import { dockerConfigDir, dockerCredentials } from '../../registry/docker-config.ts';
import { storedSeeds } from '../../registry/token-seed.ts';
import type { CliIo } from '../io.ts';
import { printReport } from '../output/print-painted.ts';
import type { BuildPlan } from './build-plan.ts';
import type { FittedBuild } from './fit-to-daemon.ts';

/** The request of a planned build, without what is to be built. */
export function requestOf(plan: BuildPlan, fitted: FittedBuild, io: CliIo): Omit<BuildRequest, 'frontend'> {
  return {
    locals: plan.locals,
    contentStores: plan.contentStores,
    services: plan.services,
    sharedKey: plan.sharedKey,
    onWarning: (text) => printReport(io.stderr, `WARNING: ${text}\n`, io.env),
    exports: fitted.exports,
    cacheExports: plan.caches.exports,
    cacheImports: plan.caches.imports,
    entitlements: plan.entitlements,
    secrets: plan.secrets,
    sshSockets: plan.sshSockets,
    credentials: dockerCredentials(io.env),
    tokenSeeds: storedSeeds(dockerConfigDir(io.env)),
    internal: plan.call !== undefined,
    sourcePolicy: plan.sourcePolicy,
    signal: io.signal,
  };
}
