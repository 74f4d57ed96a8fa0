import { basename, join, posix } from 'node:path';
import { trimEndOf, trimStartOf } from '../../../base/text.ts';
import { redactCredentials } from '../../../go/redact-credentials.ts';
import type { Command } from '../../../instructions/registry.ts';
import type { FailureFinding } from '../../output/advice/advice-table.ts';
import type { FailureFacts } from './failure-facts.ts';
import { type IgnoreFileLines, mainIgnoreFile, readIgnoreFile } from './ignore-file.ts';
import { lookForFile } from './look-for-file.ts';

/** A file that COPY, ADD or a bind mount names and that is not where it takes files from. */
export async function missingFile(facts: FailureFacts): Promise<FailureFinding | undefined> {
  const path = missingPath(facts.message);
  const used = path !== undefined && facts.instruction && sourceOf(facts.instruction, path);
  if (!used) return undefined;
  if (used.from !== '') return inOtherSource(facts, used, path);
  const root = facts.inputs.locals.get('context');
  if (root === undefined)
    return {
      code: 'missing-in-remote-context',
      data: { path, context: redactCredentials(facts.inputs.context) },
    };
  return inDirectory(used, {
    root,
    shown: facts.inputs.context,
    ignoreFile: await mainIgnoreFile(facts.inputs),
  });
}

/** The path in the daemon's text, which starts at the root of the source. */
function missingPath(message: string): string | undefined {
  if (!/failed to (?:compute cache key|calculate checksum)/.test(message)) return undefined;
  return (
    /checksum of ref [^\s"]+: "([^"\n]*)": not found/.exec(message)?.[1] ??
    /"([^"\n]*)" not found: not found/.exec(message)?.[1]
  );
}

/** A source as the Dockerfile has it. */
interface UsedSource {
  readonly written: string;
  /** '' for the build context. */
  readonly from: string;
}

function sourceOf(instruction: Command, path: string): UsedSource | undefined {
  const isMissing = (written: string) => posix.join('/', written) === posix.join('/', path);
  if (instruction.keyword === 'copy' || instruction.keyword === 'add') {
    const written = instruction.sources.find(isMissing) ?? path;
    return { written, from: instruction.keyword === 'copy' ? instruction.from : '' };
  }
  if (instruction.keyword !== 'run') return undefined;
  const fields = instruction.mountFlags.map((text, i) => ({
    written: /(?:^|,)(?:source|src)=([^,]*)/.exec(text)?.[1] ?? '/',
    from: instruction.mounts[i]?.from ?? '',
  }));
  return fields.find(({ written }) => isMissing(written));
}

async function inOtherSource(
  { inputs, stages }: FailureFacts,
  used: UsedSource,
  path: string,
): Promise<FailureFinding> {
  const { from } = used;
  const data = { path, name: from };
  const stage = /^\d+$/.test(from)
    ? stages[Number(from)]
    : stages.find(({ name }) => name === from.toLowerCase());
  if (stage) return { code: 'missing-in-stage', data: { path, name: stage.name || from } };
  const named = inputs.options.get(`context:${from}`);
  if (named === undefined) return { code: 'missing-in-image', data };
  const root = named.startsWith('local:') ? inputs.locals.get(named.slice('local:'.length)) : undefined;
  if (root === undefined)
    return { code: 'missing-in-remote-context', data: { path, context: redactCredentials(named) } };
  const ignoreFile = await readIgnoreFile(join(root, '.dockerignore'), join(basename(root), '.dockerignore'));
  return inDirectory(used, { root, shown: from, ignoreFile });
}

interface SearchedContext {
  readonly root: string;
  /** The context as the user knows it. */
  readonly shown: string;
  readonly ignoreFile: IgnoreFileLines | undefined;
}

async function inDirectory(
  { written }: UsedSource,
  { root, shown, ignoreFile }: SearchedContext,
): Promise<FailureFinding> {
  const path = trimEndOf(trimStartOf(posix.normalize(written), '/'), '/');
  const data = { path: written, context: shown };
  if (path === '..' || path.startsWith('../')) return { code: 'missing-above', data };
  return lookForFile(path, { data, root, ignoreFile });
}
