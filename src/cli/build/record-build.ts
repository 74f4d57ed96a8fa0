import { basename } from 'node:path';
import type { Connection } from '../../client/connect/connect.ts';
import { BuildRecorder, type RecordedNow } from '../../client/ledger/build-recorder.ts';
import { traitsOf } from '../../client/ledger/knowledge.ts';
import { Ledger } from '../../client/ledger/ledger.ts';
import { secretArgs } from '../../client/ledger/redact.ts';
import type { SyncMode } from '../../client/ledger/transfer-log.ts';
import type { DaemonWorker } from '../../client/workers.ts';
import { printableName } from '../../diagnostics/printable.ts';
import type { FrontendRead } from '../../gateway/control/build.ts';
import type { CliIo } from '../io.ts';
import type { BuildPlan } from './build-plan.ts';

/** The daemon of the build. */
export interface RecordedDaemon extends Pick<Connection, 'channel'> {
  readonly workers: readonly DaemonWorker[];
  /** How transfers find changed files. */
  readonly sync: SyncMode;
}

/** Who records the build; undefined for a question, and when nothing is to be kept. */
export function createRecorder(
  plan: BuildPlan,
  { workers, channel, sync }: RecordedDaemon,
  { env, signal }: Pick<CliIo, 'env' | 'signal'>,
): BuildRecorder | undefined {
  if (plan.call) return undefined;
  const ledger = Ledger.open(env, daemonId(workers));
  const traits = traitsOf(workers[0]?.version ?? '');
  return (
    ledger &&
    new BuildRecorder({
      ledger,
      channel,
      signal,
      traits,
      sync,
      context: contextKey(plan),
      title: buildTitle(plan),
      directory: plan.locals.get('context'),
      given: givenNames(plan),
      secrets: secretArgs(plan.options),
    })
  );
}

/** The id of the worker that runs the builds: an address may lead to another daemon tomorrow. */
export function daemonId(workers: readonly DaemonWorker[]): string {
  return workers[0]?.id ?? '';
}

/** What ties builds of one context together. */
export function contextKey({ sharedKey, context }: Pick<BuildPlan, 'sharedKey' | 'context'>): string {
  return sharedKey ?? context;
}

/** Tells the recorder what the frontend has read. */
export function noteRead(recorder: BuildRecorder | undefined, read: FrontendRead): void {
  if (read.kind === 'image') recorder?.addImage(read);
  if (read.kind === 'graphs') recorder?.addGraphs(read.definitions);
}

/** Keeps the build. A build that went well does not fail because of it. */
export async function keepBuild(
  recorder: BuildRecorder | undefined,
  ref: string,
): Promise<RecordedNow | undefined> {
  return await recorder?.finish(ref).catch(() => undefined);
}

/** Warnings about files that changed and that the daemon did not notice. */
export function unseenWarnings(recorder: BuildRecorder | undefined): readonly string[] {
  const unseen = recorder?.unseen ?? [];
  const shown = unseen.slice(0, maxUnseen).map((path) => printableName(path));
  const rest = unseen.length > maxUnseen ? [`and ${unseen.length - maxUnseen} other files`] : [];
  return [...shown, ...rest].map(
    (what) =>
      `${what} changed, but kept its size and its time, so the daemon used what it had: build with --sync=content`,
  );
}

const maxUnseen = 5;

/** Names of the build arguments of a build. */
export function givenNames({ options }: Pick<BuildPlan, 'options'>): readonly string[] {
  const prefix = 'build-arg:';
  return [...options.keys()].flatMap((key) => (key.startsWith(prefix) ? [key.slice(prefix.length)] : []));
}

/** What is built, for people. */
export function buildTitle({ context, dockerfile, options }: BuildPlan): string {
  const target = options.get('target');
  const file = dockerfile === undefined || basename(dockerfile) === 'Dockerfile' ? '' : ` -f ${dockerfile}`;
  return `${context}${file}${target ? ` --target ${target}` : ''}`;
}
