import { CompileError, wrapError } from '../diagnostics/compile-error.ts';
import { quote } from '../go/quote.ts';
import { parseDigest } from '../image/digest-reference.ts';
import type { AddInstruction } from '../instructions/add.ts';
import type { ArgInstruction } from '../instructions/arg.ts';
import type { Stage } from '../instructions/parse-stages.ts';
import { type GitRef, parseGitRef } from '../instructions/shared/git-ref.ts';
import { httpSourceFilename, isHttpSource } from '../instructions/shared/remote-source.ts';
import type { EnvList } from '../llb/env-list.ts';
import { git } from '../llb/ops/git.ts';
import { http } from '../llb/ops/source.ts';
import type { State } from '../llb/state.ts';
import { expandWord, type LexOptions } from '../shell/lexer.ts';

/**
 * The one source of a stage that SOURCE_DATE_EPOCH names: `FROM scratch`, ARGs and one ADD of one URL or repository.
 * Throws a CompileError, without lines, for any other stage (moby/buildkit v0.32.2
 * frontend/dockerfile/dockerfile2llb/epoch.go sourceDateEpochStageSource).
 */
export function epochStageSource(
  stage: Stage,
  globalArgs: EnvList,
  buildArgs: ReadonlyMap<string, string>,
  lex: LexOptions,
): State {
  if (expandBaseName(stage.baseName, globalArgs, lex) !== 'scratch') {
    throw unusable('must use FROM scratch');
  }
  let env = globalArgs;
  let source: State | undefined;
  for (const instruction of stage.instructions) {
    if (instruction.keyword === 'arg') {
      env = declare(instruction, env, buildArgs, lex);
    } else if (instruction.keyword !== 'add') {
      throw unusable(
        `does not meet source-only requirements: unsupported ${instruction.written} instruction`,
      );
    } else {
      if (source !== undefined) throw unusable('must contain exactly one remote ADD');
      source = addSource(instruction, (word) => expandWord(word, env, lex).result);
    }
  }
  if (source === undefined) throw unusable('must contain exactly one remote ADD');
  return source;
}

function unusable(why: string): CompileError {
  return new CompileError(`SOURCE_DATE_EPOCH stage ${why}`, {
    code: 'invalid-epoch-stage',
    hint: 'Write only FROM scratch, ARGs and one ADD of one URL or git repository in the stage.',
  });
}

function expandBaseName(baseName: string, env: EnvList, lex: LexOptions): string {
  try {
    return expandWord(baseName, env, lex).result;
  } catch (error) {
    throw wrapError(error, `failed to process source stage base name ${quote(baseName)}`);
  }
}

function declare(
  { args }: ArgInstruction,
  env: EnvList,
  buildArgs: ReadonlyMap<string, string>,
  lex: LexOptions,
): EnvList {
  let known = env;
  for (const { key, value } of args) {
    const given = buildArgs.get(key);
    if (given !== undefined) known = known.set(key, given);
    else if (value !== undefined) known = known.set(key, expandWord(value, known, lex).result);
  }
  return known;
}

function addSource(add: AddInstruction, expand: (word: string) => string): State {
  const [word, ...more] = add.sources;
  if (word === undefined || more.length > 0 || add.contents.length > 0) {
    throw unusable('must contain exactly one remote ADD source');
  }
  const url = expand(word);
  const checksum = () => (add.checksum === '' ? undefined : expand(add.checksum));
  if (isHttpSource(url)) {
    const digest = checksum();
    return http(url, {
      filename: httpSourceFilename(url),
      checksum: digest === undefined ? undefined : parseDigest(digest),
    });
  }
  const ref = parseGitRef(url);
  if (ref === undefined || ref.looksLocal) throw unusable('source must be a single HTTP(S) or Git ADD');
  return gitSource(ref, add, checksum() ?? ref.checksum);
}

function gitSource(
  { remote, ref, subDir, keepGitDir, submodules }: GitRef,
  add: AddInstruction,
  checksum: string,
): State {
  return git(remote, {
    ref,
    keepGitDir: Boolean(add.keepGitDir || keepGitDir),
    checksum,
    subDir,
    skipSubmodules: submodules === false,
  });
}
