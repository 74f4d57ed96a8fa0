import { endedBuild } from '../../client/ledger/ended-build.ts';
import type { Ledger } from '../../client/ledger/ledger.ts';
import type { EndedBuild } from '../../insight/reasons/explain-build.ts';
import type { CliIo } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { contextBuilds } from './context-builds.ts';
import { type FoundBuild, foundIn } from './found-build.ts';

/** The builds of this machine, of one daemon or of several. */
export class LedgerBuilds {
  readonly #ledgers: readonly Ledger[];
  readonly #context: string;
  /** The builds of the context, one list for each daemon, the oldest first. */
  readonly #lists: readonly (readonly EndedBuild[])[];

  constructor(ledgers: readonly Ledger[], context: string, io: CliIo) {
    this.#ledgers = ledgers;
    this.#context = context;
    this.#lists = ledgers
      .map((ledger) => contextBuilds(ledger, context, io))
      .filter((list) => list.length > 0);
  }

  /** Whether no build of the context is recorded. */
  get isEmpty(): boolean {
    return this.#lists.length === 0;
  }

  /** IDs of the last builds of the context, the newest first. */
  get lastRefs(): readonly string[] {
    return this.#newestList()
      .slice(-shownRefs)
      .reverse()
      .map(({ ref }) => ref.slice(0, 12));
  }

  /**
   * The Nth build of the context before its last one, of the daemon that ran the last one. Throws a {@link UsageError} if
   * there are fewer.
   */
  atOffset(offset: number): FoundBuild {
    const list = this.#newestList();
    const found = list[list.length - 1 - offset];
    if (found) return foundIn(list, found);
    throw new UsageError(
      `^${offset} is not a recorded build of ${this.#context}`,
      `${list.length === 1 ? 'One build is' : `${list.length} builds are`} recorded.`,
    );
  }

  /** The build with this ID or this beginning of one, rather of the context; undefined if there is none. */
  byId(name: string): FoundBuild | undefined {
    for (const builds of [this.#lists, this.#ofAllContexts()]) {
      const all = builds.flatMap((list) => list.map((build) => ({ list, build })));
      const found = all.filter(({ build }) => name !== '' && build.ref.startsWith(name));
      const exact =
        found.find(({ build }) => build.ref === name) ?? (found.length === 1 ? found[0] : undefined);
      if (exact) return foundIn(exact.list, exact.build);
      if (found.length > 1)
        throw new UsageError(`${name} matches ${found.length} builds`, 'Write more of the ID.');
    }
    return undefined;
  }

  /** A list for each daemon and each context. */
  #ofAllContexts(): readonly (readonly EndedBuild[])[] {
    return this.#ledgers.flatMap((ledger) => {
      const byContext = new Map<string, EndedBuild[]>();
      for (const build of ledger.builds()) {
        const list = byContext.get(build.context);
        if (list) list.push(endedBuild(build, ledger));
        else byContext.set(build.context, [endedBuild(build, ledger)]);
      }
      return [...byContext.values()];
    });
  }

  #newestList(): readonly EndedBuild[] {
    const lastStart = (list: readonly EndedBuild[]) => list.at(-1)?.started ?? 0;
    return this.#lists.reduce((newest, list) => (lastStart(list) > lastStart(newest) ? list : newest), []);
  }
}

const shownRefs = 5;
