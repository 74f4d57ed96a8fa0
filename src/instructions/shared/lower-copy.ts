import { randomId } from '../../base/random-id.ts';
import { CompileError } from '../../diagnostics/compile-error.ts';
import { Cap } from '../../llb/cap-ids.ts';
import type { Constraints } from '../../llb/constraints.ts';
import type { CopyOptions } from '../../llb/ops/file/copy.ts';
import { file } from '../../llb/ops/file/file.ts';
import type { FileAction } from '../../llb/ops/file/file-action.ts';
import { parseOwner } from '../../llb/ops/file/owner.ts';
import { merge } from '../../llb/ops/merge.ts';
import { type State, scratch, withOutput } from '../../llb/state.ts';
import { parseChmodMode } from './chmod-mode.ts';
import { contentActions, sourceActions } from './copy-actions.ts';
import { copyDestination } from './copy-paths.ts';
import type { CopyFlags, CopyRequest } from './copy-request.ts';
import { isGitSource } from './git-ref.ts';
import { isHttpSource } from './remote-source.ts';
import type { StageContext } from './stage-context.ts';
import { stepText } from './step-text.ts';

/**
 * Lowers COPY and ADD: one file op with an action per source, on the stage or, with `--link`, on scratch and merged
 * onto the stage (moby/buildkit v0.32.2 frontend/dockerfile/dockerfile2llb/convert_copy.go dispatchCopy).
 */
export function lowerCopy(stage: StageContext, request: CopyRequest): void {
  const destination = copyDestination(stage.state.dir, request.destination, stage.platform.os);
  const options = copyOptions(request);
  if (request.kind === 'ADD' && request.checksum !== '') checkChecksum(request.sources);
  const text = stepText(request.code, stage.env, stage.options.lex);
  const name = stage.stepName(text, stage);
  const job = { stage, request, destination, options, name };
  const actions = [...sourceActions(job), ...contentActions(job)];
  const constraints: Constraints = {
    customName: name,
    locations: [stage.location(request.lines)],
    ignoreCache: stage.ignoreCache,
  };
  const linked = request.link && request.chmod === '' && (stage.options.caps?.supports(Cap.mergeOp) ?? false);
  stage.state = linked
    ? linkFiles(stage, { actions, text, constraints })
    : file(stage.state, actions, constraints);
  stage.commit(historyText(request), { layer: true, fromState: true });
}

/** The file op of a copy: its actions, the text of its step, and the constraints under which it runs. */
interface CopyStep {
  readonly actions: readonly FileAction[];
  readonly text: string;
  readonly constraints: Constraints;
}

/** Both ops are shown as one, under the name of the copy. */
function linkFiles(stage: StageContext, { actions, text, constraints }: CopyStep): State {
  const group = { id: randomId(), name: constraints.customName ?? '' };
  const files = file(scratch(), actions, {
    ...constraints,
    platform: stage.platform,
    progressGroup: { ...group, weak: true },
  });
  const merged = merge([stage.state, files], {
    ...constraints,
    customName: stage.stepName(`LINK ${text}`, { platform: stage.platform, env: stage.env, recount: true }),
    progressGroup: { ...group, weak: false },
  });
  return withOutput(stage.state, merged.output);
}

function copyOptions({ chown, chmod, excludes }: CopyFlags): CopyOptions {
  return {
    createDestPath: true,
    owner: chown === '' ? undefined : parseOwner(chown),
    mode: chmod === '' ? undefined : parseChmodMode(chmod),
    excludePatterns: excludes,
  };
}

function checkChecksum(sources: readonly string[]): void {
  const [source] = sources;
  if (source === undefined || sources.length !== 1) {
    throw new CompileError("checksum can't be specified for multiple sources", { code: 'invalid-checksum' });
  }
  if (!isHttpSource(source) && !isGitSource(source)) {
    throw new CompileError('checksum requires HTTP(S) or Git sources', { code: 'invalid-checksum' });
  }
}

function historyText(request: CopyRequest): string {
  const words: string[] = [request.kind];
  if (request.kind === 'COPY' && request.parents) words.push('--parents');
  if (request.chown !== '') words.push(`--chown=${request.chown}`);
  if (request.chmod !== '') words.push(`--chmod=${request.chmod}`);
  const contents = request.contents.map(({ path }) => `<<${path}`);
  return [...words, ...request.sources, ...contents, request.destination].join(' ');
}
