import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { programName } from '../../base/program-name.ts';
import { runLimited } from '../../base/run-limited.ts';
import { GatewayError } from '../../frontend/gateway-error.ts';
import { type DockerfileSources, dockerfileSources } from '../../frontend/locked/dockerfile-sources.ts';
import { registryImages } from '../../gateway/local/image-metadata.ts';
import { createLocalGateway } from '../../gateway/local/local-gateway.ts';
import type { ImageMetadataSource } from '../../gateway/local/offline-images.ts';
import { compareBytes } from '../../go/strings.ts';
import type { SourceSpec } from '../../llb/constraints.ts';
import type { BuildLock } from '../../lock/build-lock.ts';
import { digestsOf, type LockChange, lockChanges } from '../../lock/lock-changes.ts';
import { lockPolicy } from '../../lock/lock-policy.ts';
import { lockableKind } from '../../lock/pin-source.ts';
import { printLock } from '../../lock/print-lock.ts';
import { shownSource } from '../../lock/source-key.ts';
import { dockerCredentials } from '../../registry/docker-config.ts';
import { type AttestFlags, attestationsOf } from '../build/attest-flags.ts';
import { ExitCode } from '../exit-code.ts';
import { dockerfileInput } from '../flags/dockerfile-input.ts';
import { type FrontendFlags, frontendOptions } from '../flags/frontend-flags.ts';
import { addNamedContexts } from '../flags/named-contexts.ts';
import type { CliIo } from '../io.ts';
import { writeOutput } from '../output/write-output.ts';
import { UsageError } from '../usage-error.ts';
import { type LockPlace, lockPlaceOf, readLockFile, writeLockFile } from './lock-file.ts';
import { resolveGit } from './resolve-git.ts';
import { resolveHttp } from './resolve-http.ts';
import { updatedSources } from './updated-sources.ts';

/** Flags of `dockerfile-llb lock`. */
export interface LockFlags extends FrontendFlags, AttestFlags {
  readonly buildContext?: readonly string[];
  /** `true` for a flag without a name. */
  readonly update?: true | readonly (string | true)[];
  readonly check?: boolean;
  readonly policy?: string;
}

/** Runs `dockerfile-llb lock` and returns the exit code. */
export async function runLock(context: string, flags: LockFlags, io: CliIo): Promise<number> {
  if (flags.file === '-')
    throw new UsageError('a Dockerfile on standard input has no lock', 'Name a file with -f.');
  const wish = await wishOf(context, flags, io);
  const place = await lockPlaceOf(wish.context, flags.file, io);
  const old = await readLockFile(place);
  const updated = updatedSources(wish.names, old, place);
  const lock = await makeLock({ ...wish, flags, old, updated }, io);
  const changes = lockChanges(old, lock);
  io.stdout.write(changes.map((change) => `${lineOf(change)}\n`).join(''));
  const isSame = old !== undefined && printLock(old) === printLock(lock);
  if (flags.check) return reportCheck({ place, old, lock }, isSame, io);
  if (!isSame) await writeLockFile(place, lock);
  io.stderr.write(`${place.shown}: ${isSame ? 'unchanged' : 'written'} (${countOf(lock)})\n`);
  if (flags.policy !== undefined)
    await writeOutput(`${JSON.stringify(lockPolicy(lock), undefined, 2)}\n`, flags.policy, io);
  return ExitCode.ok;
}

interface LockWish {
  readonly context: string;
  /** What is updated; `true` is everything. */
  readonly names: readonly (string | true)[];
}

/** In `lock --update DIRECTORY`, the word is the context: no source is called like a directory that exists. */
async function wishOf(context: string, { update }: LockFlags, { cwd }: CliIo): Promise<LockWish> {
  const names = update === undefined ? [] : update === true ? [true as const] : update;
  const [only] = names;
  if (context !== '.' || names.length !== 1 || typeof only !== 'string') return { context, names };
  const found = await stat(resolve(cwd, only)).catch(() => undefined);
  return found?.isDirectory() ? { context: only, names: [true] } : { context, names };
}

interface LockWork extends LockWish {
  readonly flags: LockFlags;
  readonly old: BuildLock | undefined;
  readonly updated: ReadonlySet<string>;
}

