/**
 * The kit for writing your own frontends: programs that BuildKit runs for a `# syntax=` line, and functions that `build`
 * runs in this process. See docs/kit.md.
 *
 * @module dockerfile-llb/frontend
 */

export { type ErrorData, LibraryError, type LibraryErrorOptions } from '../base/library-error.ts';
export { CompileError, type CompileErrorOptions, type LineRange } from '../diagnostics/compile-error.ts';
export type { ErrorPlace } from '../diagnostics/error-place.ts';
export type { StatusDetail } from '../diagnostics/error-sources.ts';
export { StatusError } from '../diagnostics/status-error.ts';
export { type BuildDockerfileOptions, buildDockerfile } from '../frontend/build-dockerfile.ts';
export type { Compression, Decompress } from '../frontend/epoch/archive/decompress.ts';
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
export { GatewayError } from '../frontend/gateway-error.ts';
export type {
  Container,
  ContainerMount,
  ContainerProcess,
  ContainerRequest,
  ProcessRequest,
  SessionMount,
} from '../gateway/container/container-request.ts';
export type { Frontend, FrontendGateway } from '../gateway/frontend-gateway.ts';
export type { ContainerConfig, DockerImage, Healthcheck, HistoryEntry, RootFs } from '../image/oci-image.ts';
export { parseImageConfig } from '../image/parse-image-config.ts';
export { formatPlatform, type Platform, parsePlatform } from '../image/platform.ts';
export type {
  InstructionBase,
  InstructionFiles,
  WordExpander,
} from '../instructions/instruction-definition.ts';
export type {
  FlagKind,
  InstructionDefinition,
  InstructionFlags,
  InstructionLine,
  InstructionRule,
  InstructionStage,
  ReplacedInstruction,
  StepInstruction,
  WrittenInstruction,
} from '../instructions/own-instruction.ts';
export * as llb from '../llb/index.ts';
export type { LineOrigin } from '../llb/source-map.ts';
export { createSourceFile, type SourceFile } from '../source/source-file.ts';
export type { Span } from '../source/span.ts';
export type { Heredoc } from '../syntax/node.ts';
export { type DockerfileFrontendOptions, dockerfileFrontend } from './dockerfile-frontend.ts';
export { type BuiltImage, imageResult, metadataResult } from './image-result.ts';
export { type BaseImage, type BuildWarning, type OpenBuild, openBuild } from './open-build.ts';
export { serveFrontend } from './serve-frontend.ts';
