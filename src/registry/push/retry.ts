import { setTimeout as sleep } from 'node:timers/promises';
import { RegistryError } from '../registry-error.ts';

/** Milliseconds before the second, the third and the fourth attempt. */
const defaultWaits: readonly number[] = [500, 1500, 4000];
const maxRetryAfter = 60;
const temporary = new Set([408, 429, 500, 502, 503, 504]);
/** Of a connection that may work a moment later. */
const brokenCodes = new Set(['ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN', 'ERR_STREAM_PREMATURE_CLOSE']);

/** An upload session that the registry does not know (404), because it forgets its sessions when it restarts. */
export class LostUploadError extends RegistryError {}

/** How often a request that may be repeated is tried. */
export interface RetryOptions {
  /** Milliseconds before each further attempt. */
  readonly waits?: readonly number[] | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Runs until it succeeds, fails for good, or has failed once more than there are waits. A registry that says when to
 * come back is asked then, within a minute.
 */
export async function retrying<T>(
  run: () => Promise<T>,
  { waits = defaultWaits, signal }: RetryOptions,
): Promise<T> {
  for (const wait of waits) {
    try {
      return await run();
    } catch (error) {
      if (signal?.aborted || !isTemporary(error)) throw error;
      const { retryAfter = 0 } = error as RegistryError;
      if (retryAfter > maxRetryAfter) throw error;
      await sleep(Math.max(wait, retryAfter * 1000), undefined, { signal });
    }
  }
  return run();
}

function isTemporary(error: unknown): boolean {
  if (!(error instanceof RegistryError)) return false;
  if (error instanceof LostUploadError) return true;
  if (error.status !== undefined) return temporary.has(error.status);
  const { code = '' } = (error.cause ?? {}) as NodeJS.ErrnoException;
  return error.code === 'registry-unreachable' && brokenCodes.has(code);
}
