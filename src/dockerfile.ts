/**
 * The language: parse, print, format, check, fix and compile Dockerfiles. Needs neither a daemon nor Node, and runs
 * in a browser. See docs/library.md.
 *
 * @module dockerfile-llb/dockerfile
 */

export { type ErrorData, LibraryError, type LibraryErrorOptions } from './base/library-error.ts';
export type { ParsedDockerfile } from './compile/compile.ts';
export { CompileError, type CompileErrorOptions, type LineRange } from './diagnostics/compile-error.ts';
export type { ErrorPlace } from './diagnostics/error-place.ts';
export type { StatusDetail } from './diagnostics/error-sources.ts';
export type { Fact, FactContent, FactScope } from './diagnostics/fact.ts';
export { StatusError } from './diagnostics/status-error.ts';
export type { ConfigDifference, GraphComparison, StepDifference } from './fix/compare-graphs.ts';
export type { FixOutcome, ProvenFix } from './fix/fix-dockerfile.ts';
export type { Proof } from './fix/prove-change.ts';
export type { Attestation, GatewayWarning, SolveResult, WarningSource } from './frontend/gateway.ts';
export { GatewayError } from './frontend/gateway-error.ts';
export type { MemoryFiles } from './gateway/local/memory-files.ts';
export { type ImageMetadataSource, offlineImages } from './gateway/local/offline-images.ts';
export { marshalImageConfig } from './image/image-config.ts';
export type { ImageMetadata } from './image/image-metadata.ts';
export type { ContainerConfig, DockerImage, Healthcheck, HistoryEntry, RootFs } from './image/oci-image.ts';
export { parseImageConfig } from './image/parse-image-config.ts';
export { formatPlatform, normalizePlatform, type Platform, parsePlatform } from './image/platform.ts';
export { type ImageReference, parseNormalizedNamed as parseImageReference } from './image/reference.ts';
export type { AddInstruction } from './instructions/add.ts';
export type { ArgInstruction } from './instructions/arg.ts';
export type { CmdInstruction } from './instructions/cmd.ts';
export type { CopyInstruction } from './instructions/copy.ts';
export type { EntrypointInstruction } from './instructions/entrypoint.ts';
export type { EnvInstruction } from './instructions/env.ts';
export type { ExposeInstruction } from './instructions/expose.ts';
export type { FromInstruction } from './instructions/from.ts';
export type { HealthcheckInstruction } from './instructions/healthcheck.ts';
export type {
  InstructionBase,
  InstructionFiles,
  WordExpander,
} from './instructions/instruction-definition.ts';
export type { LabelInstruction } from './instructions/label.ts';
export type { MaintainerInstruction } from './instructions/maintainer.ts';
export type { OnbuildInstruction } from './instructions/onbuild.ts';
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
} from './instructions/own-instruction.ts';
export type { Stage, StageList } from './instructions/parse-stages.ts';
export { printInstruction } from './instructions/print.ts';
export type { Command, Instruction, Keyword } from './instructions/registry.ts';
export type { RunDevice } from './instructions/run/device.ts';
export type { CacheSharing, Mount, MountType } from './instructions/run/mount.ts';
export type { RunNetwork } from './instructions/run/network.ts';
export type { RunHeredoc } from './instructions/run/run-command.ts';
export type { RunInstruction } from './instructions/run.ts';
export type { OptionalKeyValue } from './instructions/shared/arg-list.ts';
export type { CopyArguments, CopyContent } from './instructions/shared/copy-arguments.ts';
export type { CopyFlags, OwnAddFlags, OwnCopyFlags } from './instructions/shared/copy-request.ts';
export type { KeyValue } from './instructions/shared/key-values.ts';
export type { ShellInstruction } from './instructions/shell.ts';
export type { StopsignalInstruction } from './instructions/stopsignal.ts';
export type { UserInstruction } from './instructions/user.ts';
export type { VolumeInstruction } from './instructions/volume.ts';
export type { WorkdirInstruction } from './instructions/workdir.ts';
export { type BaseImagesRequest, type BaseImageUse, baseImages } from './library/base-images.ts';
export {
  type CheckDockerfileRequest,
  type CheckedBuild,
  checkDockerfile,
  describeProof,
  type FixDockerfileRequest,
  fixDockerfile,
  type PlacedFinding,
  proveChange,
  ruleNames,
} from './library/check.ts';
export { type CompileOutput, type CompileRequest, compile } from './library/compile.ts';
export type { CompileWarning } from './library/compile-warning.ts';
export { dockerfileIdentity } from './library/lock.ts';
export {
  collectFacts,
  type DockerfileFacts,
  type Formatted,
  formatDockerfile,
  instructionPrinter,
  type LanguageOptions,
  parseDockerfile,
  parseSyntax,
} from './library/parse.ts';
export type { FrontendOptions, LocalFiles, Locals, TextMap } from './library/request.ts';
export type { DockerfileSource } from './library/source.ts';
export { type WalkedInstruction, walkDockerfile } from './library/walk-dockerfile.ts';
export type { Finding, Fix, Severity } from './lint/finding.ts';
export type { CapSet } from './llb/caps.ts';
export { encodeDefinition } from './llb/codec.ts';
export type { Constraints } from './llb/constraints.ts';
export type {
  Definition,
  DefinitionLocation,
  DefinitionSource,
  DefinitionSourceInfo,
  LinuxResources,
  OpMetadata,
  ProgressGroup,
} from './llb/definition.ts';
export type { EnvList } from './llb/env-list.ts';
export type { RunSettings } from './llb/ops/run-settings.ts';
export { printDefinition, printDefinitionJson } from './llb/print.ts';
export type { LineOrigin, SourceLocation, SourceMap } from './llb/source-map.ts';
export type { SourceRange } from './llb/source-range.ts';
export type { NetworkMode, SecurityMode, State } from './llb/state.ts';
export type {
  DeferredOutput,
  EncodedVertex,
  MarshalledVertex,
  OpVertex,
  Output,
  Vertex,
  VertexOutput,
} from './llb/vertex.ts';
export { type BuildLock, type LockedSource, lockNameOf } from './lock/build-lock.ts';
export { type LockChange, lockChanges } from './lock/lock-changes.ts';
export { type LockPolicy, type LockPolicyRule, lockPolicy } from './lock/lock-policy.ts';
export { printLock } from './lock/print-lock.ts';
export { parseLock } from './lock/read-lock.ts';
export { applyEdits } from './source/apply-edits.ts';
export { type Position, positionAt } from './source/line-span.ts';
export { createSourceFile, type SourceFile } from './source/source-file.ts';
export type { Span } from './source/span.ts';
export type { TextEdit } from './source/text-edit.ts';
export type { Heredoc, InstructionNode, SyntaxTree } from './syntax/node.ts';
export { printSyntaxTree } from './syntax/print.ts';
