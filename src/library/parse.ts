import { compileParsed, type ParsedDockerfile, parseDockerfile as parseFile } from '../compile/compile.ts';
import { CompileError } from '../diagnostics/compile-error.ts';
import type { Fact } from '../diagnostics/fact.ts';
import { formatDockerfile as formatFile } from '../format/format-dockerfile.ts';
import { dockerfileLanguage } from '../instructions/add-instructions.ts';
import type { InstructionBase } from '../instructions/instruction-definition.ts';
import { definitionOf, type InstructionSet } from '../instructions/instruction-set.ts';
import type { InstructionDefinition } from '../instructions/own-instruction.ts';
import { offlinePorts, plainOptions } from '../lint/offline-ports.ts';
import type { SyntaxTree } from '../syntax/node.ts';
import { parseSyntax as parseTree } from '../syntax/parse.ts';
import { type DockerfileSource, sourceFileOf } from './source.ts';

/** The language of a Dockerfile. */
export interface LanguageOptions {
  /** Instructions that it may have in addition to those of the language (docs/kit.md). */
  readonly instructions?: readonly InstructionDefinition[];
}

/**
 * Parses a Dockerfile to instructions as they are written: keyword, flags, words, heredocs, comments, each with its offsets
 * in the text and its lines. Instructions are not interpreted, so an unknown keyword is not an error here. Throws a
 * `CompileError` with the lines for what is none (an unfinished heredoc, a repeated directive, no instruction at all).
 *
 * @example
 * for (const { keyword, lines } of parseSyntax('FROM alpine\nRUN make').instructions) console.log(lines.start, keyword);
 */
export function parseSyntax(dockerfile: DockerfileSource, options?: LanguageOptions): SyntaxTree {
  return parseTree(sourceFileOf(dockerfile), languageOf(options).grammar);
}

/**
 * Parses a Dockerfile to typed instructions by stage, and the ARGs before the first (`metaArgs`). Variables are not replaced
 * yet. Throws a `CompileError` with the lines for the first mistake.
 *
 * @example
 * const { stages } = parseDockerfile('FROM alpine AS base\nUSER nobody');
 * console.log(stages[0].name, stages[0].instructions[0].keyword); // base user
 */
export function parseDockerfile(dockerfile: DockerfileSource, options?: LanguageOptions): ParsedDockerfile {
  return parseFile(sourceFileOf(dockerfile), { instructionSet: languageOf(options) });
}

/** Parse functions are passed to `map`, too, which passes an index. */
function languageOf(options: LanguageOptions | number | undefined): InstructionSet {
  return dockerfileLanguage(typeof options === 'object' ? options.instructions : undefined);
}

/** What {@link collectFacts} found out. */
export interface DockerfileFacts {
  /** In the order in which they became known. */
  readonly facts: readonly Fact[];
  /** The mistake that ended the compile, if there is one: what stands behind it was not looked at. */
  readonly error: CompileError | undefined;
}

/**
 * What the compiler notices of a Dockerfile when it compiles all stages without knowing their base images: the observations
 * that rules judge (`{ kind: 'workdir', path: 'app', absolute: false, … }`), with their lines.
 *
 * @example
 * const { facts } = await collectFacts('FROM alpine\nEXPOSE 80/TCP');
 * console.log(facts.filter(({ kind }) => kind === 'expose-port'));
 */
export async function collectFacts(
  dockerfile: DockerfileSource,
  language?: LanguageOptions,
): Promise<DockerfileFacts> {
  const facts: Fact[] = [];
  const instructionSet = languageOf(language);
  const report = (fact: Fact) => void facts.push(fact);
  const file = sourceFileOf(dockerfile);
  try {
    const ports = { ...offlinePorts, report, checkError: () => undefined };
    const options = { ...plainOptions(''), instructionSet };
    await compileParsed(parseFile(file, { instructionSet, report }), options, ports);
    return { facts, error: undefined };
  } catch (error) {
    if (error instanceof CompileError) return { facts, error };
    throw error;
  }
}

/**
 * The Dockerfile with its layout in order: keywords in upper case, one space between words, continued lines indented by
 * four. Comments, heredocs and what a shell gets stay as they are. It compiles to the same bytes as before. Returns text for
 * text, bytes for bytes. Throws a `CompileError` for a Dockerfile that does not parse.
 *
 * @example
 * formatDockerfile('from alpine\n  run make'); // 'FROM alpine\nRUN make\n'
 */
export function formatDockerfile<Source extends DockerfileSource>(
  dockerfile: Source,
  options?: LanguageOptions,
): Formatted<Source> {
  const formatted = formatFile(sourceFileOf(dockerfile), languageOf(options));
  if (typeof dockerfile === 'string') return formatted.text as Formatted<Source>;
  return (dockerfile instanceof Uint8Array ? formatted.bytes : formatted) as Formatted<Source>;
}

/**
 * A function that prints an instruction as one line, as `printInstruction` does, also one that was added to the language.
 *
 * @example
 * const print = instructionPrinter({ instructions: [] });
 * const { stages } = parseDockerfile('FROM alpine\nUSER nobody');
 * console.log(stages[0]?.instructions.map(print)); // [ 'USER nobody' ]
 */
export function instructionPrinter(options: LanguageOptions): (instruction: InstructionBase) => string {
  const instructionSet = languageOf(options);
  return (instruction) => definitionOf(instructionSet, instruction).print(instruction);
}

/** What {@link formatDockerfile} returns for a source: the same kind of thing. */
export type Formatted<Source extends DockerfileSource> = Source extends string
  ? string
  : Source extends Uint8Array
    ? Uint8Array
    : Exclude<DockerfileSource, string | Uint8Array>;
