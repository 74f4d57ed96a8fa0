import { chooseBuildPlatforms } from '../compile/build-platforms.ts';
import { type ParsedDockerfile, parseDockerfile } from '../compile/compile.ts';
import { evaluateGlobalArgs, predefinedArgs } from '../compile/global-args.ts';
import { parsePlatform } from '../image/platform.ts';
import { dockerfileLanguage } from '../instructions/add-instructions.ts';
import { commandDefinitionOf, type InstructionSet } from '../instructions/instruction-set.ts';
import { plainOptions } from '../lint/offline-ports.ts';
import type { EnvList } from '../llb/env-list.ts';
import { ExpansionBudget } from '../shell/expansion-budget.ts';
import { expandWord, type LexOptions } from '../shell/lexer.ts';
import { type Position, positionAt } from '../source/line-span.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Span } from '../source/span.ts';
import { locateLine } from '../syntax/locate-line.ts';
import type { InstructionNode } from '../syntax/node.ts';
import type { LanguageOptions } from './parse.ts';
import { type FrontendOptions, frontendOptionsOf, textMap } from './request.ts';
import { type DockerfileSource, sourceFileOf } from './source.ts';
import { type WalkedInstruction, walkDockerfile } from './walk-dockerfile.ts';

/** An image that a Dockerfile names. */
export interface BaseImageUse {
  /** As written: `golang:$VERSION`. */
  readonly written: string;
  /** With the values of build args and defaults of ARGs: `golang:1.25`; '' if a variable has no value. */
  readonly name: string;
  /** The instruction that names it; for RUN, in a mount. */
  readonly keyword: string;
  /** Where it is written: of a mount, the whole flag. */
  readonly span: Span;
  readonly start: Position;
  readonly end: Position;
}

/** What decides about the values of variables in the names of images. */
export interface BaseImagesRequest extends Pick<FrontendOptions, 'buildArgs' | 'platform'>, LanguageOptions {}

/**
 * The images that a Dockerfile names in FROM, `COPY --from` and mounts, with their places in the text. Stages and `scratch`
 * are left out. Throws a `CompileError` for a Dockerfile that does not parse, and a `TypeError` for an invalid request.
 *
 * @example
 * const text = 'ARG VERSION=1.25\nFROM golang:$VERSION AS build\nFROM build\nCOPY --from=busybox /bin/sh /';
 * console.log(baseImages(text).map(({ name, start }) => `${start.line}:${start.column} ${name}`));
 * // [ '2:6 golang:1.25', '4:13 busybox' ]
 */
export function baseImages(
  dockerfile: DockerfileSource,
  request: BaseImagesRequest = {},
): readonly BaseImageUse[] {
  const file = sourceFileOf(dockerfile);
  const instructionSet = dockerfileLanguage(request.instructions);
  const parsed = parseDockerfile(file, { instructionSet });
  const lex = { escapeToken: parsed.tree.escapeToken, budget: new ExpansionBudget() };
  const search = { file, parsed, instructionSet, lex, env: variablesOf(parsed, request, lex) };
  const stages = new Set<string>();
  const found: BaseImageUse[] = [];
  for (const walked of walkDockerfile(parsed)) {
    for (const use of usesIn(search, walked)) {
      const isStage =
        stages.has(use.name.toLowerCase()) || (use.keyword !== 'from' && /^\d+$/.test(use.name));
      if (use.name !== 'scratch' && !isStage) found.push(use);
    }
    if (walked.instruction.keyword === 'from' && walked.stage?.name) stages.add(walked.stage.name);
  }
  return found;
}

interface Search {
  readonly file: SourceFile;
  readonly parsed: ParsedDockerfile;
  readonly instructionSet: InstructionSet;
  readonly lex: LexOptions;
  readonly env: EnvList;
}

function variablesOf({ metaArgs }: ParsedDockerfile, request: BaseImagesRequest, lex: LexOptions): EnvList {
  const { buildArgs: given = {}, platform } = request;
  const buildArgs = textMap('baseImages: buildArgs', given);
  const [first] = (frontendOptionsOf('baseImages', { platform }).get('platform') ?? '').split(',');
  const targetPlatform = first ? parsePlatform(first) : undefined;
  const platforms = chooseBuildPlatforms({ ...plainOptions(''), targetPlatform });
  const env = predefinedArgs(platforms, buildArgs, '');
  return evaluateGlobalArgs(metaArgs, { env, buildArgs, lex }).env;
}

function usesIn(search: Search, { instruction, node }: WalkedInstruction): readonly BaseImageUse[] {
  if (instruction.keyword === 'from')
    return [
      useOf(search, {
        written: instruction.baseName,
        keyword: 'from',
        span: fromSpan(search, node, instruction.baseName),
      }),
    ];
  const sources = commandDefinitionOf(search.instructionSet, instruction).sources(instruction);
  return sources.map(({ kind, name }) => {
    const flag = node.flags.findIndex((text) => text.includes(`from=${name}`));
    const span = node.flagSpans[flag] ?? node.span;
    const start = kind === 'flag' ? span.start + '--from='.length : span.start;
    return useOf(search, { written: name, keyword: instruction.keyword, span: { start, end: span.end } });
  });
}

function useOf(
  { file, lex, env }: Search,
  use: Pick<BaseImageUse, 'written' | 'keyword' | 'span'>,
): BaseImageUse {
  const { written, span } = use;
  const { result, unmatched } = expandWord(written, env, lex);
  return {
    ...use,
    name: unmatched.size > 0 ? '' : result,
    start: positionAt(file, span.start),
    end: positionAt(file, span.end),
  };
}

/** The first word after the keyword and the flags, which may stand in several lines. */
function fromSpan({ file, parsed }: Search, node: InstructionNode, word: string): Span {
  const line = locateLine(file.text, parsed.tree, node);
  let at = node.keyword.length;
  for (const flag of node.flags) at = line.text.indexOf(flag, at) + flag.length;
  const start = line.text.indexOf(word, at);
  return line.span(start, start + word.length);
}
