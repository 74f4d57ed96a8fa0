/**
 * The language service: what an editor shows of a Dockerfile. Needs neither a daemon nor Node, and runs in a browser. See
 * docs/library.md.
 *
 * @module dockerfile-llb/editor
 */

export type { Completion, CompletionKind } from './editor/completion.ts';
export type { ContextEntry } from './editor/editor-document.ts';
export type { Hover } from './editor/hover.ts';
export type { QuickFix } from './editor/quick-fixes.ts';
export type { ConfigDifference, GraphComparison, StepDifference } from './fix/compare-graphs.ts';
export type { Proof } from './fix/prove-change.ts';
export type { MemoryFiles } from './gateway/local/memory-files.ts';
export type { ImageMetadataSource } from './gateway/local/offline-images.ts';
export type { ImageMetadata } from './image/image-metadata.ts';
export type { Platform } from './image/platform.ts';
export type { CheckedBuild } from './library/check.ts';
export { type Editor, type EditorRequest, openEditor } from './library/editor.ts';
export type { FrontendOptions, LocalFiles, Locals, TextMap } from './library/request.ts';
export type { DockerfileSource } from './library/source.ts';
export type { Finding, Fix, Severity } from './lint/finding.ts';
export type { SourceFile } from './source/source-file.ts';
export type { Span } from './source/span.ts';
export type { TextEdit } from './source/text-edit.ts';
