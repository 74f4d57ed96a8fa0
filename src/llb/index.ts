/**
 * The LLB builder by itself: states, operations, and marshalling to the graph that a BuildKit daemon runs. It knows
 * nothing about Dockerfiles. See docs/llb.md.
 *
 * @module dockerfile-llb/llb
 */
export type { ContainerConfig, DockerImage, Healthcheck, HistoryEntry, RootFs } from '../image/oci-image.ts';
export { parseImageConfig } from '../image/parse-image-config.ts';
export { formatPlatform, type Platform, parsePlatform } from '../image/platform.ts';
export { allCaps, type CapDescription, type CapSet, type CapState, createCapSet } from './caps.ts';
export { decodeDefinition, encodeDefinition } from './codec.ts';
export type { Constraints, MarshalDefaults, SourceSpec } from './constraints.ts';
export type {
  Definition,
  DefinitionLocation,
  DefinitionSource,
  DefinitionSourceInfo,
  LinuxResources,
  OpMetadata,
  ProgressGroup,
} from './definition.ts';
export { type EnvList, emptyEnvList, envListOf } from './env-list.ts';
export { definitionHead, marshal } from './marshal.ts';
export { build } from './ops/build.ts';
export { fromDefinition } from './ops/definition-op.ts';
export { diff } from './ops/diff.ts';
export { exec, run } from './ops/exec.ts';
export type { ExecMount, ExecSecret, ExecSpec, ExecSsh, ProcessSettings, ProxyEnv } from './ops/exec-spec.ts';
export { type MakeOptions, mkdir, mkfile, rm, symlink } from './ops/file/actions.ts';
export { type CopyOptions, copy } from './ops/file/copy.ts';
export { file } from './ops/file/file.ts';
export type { FileAction } from './ops/file/file-action.ts';
export { type Owner, type OwnerId, parseOwner } from './ops/file/owner.ts';
export { type GitOptions, git } from './ops/git.ts';
export { merge } from './ops/merge.ts';
export type { RunSettings } from './ops/run-settings.ts';
export {
  type HttpOptions,
  http,
  type ImageOptions,
  image,
  type LocalOptions,
  local,
  type OciLayoutOptions,
  ociLayout,
} from './ops/source.ts';
export { source } from './ops/source-op.ts';
export { definitionToJson, type OpJson, printDefinition, printDefinitionJson } from './print.ts';
export type { LineOrigin, SourceLocation, SourceMap } from './source-map.ts';
export type { SourceRange } from './source-range.ts';
export {
  type NetworkMode,
  type SecurityMode,
  type State,
  scratch,
  stateOf,
  withDir,
  withEnv,
  withHostname,
  withImageConfig,
  withNetwork,
  withOutput,
  withPlatform,
  withSecurity,
  withUser,
} from './state.ts';
export type {
  DeferredOutput,
  EncodedVertex,
  MarshalledVertex,
  OpVertex,
  Output,
  Vertex,
  VertexOutput,
} from './vertex.ts';
