import type { EndedBuild } from '../../insight/reasons/explain-build.ts';
import type { Ledger } from './ledger.ts';
import type { RecordedBuild } from './recorded-build.ts';

/** Converts a recorded build into a build to explain or to compare with. */
export function endedBuild(build: RecordedBuild, ledger: Ledger | undefined): EndedBuild {
  const { ref, title, started, ended, graph, outcomes, times, manifests, chains } = build;
  const failed = new Set(build.failed);
  return {
    ref,
    title,
    started,
    ended,
    graph,
    outcomes,
    times,
    failed,
    settings: build.settings,
    given: new Set(build.given),
    files: ({ digest }) => ledger?.files(manifests.get(digest) ?? ''),
    chainId: ({ digest }) => chains.get(digest),
    reached: ({ digest }) => {
      if (failed.has(digest)) return 'failed';
      return failed.size > 0 && !outcomes.has(digest) ? 'missed' : 'done';
    },
  };
}
