import type { Frontend } from '../../gateway/frontend-gateway.ts';
import { UsageError } from '../usage-error.ts';

/** Collects mistakes in the command line, which the daemon would otherwise report as a failure of the build. */
export function rememberMistakes(frontend: Frontend, mistakes: UsageError[]): Frontend {
  return async (gateway, signal) => {
    try {
      return await frontend(gateway, signal);
    } catch (error) {
      if (error instanceof UsageError) mistakes.push(error);
      throw error;
    }
  };
}
