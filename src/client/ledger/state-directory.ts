import { isAbsolute, join } from 'node:path';
import { programName } from '../../base/program-name.ts';

/**
 * The directory of this user's state by the XDG base directory specification; undefined if it is turned off or not
 * known.
 */
export function stateDirectory(env: NodeJS.ProcessEnv): string | undefined {
  if (env['DOCKERFILE_LLB_LEDGER'] === '0') return undefined;
  const given = env['XDG_STATE_HOME'];
  if (given && isAbsolute(given)) return join(given, programName);
  const home = env['HOME'] || env['USERPROFILE'];
  return home ? join(home, '.local', 'state', programName) : undefined;
}
