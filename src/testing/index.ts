/**
 * Tests of frontends, without a daemon. Works with every test runner. See docs/testing.md.
 *
 * @module dockerfile-llb/testing
 */

export { type ErrorData, LibraryError, type LibraryErrorOptions } from '../base/library-error.ts';
export type { LineRange } from '../diagnostics/compile-error.ts';
export type {
  Attestation,
  CacheImport,
  FileRange,
  FileStat,
  Gateway,
  GatewayBuild,
  GatewayWarning,
  ResolvedImage,
  ResolveImageRequest,
  ResolveSourceRequest,
  SolveRequest,
  SolveResult,
  SourceMeta,
  WarningSource,
  Worker,
} from '../frontend/gateway.ts';
export type {
  Container,
  ContainerMount,
  ContainerProcess,
  ContainerRequest,
  ProcessRequest,
  SessionMount,
} from '../gateway/container/container-request.ts';
export type { Frontend, FrontendGateway } from '../gateway/frontend-gateway.ts';
export type { MemoryFiles } from '../gateway/local/memory-files.ts';
export type { ContainerConfig, DockerImage, Healthcheck, HistoryEntry, RootFs } from '../image/oci-image.ts';
export type { Platform } from '../image/platform.ts';
export type { CapSet } from '../llb/caps.ts';
export type {
  Definition,
  DefinitionLocation,
  DefinitionSource,
  DefinitionSourceInfo,
  LinuxResources,
  OpMetadata,
  ProgressGroup,
} from '../llb/definition.ts';
export type { SourceRange } from '../llb/source-range.ts';
export type { NetworkMode, SecurityMode } from '../llb/state.ts';
export { type Graph, type GraphAction, type GraphStep, readGraph } from './graph.ts';
export {
  assertGraph,
  assertNotInGraph,
  copyStep,
  GraphMismatchError,
  graphMatchers,
  imageStep,
  localStep,
  runStep,
  type StepConditions,
  type StepMatcher,
  stageStep,
} from './match-graph.ts';
export {
  type MemoryGateway,
  type MemoryImage,
  type MemorySource,
  type MemoryWorld,
  memoryGateway,
  type ProcessOutcome,
} from './memory-gateway.ts';
export { type Recording, record } from './record.ts';
export { ReplayError, replay } from './replay.ts';
export { type FrontendOutcome, type ObservedGateway, runFrontend } from './run-frontend.ts';
