import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileReason } from '../../base/file-reason.ts';
import { parseSourcePolicy, type SourcePolicy } from '../../client/specs/source-policy.ts';
import type { FlagSpec } from '../flags/flag-table.ts';
import { lockedFlag } from '../flags/frontend-flags.ts';
import type { CliIo } from '../io.ts';
import { UsageError } from '../usage-error.ts';

/** Flags that replace our Dockerfile frontend. */
export interface SourceFlags {
  readonly locked?: boolean;
  readonly squash?: boolean;
  readonly sync?: 'stat' | 'content';
  readonly frontend?: string;
  readonly followSyntax?: boolean;
  readonly llb?: string;
  readonly sourcePolicyFile?: string;
}

export const sourceFlags: readonly FlagSpec[] = [
  lockedFlag,
  {
    flags: '--sync <mode>',
    text: 'how to find changed files: by size and time (stat), or by content as well if the time cannot be trusted (content)',
    choices: ['stat', 'content'],
  },
  {
    flags: '--frontend <image>',
    text: 'frontend to use instead of this compiler: an image, or dockerfile.v0 for the one built into the daemon',
  },
  {
    flags: '--follow-syntax',
    text: 'let the daemon run the frontend named by a # syntax= line; that frontend may read the whole context',
  },
  {
    flags: '--source-policy-file <path>',
    text: 'source policy (JSON): rules that allow, deny or replace sources',
  },
  {
    flags: '--llb <path>',
    text: 'build this LLB definition (protobuf; - for standard input) instead of a Dockerfile',
  },
];

/** Throws a {@link UsageError} for two that exclude each other. */
export function checkSourceFlags(flags: SourceFlags, isCall: boolean): void {
  const { frontend, llb, followSyntax } = flags;
  checkOwnFlags(flags);
  const instead = frontend !== undefined ? '--frontend' : llb !== undefined ? '--llb' : undefined;
  if (followSyntax && instead !== undefined)
    throw new UsageError(
      `--follow-syntax and ${instead} cannot be used together`,
      'Use only one of the two.',
    );
  if (llb === undefined) return;
  const other = frontend !== undefined ? '--frontend' : isCall ? '--call' : undefined;
  if (other !== undefined)
    throw new UsageError(`--llb and ${other} cannot be used together`, '--llb builds without a frontend.');
}

/** Only this compiler reads the lock, and makes one layer. */
function checkOwnFlags({ locked, squash, frontend, llb, followSyntax }: SourceFlags): void {
  const other =
    frontend !== undefined
      ? '--frontend'
      : llb !== undefined
        ? '--llb'
        : followSyntax
          ? '--follow-syntax'
          : undefined;
  if (locked && other !== undefined) throw notLockable(other);
  if (squash && other !== undefined)
    throw new UsageError(
      `--squash and ${other} cannot be used together`,
      'Only the built-in compiler makes one layer of several.',
    );
}

function notLockable(other: string): UsageError {
  return new UsageError(
    `--locked and ${other} cannot be used together`,
    'Write a source policy with dockerfile-llb lock --policy FILE, and use --source-policy-file FILE.',
  );
}

/**
 * The frontend that replaces ours: that of `--frontend`, or else the first word of the build arg `BUILDKIT_SYNTAX`,
 * whose whole value is its command line (docker/buildx v0.36.1 build/opt.go).
 */
export function otherFrontend(flags: SourceFlags, options: Map<string, string>): string | undefined {
  const { frontend } = flags;
  const syntax = options.get('build-arg:BUILDKIT_SYNTAX');
  if (syntax === undefined || frontend !== undefined) return frontend;
  if (syntax.trim() === '') {
    throw new UsageError(
      '--build-arg BUILDKIT_SYNTAX=: the frontend image is missing',
      'Name an image, or use --build-arg BUILDKIT_SYNTAX to take the value from the environment.',
    );
  }
  if (flags.locked) throw notLockable('--build-arg BUILDKIT_SYNTAX');
  options.set('cmdline', syntax);
  return syntax.trim().split(' ', 1)[0];
}

/** The policy of the flag or of `EXPERIMENTAL_BUILDKIT_SOURCE_POLICY`, which names a file, too. Throws a {@link UsageError}. */
export async function sourcePolicyOf(
  { sourcePolicyFile }: SourceFlags,
  { cwd, env }: Pick<CliIo, 'cwd' | 'env'>,
): Promise<SourcePolicy | undefined> {
  const variable = 'EXPERIMENTAL_BUILDKIT_SOURCE_POLICY';
  const path = sourcePolicyFile ?? env[variable];
  if (!path) return undefined;
  const who = sourcePolicyFile === undefined ? `${variable}=${path}` : `--source-policy-file ${path}`;
  const bytes = await readFile(resolve(cwd, path)).catch((error: unknown) => {
    throw new UsageError(`${who}: cannot be read (${fileReason(error)})`, policyExample);
  });
  try {
    return parseSourcePolicy(bytes);
  } catch (error) {
    throw new UsageError(`${who}: not a valid source policy: ${(error as Error).message}`, policyExample);
  }
}

const policyExample =
  'For example: {"rules":[{"action":"DENY","selector":{"identifier":"docker-image://docker.io/library/old:*"}}]}';
