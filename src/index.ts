/**
 * The public API: compile a Dockerfile, build it on a daemon, or use the parts. The LLB builder alone is
 * `dockerfile-llb/llb`, and here `llb`.
 */

export { type ErrorData, LibraryError } from './base/library-error.ts';
export { type BuildOutcome, type BuildRequest, runBuild } from './client/build/build-job.ts';
export { BuildkitClient, type ClientOptions } from './client/buildkit-client.ts';
export type { CacheRecord, DiskUsageOptions, PruneOptions } from './client/cache-records.ts';
export { type DaemonAddress, type ParseAddressOptions, parseAddress } from './client/connect/address.ts';
export { type Connection, type ConnectOptions, connectDaemon } from './client/connect/connect.ts';
export { DaemonError, type DaemonErrorCode } from './client/connect/daemon-error.ts';
export type { Endpoint, TlsOptions } from './client/connect/endpoint.ts';
export { type AddressSources, findDaemon } from './client/connect/find-daemon.ts';
export type { HistoryOptions } from './client/history/history.ts';
export type { ExportEntry } from './client/specs/export.ts';
export { type OciLayoutContext, openOciLayout, parseOciLayout } from './client/specs/oci-layout-context.ts';
export { parseOutput } from './client/specs/parse-output.ts';
export { parseSourcePolicy, type SourcePolicy, type SourceRule } from './client/specs/source-policy.ts';
export { watchStatus } from './client/status.ts';
export { type DaemonDevice, type DaemonWorker, type GcRule, listWorkers } from './client/workers.ts';
export { CompileError } from './diagnostics/compile-error.ts';
export {
  type ConfigDifference,
  compareGraphs,
  type GraphComparison,
  type StepDifference,
} from './fix/compare-graphs.ts';
export type { CompiledTarget } from './fix/compile-targets.ts';
export { describeProof } from './fix/describe-proof.ts';
export { type FixOutcome, type FixRequest, fixDockerfile, type ProvenFix } from './fix/fix-dockerfile.ts';
export { createProver, type Proof, type ProofRequest, type Prover, proveChange } from './fix/prove-change.ts';
export { formatDockerfile } from './format/format-dockerfile.ts';
export { type BuildDockerfileOptions, buildDockerfile } from './frontend/build-dockerfile.ts';
export type { Gateway, SolveResult } from './frontend/gateway.ts';
export { GatewayError } from './frontend/gateway-error.ts';
export { build, type DockerfileBuildRequest } from './gateway/control/build.ts';
export { type CompiledDockerfile, compileLocal as compile } from './gateway/local/compile-local.ts';
export { type ImageMetadataSource, offlineImages, registryImages } from './gateway/local/image-metadata.ts';
export { type CheckRequest, checkDockerfile } from './lint/check-dockerfile.ts';
export type { Finding, Fix, Severity } from './lint/finding.ts';
export * as llb from './llb/index.ts';
export type { BuildRecord } from './record/build-record.ts';
export type { StatusUpdate } from './record/status.ts';
export {
  type CredentialsLookup,
  dockerCredentials,
  type RegistryCredentials,
} from './registry/docker-config.ts';
export { RpcCode, RpcError } from './rpc/channel.ts';
export { createSecretStore, type SecretStore } from './session/services/secrets.ts';
export { createUploads, type Uploads } from './session/services/upload.ts';
export { openSshAgents, type SshAgentSource, type SshAgents } from './session/ssh-agents/open-ssh-agents.ts';
export { positionAt } from './source/line-span.ts';
export { createSourceFile, type SourceFile } from './source/source-file.ts';
export type { Span } from './source/span.ts';
export type { TextEdit } from './source/text-edit.ts';
