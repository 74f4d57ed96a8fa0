import type { ErrorData } from '../../../base/library-error.ts';
import { saysHistoryOff } from '../../../client/history/history-error.ts';
import type { AdviceCode, FailureFinding } from '../../output/advice/advice-table.ts';
import type { FailureFacts } from './failure-facts.ts';

/** A regular expression, or what finds its words in another way. */
interface TextPattern {
  exec(text: string): readonly (string | undefined)[] | null;
}

const historyOff: TextPattern = { exec: (text) => (saysHistoryOff(text) ? [text] : null) };

interface KnownFailure {
  readonly pattern: TextPattern;
  readonly code: AdviceCode;
  /** Names of what the groups of the pattern match. */
  readonly groups?: readonly string[];
}

/**
 * Messages of daemons (moby/buildkit v0.10 to v0.32.2, Docker Engine, git, registries), specific ones before general
 * ones. The first matching pattern counts.
 */
const knownFailures: readonly KnownFailure[] = [
  {
    pattern: /granting entitlement (\S+) is not allowed by build daemon configuration/,
    code: 'entitlement-forbidden',
    groups: ['name'],
  },
  {
    pattern: /\b(network\.host|security\.insecure) is not allowed\b/,
    code: 'entitlement-missing',
    groups: ['name'],
  },
  {
    pattern: /devices? ([^\s,]+)(?:, \S+)* (?:is|are) requested by the build but not allowed/,
    code: 'device-missing',
    groups: ['name'],
  },
  { pattern: /source "([^"]*)" not allowed by policy/, code: 'source-denied', groups: ['source'] },
  {
    pattern:
      /(?:could not read (?:Username|Password) for|Authentication failed for) '?https?:\/\/(?:[^@/']*@)?([^/'\s]+)/,
    code: 'git-login',
    groups: ['host'],
  },
  { pattern: /terminal prompts disabled/, code: 'git-login' },
  { pattern: /Host key verification failed/, code: 'git-host-key' },
  { pattern: /Permission denied \([^()]*publickey/, code: 'git-ssh-refused' },
  { pattern: historyOff, code: 'history-off' },
  {
    pattern: /unknown cache (exporter|importer): "?([\w.-]+)/,
    code: 'cache-type-unknown',
    groups: ['kind', 'type'],
  },
  { pattern: /specifying multiple cache exports is not supported/, code: 'cache-exports-several' },
  { pattern: /exit code: 127\b/, code: 'command-not-found' },
  { pattern: /exit code: 126\b/, code: 'command-not-executable' },
  { pattern: /exit code: 137\b/, code: 'command-killed' },
  { pattern: /did not complete successfully/, code: 'command-failed' },
];

/** The failure that the daemon's text is known to be. */
export function knownFailure({ message, inputs }: FailureFacts): FailureFinding | undefined {
  const known = knownFailures.find(({ pattern }) => pattern.exec(message) !== null);
  if (known === undefined) return undefined;
  const [, ...matches] = known.pattern.exec(message) ?? [];
  const entries = (known.groups ?? []).map((name, i) => [name, matches[i] ?? ''] as const);
  const data: ErrorData = Object.fromEntries(entries);
  if (known.code === 'git-login' && hasToken(inputs.secretIds, data['host']))
    return { code: 'git-login-refused', data };
  return { code: known.code, data };
}

/** Secrets that the daemon uses for git over HTTP (moby/buildkit v0.32.2 source/git). */
function hasToken(ids: ReadonlySet<string>, host: string | undefined): boolean {
  return ['GIT_AUTH_TOKEN', 'GIT_AUTH_HEADER'].some((name) => ids.has(name) || ids.has(`${name}.${host}`));
}
