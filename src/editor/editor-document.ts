import { createProver, type Prover } from '../fix/prove-change.ts';
import type { InstructionSet } from '../instructions/instruction-set.ts';
import { dockerfileInstructions } from '../instructions/registry.ts';
import { type CheckRequest, checkDockerfile } from '../lint/check-dockerfile.ts';
import type { CheckedDocument } from '../lint/checked-document.ts';
import type { Finding } from '../lint/finding.ts';
import { brokenDocumentOf, givenByOptions } from '../lint/read-document.ts';
import type { SourceFile } from '../source/source-file.ts';
import { parseDirective } from '../syntax/directives.ts';
import type { Grammar } from '../syntax/node.ts';
import { lazy } from './lazy.ts';
import type { NamedImage } from './named-image.ts';
import { traceVariables, type VariableValues } from './variable-values.ts';

/** A file or directory of the build context. */
export interface ContextEntry {
  readonly name: string;
  readonly isDirectory: boolean;
}

/** What is known about a document besides its text. */
export interface EditorSetup {
  /** Options of the build and rules, as for a check. */
  readonly check: CheckRequest;
  /**
   * Lists a directory of the build context, without what its ignore file excludes. `path` is relative to the
   * context and ends in `/`; the context itself is ''. Without it, paths are not completed.
   */
  readonly listContext?: (path: string) => Promise<readonly ContextEntry[]>;
  /** A description of an image in Markdown; undefined if nothing is known about it. Without it, only its name is shown. */
  readonly describeImage?: (image: NamedImage) => Promise<string | undefined>;
  /** The tags of an image, the newest first. Without it, tags are not completed. */
  readonly listTags?: (name: string) => Promise<readonly string[]>;
}

/** One text of a Dockerfile. Everything computed from it is cached. */
export interface EditorDocument {
  readonly file: SourceFile;
  readonly setup: EditorSetup;
  readonly instructionSet: InstructionSet;
  /** `\` or `` ` ``. */
  readonly escapeToken: string;
  /** The instructions, as far as the text can be parsed, or undefined. */
  readonly structure: () => CheckedDocument | undefined;
  /** The findings of a check, in the order of the text. */
  readonly findings: () => Promise<readonly Finding[]>;
  /** The values of variables at each instruction. */
  readonly values: () => Promise<VariableValues>;
  /** Determines how a change of the text changes the build. */
  readonly prove: Prover;
}

/** Opens one text of a Dockerfile. Everything is computed on demand. */
export function openEditorDocument(file: SourceFile, setup: EditorSetup = { check: {} }): EditorDocument {
  const { check } = setup;
  const instructionSet = check.options?.instructionSet ?? dockerfileInstructions;
  const structure = lazy(() => readStructure(file, instructionSet, check));
  const prove = lazy(() => createProver(check));
  return {
    file,
    setup,
    instructionSet,
    escapeToken: escapeTokenOf(file.text),
    structure,
    findings: lazy(() => checkDockerfile(file, check)),
    values: lazy(() => traceVariables(file, check)),
    prove: (before, after) => prove()(before, after),
  };
}

/**
 * Parses the text. While a heredoc has no end yet, its lines are parsed as instructions, because otherwise none would be
 * left.
 */
function readStructure(
  file: SourceFile,
  instructionSet: InstructionSet,
  { options }: CheckRequest,
): CheckedDocument | undefined {
  const given = givenByOptions({ ...options, instructionSet });
  const grammar = withoutHeredocs(instructionSet.grammar);
  return (
    brokenDocumentOf(file, given) ??
    brokenDocumentOf(file, { ...given, instructionSet: { ...instructionSet, grammar } })
  );
}

function withoutHeredocs(grammar: Grammar): Grammar {
  return new Map([...grammar].map(([keyword, rules]) => [keyword, { ...rules, heredocs: 'none' }]));
}

function escapeTokenOf(text: string): string {
  try {
    return parseDirective('escape', text)?.ref === '`' ? '`' : '\\';
  } catch {
    return '\\';
  }
}
