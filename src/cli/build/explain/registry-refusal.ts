import { parseNormalizedNamed } from '../../../image/reference.ts';
import type { FailureFinding } from '../../output/advice/advice-table.ts';
import type { FailureFacts } from './failure-facts.ts';

/** A registry that wants a login, does not let this one, or has had too many requests. */
export function registryRefusal({ message, step }: FailureFacts): FailureFinding | undefined {
  const status = statusIn(message);
  if (status === undefined || isGit(message)) return undefined;
  const host = hostOf(message, step?.name ?? '');
  const login = host === undefined || host === 'docker.io' ? 'docker login' : `docker login ${host}`;
  const data = { login, registry: host ?? 'the registry' };
  if (status === 429) return { code: 'registry-limit', data };
  return { code: status === 403 ? 'registry-denied' : 'registry-login', data };
}

/** 401, 403 or 429, also if the text contains only the registry's message. */
function statusIn(message: string): number | undefined {
  const [, code] =
    /\b(?:HTTP |code: |status:? (?:from [A-Z]+ request to \S+ )?|: )(401|403|429)\b/.exec(message) ?? [];
  if (code !== undefined) return Number(code);
  if (/toomanyrequests|Too Many Requests/i.test(message)) return 429;
  if (/denied: requested access|push access denied|403 Forbidden/i.test(message)) return 403;
  if (
    /pull access denied|insufficient_scope|no basic auth credentials|authorization failed|authentication required/i.test(
      message,
    )
  )
    return 401;
  return undefined;
}

function isGit(message: string): boolean {
  return /git stderr|The requested URL returned error/.test(message);
}

function hostOf(message: string, step: string): string | undefined {
  const image =
    /load metadata for (\S+)/.exec(step)?.[1] ??
    /failed to push (\S+?): /.exec(message)?.[1] ??
    /(?:failed to resolve source metadata for|resolve the metadata of) (\S+?):? /.exec(message)?.[1] ??
    /(?:^|\] )(?:FROM|importing cache manifest from) (\S+)/.exec(step)?.[1];
  if (image !== undefined) return domainOf(image);
  return /(?:registry |https?:\/\/)([\w.-]+(?::\d+)?)/.exec(message)?.[1];
}

function domainOf(image: string): string | undefined {
  try {
    return parseNormalizedNamed(image).domain;
  } catch {
    return undefined;
  }
}