async function makeLock(work: LockWork, io: CliIo): Promise<BuildLock> {
  const { old, updated } = work;
  const kept = new Map([...digestsOf(old?.sources ?? [])].filter(([source]) => !updated.has(source)));
  const found = await findSources(work, { kept }, io);
  const { others, failures } = await resolveOthers(found, kept, io);
  if (failures.size > 0) {
    // The second pass throws the first of them, with its lines.
    await findSources(work, { kept, failures }, io);
    throw [...failures.values()][0];
  }
  const sources = [...found.images, ...others]
    .map(([source, digest]) => ({ source, digest }))
    .sort((a, b) => compareBytes(a.source, b.source));
  return { dockerfile: found.dockerfile, platforms: [...found.platforms].sort(compareBytes), sources };
}

/** How many repositories are listed and files are downloaded at a time. */
const parallelFetches = 4;

async function resolveOthers({ others }: DockerfileSources, kept: ReadonlyMap<string, string>, io: CliIo) {
  const digests = new Map<string, string>();
  const failures = new Map<string, Error>();
  const resolveOne = async ([source, spec]: readonly [string, SourceSpec]) => {
    try {
      digests.set(source, kept.get(source) ?? (await resolveOther(spec, io)));
    } catch (error) {
      io.signal.throwIfAborted();
      failures.set(source, error as Error);
    }
  };
  await runLimited([...others], resolveOne, { limit: parallelFetches });
  return { others: digests, failures };
}

function resolveOther(spec: SourceSpec, io: CliIo): Promise<string> {
  return lockableKind(spec.identifier) === 'git' ? resolveGit(spec, io) : resolveHttp(spec.identifier, io);
}

interface SourcePass {
  /** The digests that stay. */
  readonly kept: ReadonlyMap<string, string>;
  readonly failures?: ReadonlyMap<string, Error>;
}

async function findSources(
  { context, flags, old }: LockWork,
  { kept, failures }: SourcePass,
  io: CliIo,
): Promise<DockerfileSources> {
  const input = await dockerfileInput(context, flags.file, io);
  try {
    const options = frontendOptions(flags, io.env);
    const locals = new Map(input.locals);
    await addNamedContexts(flags.buildContext ?? [], { options, locals }, io);
    options.set('filename', input.filename).set('cmdline', programName);
    for (const [name, value] of attestationsOf(flags).options) options.set(name, value);
    if (!options.has('platform') && old !== undefined) options.set('platform', old.platforms.join(','));
    // The name of a stage or of a context means a time that only a daemon knows, and fetches nothing else.
    if (!/^\d+$/.test(options.get(epochOption) ?? '')) options.set(epochOption, '0');
    const gateway = createLocalGateway({ options, locals, images: lockedImages(io) });
    const known = (source: string) => kept.get(source);
    return await dockerfileSources(gateway, { known, failures, signal: io.signal });
  } finally {
    await input.dispose();
  }
}

/** The advice for other commands, to do without the registry, makes no sense for a lock. */
function lockedImages({ env }: CliIo): ImageMetadataSource {
  const images = registryImages(dockerCredentials(env));
  return (ref, platform, signal) =>
    images(ref, platform, signal).catch((error: Error) => {
      throw new GatewayError(error.message, unknownCode);
    });
}

const unknownCode = 2;
const epochOption = 'build-arg:SOURCE_DATE_EPOCH';

function reportCheck(
  {
    place,
    old,
    lock,
  }: { readonly place: LockPlace; readonly old: BuildLock | undefined; readonly lock: BuildLock },
  isSame: boolean,
  io: CliIo,
): number {
  const problem =
    old === undefined ? 'does not exist' : isSame ? undefined : `is not up to date${otherText(old, lock)}`;
  if (problem === undefined) {
    io.stderr.write(`${place.shown}: up to date (${countOf(lock)})\n`);
    return ExitCode.ok;
  }
  io.stderr.write(`${place.shown} ${problem}: run dockerfile-llb lock\n`);
  return ExitCode.failed;
}

function otherText(old: BuildLock, lock: BuildLock): string {
  if (old.dockerfile !== lock.dockerfile) return ', because the Dockerfile changed';
  return old.platforms.join() === lock.platforms.join() ? '' : ', because the platforms are others';
}

function countOf({ sources, platforms }: BuildLock): string {
  return `${sources.length} ${sources.length === 1 ? 'source' : 'sources'} for ${platforms.join(', ')}`;
}

function lineOf({ source, before, after }: LockChange): string {
  const name = shownSource(source);
  if (before === undefined) return `+ ${name} ${after}`;
  return after === undefined ? `- ${name} ${before}` : `${name} ${before} -> ${after}`;
}
