import type { CapDescription, CapState } from '../llb/caps.ts';

/** Readable names of the gateway's capabilities (moby/buildkit v0.32.2 frontend/gateway/pb/caps.go). */
const names: ReadonlyMap<string, string | undefined> = new Map([
  ['frontend.caps', 'frontend capabilities'],
  ['frontend.inputs', 'frontend inputs'],
  ['gateway.evaluate', 'gateway evaluate'],
  ['gateway.exec', 'gateway exec'],
  ['gateway.exec.extrahosts', 'gateway exec extra-hosts'],
  ['gateway.exec.filesystem', 'gateway exec filesystem'],
  ['gateway.exec.secretenv', 'gateway exec secret env'],
  ['gateway.exec.signals', 'gateway exec signals'],
  ['gateway.solve.evaluate', 'gateway evaluate solve'],
  ['gateway.solve.metadata', 'gateway metadata'],
  ['gateway.warnings', 'logging warnings'],
  ['importcaches', 'import caches'],
  ['proto.refarray', 'wire format ref arrays'],
  ['readdir', 'read static directory'],
  ['readfile', 'read static file'],
  ['reference.attestations', 'reference attestations'],
  ['reference.output', 'reference output'],
  ['resolveimage', 'resolve remote image config'],
  ['resolveimage.resolvemode', 'resolve remote image config with custom resolvemode'],
  ['return', 'return solve result'],
  ['returnmap', 'return reference map'],
  ['solve.base', undefined],
  ['solve.inlinereturn', 'inline return from solve'],
  ['source.metaresolver', 'source meta resolver'],
  ['source.metaresolver.http.checksumrequest', 'source meta resolver http checksum request'],
  ['source.metaresolver.image.attestations', 'source meta resolver image attestations'],
  ['statfile', 'stat a file'],
]);

/** What is known about a capability of the gateway. */
export function describeGatewayCap(id: string): CapDescription | undefined {
  return names.has(id) ? { name: names.get(id), stability: 'experimental' } : undefined;
}

/** All capabilities of the gateway of buildkitd v0.32.2. */
export const allGatewayCapIds: readonly string[] = [...names.keys()];

/** The capabilities of a daemon that is too old to report them (a fixed list in the reference's grpcclient). */
export const oldestGatewayCaps: readonly CapState[] = enabled([
  'solve.base',
  'solve.inlinereturn',
  'resolveimage',
  'readfile',
]);

/** {@link oldestGatewayCaps} for LLB. */
export const oldestLlbCaps: readonly CapState[] = enabled([
  'source.image',
  'source.local',
  'source.local.unique',
  'source.local.sessionid',
  'source.local.includepatterns',
  'source.local.followpaths',
  'source.local.excludepatterns',
  'source.local.sharedkeyhint',
  'source.git',
  'source.git.keepgitdir',
  'source.git.fullurl',
  'source.http',
  'source.http.checksum',
  'source.http.perm',
  'soruce.http.uidgid',
  'source.buildop.llbfilename',
  'exec.meta.base',
  'exec.meta.proxyenv',
  'exec.mount.bind',
  'exec.mount.cache',
  'exec.mount.cache.sharing',
  'exec.mount.selector',
  'exec.mount.tmpfs',
  'exec.mount.secret',
  'constraints',
  'platform',
  'meta.ignorecache',
  'meta.description',
  'meta.exportcache',
]);

/** Creates states for enabled capabilities. */
export function enabled(ids: Iterable<string>): readonly CapState[] {
  return [...ids].map((id) => ({ id, enabled: true }));
}
