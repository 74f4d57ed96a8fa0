import type { StepGraph } from '../../insight/graph/step-graph.ts';
import { type ResolvedDownloads, resolveDownloads } from './downloads.ts';
import type { RecordedBuild } from './recorded-build.ts';

/** Finds out what servers have under the URLs of a build while it runs. */
export class DownloadWatch {
  readonly #end = new AbortController();
  readonly #found: Promise<ResolvedDownloads['downloads']>;

  /** `newest` is the previous build of the context. */
  constructor(graph: StepGraph, newest: RecordedBuild | undefined) {
    this.#found = resolveDownloads(graph, {
      earlier: newest ? [newest] : [],
      signal: this.#end.signal,
      tagsAbove: maxDownload,
    }).then(
      ({ downloads }) => downloads,
      () => new Map(),
    );
  }

  /** What is known at the end of the build. The daemon has usually taken longer to download it. */
  async found(): Promise<ResolvedDownloads['downloads']> {
    const timer = setTimeout(() => this.#end.abort(), maxWaitMs);
    try {
      return await this.#found;
    } finally {
      clearTimeout(timer);
    }
  }
}

/** How long a build waits for servers that answered its daemon, but not this machine. */
const maxWaitMs = 100;
/** The daemon downloads all files. Larger ones are not downloaded a second time. */
const maxDownload = 1 << 20;
