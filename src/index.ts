/**
 * The package's main entry in Node: the language (`dockerfile-llb/dockerfile`), the LLB builder (`llb`), and the
 * client for daemons. In a browser, the same name is `browser.ts`, whose exports are all part of this one.
 *
 * @module dockerfile-llb
 */

export { type BuildJob, type BuildOutcome, type BuildRequest, runBuild } from './client/build/build-job.ts';
export type { DaemonSolveRequest, TypedAttrs } from './client/build/solve.ts';
export { type OpenOptions, openBuildNodes, type UnreachableNode } from './client/builders/open-nodes.ts';
export { BuildkitClient, type ClientOptions } from './client/buildkit-client.ts';
export type { CacheRecord, DiskUsageOptions, PruneOptions } from './client/cache-records.ts';
export { type DaemonAddress, type ParseAddressOptions, parseAddress } from './client/connect/address.ts';
export {
  type Builder,
  type BuilderMember,
  type BuilderName,
  type BuilderOptions,
  findBuilder,
} from './client/connect/builder.ts';
export { type Connection, type ConnectOptions, connectDaemon } from './client/connect/connect.ts';
export { DaemonError, type DaemonErrorCode, type TlsErrorCode } from './client/connect/daemon-error.ts';
export type {
  ContainerToolEndpoint,
  DockerContainerEndpoint,
  Endpoint,
  KubeDeploymentEndpoint,
  KubePodEndpoint,
  NamedPipeEndpoint,
  SshEndpoint,
  TcpEndpoint,
  TlsOptions,
  UnixEndpoint,
} from './client/connect/endpoint.ts';
export { type AddressSources, findDaemon } from './client/connect/find-daemon.ts';
export type { HistoryOptions } from './client/history/history.ts';
export type { BuilderNode } from './client/history/local-state.ts';
export type { BuildNode } from './client/nodes/build-node.ts';
export type { NodesOutcome } from './client/nodes/build-on-nodes.ts';
export { NodeError, type NodeErrorCode } from './client/nodes/node-error.ts';
export type { NodeOutcome } from './client/nodes/run-nodes.ts';
export type { ExportEntry, LayoutTarget } from './client/specs/export.ts';
export {
  type OciLayoutContext,
  type OciLayoutReference,
  openOciLayout,
  parseOciLayout,
} from './client/specs/oci-layout-context.ts';
export { type ParseOutputOptions, parseOutput } from './client/specs/parse-output.ts';
export {
  parseSourcePolicy,
  type SourceAction,
  type SourceCondition,
  type SourceConstraint,
  type SourceMatch,
  type SourcePolicy,
  type SourceRule,
  type SourceSelector,
} from './client/specs/source-policy.ts';
export { watchStatus } from './client/status.ts';
export { type DaemonDevice, type DaemonWorker, type GcRule, listWorkers } from './client/workers.ts';
export * from './dockerfile.ts';
export { type BuildDockerfileOptions, buildDockerfile } from './frontend/build-dockerfile.ts';
export type { Compression, Decompress } from './frontend/epoch/archive/decompress.ts';
export type {
  CacheImport,
  FileRange,
  FileStat,
  Gateway,
  GatewayBuild,
  ResolvedImage,
  ResolveImageRequest,
  ResolveSourceRequest,
  SolveRequest,
  SourceMeta,
  Worker,
} from './frontend/gateway.ts';
export type {
  Container,
  ContainerMount,
  ContainerProcess,
  ContainerRequest,
  ProcessRequest,
  SessionMount,
} from './gateway/container/container-request.ts';
export type { Frontend, FrontendGateway } from './gateway/frontend-gateway.ts';
export { registryImages } from './gateway/local/image-metadata.ts';
export type { ContentDescriptor } from './image/descriptor.ts';
export { build, type DockerfileBuildRequest } from './library/build.ts';
export * as llb from './llb/index.ts';
export type { BuildRecord, RecordedError } from './record/build-record.ts';
export type {
  StatusUpdate,
  Timestamp,
  VertexLog,
  VertexStatus,
  VertexUpdate,
  VertexWarning,
} from './record/status.ts';
export type { HelperOptions } from './registry/credential-helper.ts';
export type { CredentialsLookup, RegistryCredentials } from './registry/credentials.ts';
export { dockerCredentials } from './registry/docker-config.ts';
export {
  layoutContent,
  memoryContent,
  type PushContent,
  type Repository,
} from './registry/push/content-source.ts';
export {
  type PushOptions,
  type PushProgress,
  type PushRequest,
  pushImage,
} from './registry/push/push-image.ts';
export {
  RegistryError,
  type RegistryErrorCode,
  type RegistryErrorOptions,
} from './registry/registry-error.ts';
export type { TokenSeeds } from './registry/token-seed.ts';
export {
  type BidiCall,
  type CallOptions,
  type Metadata,
  type RpcChannel,
  RpcCode,
  RpcError,
} from './rpc/channel.ts';
export type { RpcHandler, ServerCall } from './rpc/server-call.ts';
export type { BlobWriter, WriteStatus } from './session/content/blob-writer.ts';
export type { BlobInfo, OciStore, StoreAccess } from './session/content/oci-store.ts';
export type { OutputSink, OutputTarget } from './session/services/file-send.ts';
export type { FileSyncOptions, LocalDirs } from './session/services/file-sync.ts';
export { createSecretStore, type SecretSource, type SecretStore } from './session/services/secrets.ts';
export { createUploads, type Uploads } from './session/services/upload.ts';
export type { SessionService } from './session/session-service.ts';
export { openSshAgents, type SshAgentSource, type SshAgents } from './session/ssh-agents/open-ssh-agents.ts';
