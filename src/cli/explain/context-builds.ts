import { resolve } from 'node:path';
import { sharedKeyOfContext } from '../../client/build/shared-key.ts';
import { endedBuild } from '../../client/ledger/ended-build.ts';
import type { Ledger } from '../../client/ledger/ledger.ts';
import type { EndedBuild } from '../../insight/reasons/explain-build.ts';
import type { CliIo } from '../io.ts';

/** The recorded builds of a context, which is named as for `build`, the oldest first. */
export function contextBuilds(ledger: Ledger, context: string, { cwd, env }: CliIo): readonly EndedBuild[] {
  const directory = resolve(cwd, context);
  const key = sharedKeyOfContext(directory, env);
  const own = ledger
    .builds()
    .filter((build) =>
      build.directory === undefined ? build.context === context : build.directory === directory,
    )
    .map((build) => endedBuild(build, ledger));
  const [last, cached] = [own.at(-1), ledger.cached(key) ?? ledger.cached(context)];
  const isNewest = last !== undefined && cached !== undefined && cached.started > last.started;
  if (!isNewest || (cached.directory ?? directory) !== directory) return own;
  // It had the steps of the last one, and none of them ran.
  return [...own, { ...last, ...cached, outcomes: new Map(), times: new Map(), failed: new Set() }];
}
