import { compileParsed, type ParsedDockerfile, parseDockerfile as parseFile } from '../compile/compile.ts';
import { CompileError } from '../diagnostics/compile-error.ts';
import type { Fact } from '../diagnostics/fact.ts';
import { formatDockerfile as formatFile } from '../format/format-dockerfile.ts';
import { dockerfileInstructions as instructionSet } from '../instructions/registry.ts';
import { offlinePorts, plainOptions } from '../lint/offline-ports.ts';
import type { SyntaxTree } from '../syntax/node.ts';
import { parseSyntax as parseTree } from '../syntax/parse.ts';
import { type DockerfileSource, sourceFileOf } from './source.ts';

/**
 * Parses a Dockerfile to instructions as they are written: keyword, flags, words, heredocs, comments, each with its offsets
 * in the text and its lines. Instructions are not interpreted, so an unknown keyword is not an error here. Throws a
 * `CompileError` with the lines for what is none (an unfinished heredoc, a repeated directive, no instruction at all).
 *
 * @example
 * for (const { keyword, lines } of parseSyntax('FROM alpine\nRUN make').instructions) console.log(lines.start, keyword);
 */
export function parseSyntax(dockerfile: DockerfileSource): SyntaxTree {
  return parseTree(sourceFileOf(dockerfile), instructionSet.grammar);
}

/**
 * Parses a Dockerfile to typed instructions by stage, and the ARGs before the first (`metaArgs`). Variables are not replaced
 * yet. Throws a `CompileError` with the lines for the first mistake.
 *
 * @example
 * const { stages } = parseDockerfile('FROM alpine AS base\nUSER nobody');
 * console.log(stages[0].name, stages[0].instructions[0].keyword); // base user
 */
export function parseDockerfile(dockerfile: DockerfileSource): ParsedDockerfile {
  return parseFile(sourceFileOf(dockerfile), { instructionSet });
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
export async function collectFacts(dockerfile: DockerfileSource): Promise<DockerfileFacts> {
  const facts: Fact[] = [];
  const report = (fact: Fact) => void facts.push(fact);
  const file = sourceFileOf(dockerfile);
  try {
    const ports = { ...offlinePorts, report, checkError: () => undefined };
    await compileParsed(file, parseFile(file, { instructionSet, report }), plainOptions(''), ports);
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
export function formatDockerfile<Source extends DockerfileSource>(dockerfile: Source): Formatted<Source> {
  const formatted = formatFile(sourceFileOf(dockerfile));
  if (typeof dockerfile === 'string') return formatted.text as Formatted<Source>;
  return (dockerfile instanceof Uint8Array ? formatted.bytes : formatted) as Formatted<Source>;
}

/** What {@link formatDockerfile} returns for a source: the same kind of thing. */
export type Formatted<Source extends DockerfileSource> = Source extends string
  ? string
  : Source extends Uint8Array
    ? Uint8Array
    : Exclude<DockerfileSource, string | Uint8Array>;
