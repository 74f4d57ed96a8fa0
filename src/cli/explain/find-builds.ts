import { randomBytes } from 'node:crypto';
import type { Connection } from '../../client/connect/connect.ts';
import { BuildRecordError } from '../../client/history/build-record-error.ts';
import { endedRecord } from '../../client/history/ended-record.ts';
import { imageProvenance } from '../../client/history/image-provenance.ts';
import { readBuildRecords } from '../../client/history/read-build-records.ts';
import { Ledger } from '../../client/ledger/ledger.ts';
import { ledgerKey } from '../../client/ledger/redact.ts';
import { listWorkers } from '../../client/workers.ts';
import { fileKinds } from '../../files/file-kind.ts';
import { readRegular } from '../../files/regular-file.ts';
import type { EndedBuild } from '../../insight/reasons/explain-build.ts';
import { dockerCredentials } from '../../registry/docker-config.ts';
import { daemonId } from '../build/record-build.ts';
import { type DaemonFlags, openDaemon } from '../flags/daemon-flags.ts';
import { buildName } from '../history/build-name.ts';
import type { CliIo } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { DaemonBuilds } from './daemon-builds.ts';
import { type FoundBuild, foundIn } from './found-build.ts';
import { LedgerBuilds } from './ledger-builds.ts';

/** Where builds are looked for. */
export interface BuildPlaces extends DaemonFlags {
  /** The context whose builds are meant. */
  readonly context: string;
}

/**
 * Finds builds: in the ledger, in archives, in registries, and in the history of the daemon, which is asked only when the
 * ledger does not have the build.
 */
export class BuildFinder {
  readonly #places: BuildPlaces;
  readonly #io: CliIo;
  #connection: Promise<Connection> | undefined;
  #ledger: Promise<LedgerBuilds> | undefined;
  #key: Uint8Array | undefined;

  constructor(places: BuildPlaces, io: CliIo) {
    this.#places = places;
    this.#io = io;
  }

  /** A build by its ID, by the beginning of one, or by `^N`. Rejects with a {@link UsageError} if there is none. */
  async byName(name: string): Promise<FoundBuild> {
    this.#ledger ??= this.#openLedger();
    const ledger = await this.#ledger;
    const { context } = this.#places;
    const offset = /^\^(\d+)$/.exec(name)?.[1];
    if (offset !== undefined && !ledger.isEmpty) return ledger.atOffset(Number(offset));
    const known = offset === undefined ? ledger.byId(name) : undefined;
    if (known) return known;
    const daemon = await this.#daemonBuilds(offset === undefined ? name : undefined, ledger);
    return offset === undefined ? daemon.byId(name) : daemon.atOffset(Number(offset), context);
  }

  /** The last build in an archive. Rejects with a `FileError`, and with a {@link BuildRecordError}. */
  async inArchive(path: string): Promise<FoundBuild> {
    const records = await readBuildRecords(path, await readRegular(path, fileKinds.buildRecords));
    const builds = records
      .filter(({ graphs }) => graphs.some(({ ops }) => ops.length > 0))
      .map(({ localState, ...record }) => {
        const title = buildName({ frontendAttrs: record.options }, localState);
        return endedRecord({ ...record, title }, this.#hashKey());
      });
    const last = builds.at(-1);
    if (last) return foundIn(builds, last);
    throw new BuildRecordError(`${path} has no graph of a build`, 'record-without-graph');
  }

  /** The build of an image. Rejects as `imageProvenance` does. */
  async ofImage(ref: string): Promise<FoundBuild> {
    const { env, signal } = this.#io;
    const parts = await imageProvenance(ref, dockerCredentials(env), signal);
    return { build: endedRecord(parts, this.#hashKey()), before: async () => undefined };
  }

  /** Ends the connection to the daemon, if there is one. */
  async close(): Promise<void> {
    const connection = await this.#connection?.catch(() => undefined);
    connection?.close();
  }

  /** Without the address of a daemon, the builds of all daemons are known without asking one. */
  async #openLedger(): Promise<LedgerBuilds> {
    const { context, addr } = this.#places;
    const { env, signal } = this.#io;
    if (!addr) return new LedgerBuilds(Ledger.ofAllDaemons(env), context, this.#io);
    const { channel } = await this.#connect();
    const ledger = Ledger.open(env, daemonId(await listWorkers(channel, { signal })));
    return new LedgerBuilds(ledger ? [ledger] : [], context, this.#io);
  }

  async #daemonBuilds(name: string | undefined, ledger: LedgerBuilds): Promise<DaemonBuilds> {
    try {
      const { channel } = await this.#connect();
      return new DaemonBuilds(channel, this.#io, this.#hashKey());
    } catch (error) {
      const what = name === undefined ? `no build of ${this.#places.context}` : `no build ${name || "''"}`;
      const known = ledger.isEmpty ? '' : ` Its last builds are ${ledger.lastRefs.join(', ')}.`;
      throw new UsageError(
        `${what} is recorded on this machine, and the daemon cannot be asked: ${(error as Error).message}`,
        `Run \`dockerfile-llb build\` first, or name the context with --context.${known}`,
      );
    }
  }

  #connect(): Promise<Connection> {
    this.#connection ??= openDaemon(this.#places, this.#io);
    return this.#connection;
  }

  /** Values that look secret are compared by their hashes, under the key of the ledger if there is one. */
  #hashKey(): Uint8Array {
    const root = Ledger.ofAllDaemons(this.#io.env)[0]?.root;
    this.#key ??= root === undefined ? randomBytes(32) : ledgerKey(root);
    return this.#key;
  }
}

/** The later one of two builds is explained; without a second one, it is compared with the build before it. */
export async function chooseBuilds([first, second]: readonly FoundBuild[]): Promise<{
  readonly build: EndedBuild;
  readonly before: EndedBuild | undefined;
}> {
  if (first === undefined) throw new UsageError('no build is named');
  if (second === undefined) return { build: first.build, before: await first.before() };
  const isFirstLater = first.build.started >= second.build.started;
  return isFirstLater
    ? { build: first.build, before: second.build }
    : { build: second.build, before: first.build };
}
