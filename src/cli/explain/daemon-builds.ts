import { resolve } from 'node:path';
import { BuildRecordError } from '../../client/history/build-record-error.ts';
import { daemonRecord } from '../../client/history/daemon-record.ts';
import { endedRecord } from '../../client/history/ended-record.ts';
import { listHistory } from '../../client/history/history.ts';
import { localStateReader } from '../../client/history/local-state.ts';
import type { EndedBuild } from '../../insight/reasons/explain-build.ts';
import { identity } from '../../insight/reasons/match-steps.ts';
import type { BuildRecord } from '../../record/build-record.ts';
import type { RpcChannel } from '../../rpc/channel.ts';
import { buildName } from '../history/build-name.ts';
import { findBuild } from '../history/find-build.ts';
import type { CliIo } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import type { FoundBuild } from './found-build.ts';

/** The builds in a daemon's history, of any client. */
export class DaemonBuilds {
  readonly #channel: RpcChannel;
  readonly #io: CliIo;
  readonly #key: Uint8Array;
  readonly #localState: ReturnType<typeof localStateReader>;

  /** `key` is that of the hashes that stand for secret values. */
  constructor(channel: RpcChannel, io: CliIo, key: Uint8Array) {
    this.#channel = channel;
    this.#io = io;
    this.#key = key;
    this.#localState = localStateReader(io.env);
  }

  /**
   * The Nth build of the directory before its last one, by what `docker buildx` keeps of builds. Rejects with a {@link
   * UsageError} if there is none.
   */
  async atOffset(offset: number, context: string): Promise<FoundBuild> {
    const directory = resolve(this.#io.cwd, context);
    const builds = (await this.#ended()).filter(({ ref }) => this.#localState(ref)?.LocalPath === directory);
    const record = builds[offset];
    if (record) return this.#found(record);
    throw new UsageError(
      `no build of ${context} is recorded`,
      'Name its context with --context, or the ID of a build: `dockerfile-llb history ls` lists those of the daemon.',
    );
  }

  /** The build with this ID or this beginning of one. Rejects with a {@link UsageError} if there is none. */
  async byId(name: string): Promise<FoundBuild> {
    return this.#found(await findBuild(this.#channel, name, { ended: true, signal: this.#io.signal }));
  }

  async #found(record: BuildRecord): Promise<FoundBuild> {
    const build = await this.#read(record);
    if (build === undefined)
      throw new BuildRecordError(
        `the daemon has no graph of the build ${record.ref}`,
        'record-without-graph',
      );
    return { build, before: () => this.#before(record, build) };
  }

  /**
   * The newest build before it of the same name that has a graph. A build without a name, whose directory this machine does
   * not know, must have a step in common.
   */
  async #before(record: BuildRecord, build: EndedBuild): Promise<EndedBuild | undefined> {
    const earlier = (await this.#ended()).filter(
      (each) => each.createdAt < record.createdAt && each.state === 'completed',
    );
    const same = earlier.filter((each) => this.#name(each) === build.title);
    for (const each of same.slice(0, maxTried)) {
      const found = await this.#read(each);
      if (found && (build.title !== '' || sharesStep(found, build))) return found;
    }
    return undefined;
  }

  async #read(record: BuildRecord): Promise<EndedBuild | undefined> {
    const options = { title: this.#name(record), signal: this.#io.signal };
    const parts = await daemonRecord(this.#channel, record, options);
    return parts && endedRecord(parts, this.#key);
  }

  /** The newest first. */
  async #ended(): Promise<readonly BuildRecord[]> {
    const all = await listHistory(this.#channel, { signal: this.#io.signal });
    return all.filter(({ state }) => state !== 'running');
  }

  #name(record: BuildRecord): string {
    return buildName(record, this.#localState(record.ref));
  }
}

function sharesStep(a: EndedBuild, b: EndedBuild): boolean {
  const known = new Set(a.graph.steps.filter(({ own }) => own).map(identity));
  return b.graph.steps.some((step) => step.own && known.has(identity(step)));
}

const maxTried = 5;
