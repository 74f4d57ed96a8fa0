import { CompileError } from '../../diagnostics/compile-error.ts';
import { parseDigest } from '../../image/digest-reference.ts';
import { git } from '../../llb/ops/git.ts';
import { http } from '../../llb/ops/source.ts';
import type { State } from '../../llb/state.ts';
import type { WordExpander } from '../instruction-definition.ts';
import type { CopyArguments } from './copy-arguments.ts';
import type { OwnAddFlags } from './copy-request.ts';
import { type GitRef, parseGitRef } from './git-ref.ts';
import { httpSourceFilename, isHttpSource } from './remote-source.ts';

type RemoteAdd = CopyArguments & OwnAddFlags;

/**
 * The URL or repository of an ADD whose time SOURCE_DATE_EPOCH takes. Throws a CompileError, without lines, for an ADD
 * of anything else (moby/buildkit v0.32.2 frontend/dockerfile/dockerfile2llb/epoch.go sourceDateEpochStageSource).
 */
export function epochSource(add: RemoteAdd, expand: WordExpander): State {
  const [word, ...more] = add.sources;
  if (word === undefined || more.length > 0 || add.contents.length > 0) {
    throw unusableEpochStage('must contain exactly one remote ADD source');
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
  if (ref === undefined || ref.looksLocal)
    throw unusableEpochStage('source must be a single HTTP(S) or Git ADD');
  return gitSource(ref, add, checksum() ?? ref.checksum);
}

function gitSource(
  { remote, ref, subDir, keepGitDir, submodules }: GitRef,
  add: RemoteAdd,
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

/** The error for a stage that SOURCE_DATE_EPOCH cannot name. */
export function unusableEpochStage(why: string): CompileError {
  return new CompileError(`SOURCE_DATE_EPOCH stage ${why}`, {
    code: 'invalid-epoch-stage',
    hint: 'Write only FROM scratch, ARGs and one ADD of one URL or git repository in the stage.',
  });
}
