import { basename, dirname } from 'node:path';
import type { CancellationToken, CodeLens, Connection } from 'vscode-languageserver/node';
import type { ReportedStep } from '../../insight/reasons/prediction.ts';
import { causeText } from '../../views/insight/cause-text.ts';
import { secondsText } from '../../views/insight/short-text.ts';
import type { BuildFlags } from '../build/build-flags.ts';
import { planBuild } from '../build/build-plan.ts';
import { openDaemon } from '../flags/daemon-flags.ts';
import type { CliIo } from '../io.ts';
import { humanSize } from '../output/human-units.ts';
import { createTextOutput } from '../output/text-output.ts';
import { type PredictedBuild, predictOn } from '../predict/run-predict.ts';
import type { BaseImages } from './base-images.ts';
import type { DocumentPlace } from './document-place.ts';
import type { LspSettings } from './lsp-settings.ts';
import type { OpenDocuments, OpenText } from './open-documents.ts';
import { silentStream } from './silent-stream.ts';

interface LensHelpers {
  readonly documents: OpenDocuments;
  /** Learn what a daemon said about base images. */
  readonly images: BaseImages;
  readonly io: CliIo;
}

/**
 * Code lenses that show what a daemon would do with each line. They need a saved text, because a prediction reads files.
 */
export class CodeLenses {
  readonly #documents: OpenDocuments;
  readonly #images: BaseImages;
  readonly #io: CliIo;
  readonly #predictions = new Map<string, Promise<readonly ReportedStep[]>>();
  readonly #savedTexts = new Map<string, string>();

  constructor({ documents, images, io }: LensHelpers) {
    this.#documents = documents;
    this.#images = images;
    this.#io = io;
  }

  /** Forgets what is known about a document. Call it when the document was saved or closed. */
  forget(uri: string): void {
    this.#predictions.delete(uri);
    this.#savedTexts.delete(uri);
  }

  forgetAll(): void {
    this.#predictions.clear();
    this.#savedTexts.clear();
  }

  /** Makes an editor request the lenses again. */
  async refresh(connection: Connection): Promise<void> {
    // A client that cannot be asked to refresh answers with an error.
    if (this.#documents.settings.codeLens)
      await connection.sendRequest('workspace/codeLens/refresh').catch(() => {});
  }

  /**
   * The lenses of a text. Empty unless the user trusts the workspace and has turned the lens on, and for an unsaved
   * text.
   */
  async of({ text, place }: OpenText, token: CancellationToken): Promise<CodeLens[]> {
    const { settings } = this.#documents;
    if (!settings.trusted || !settings.codeLens || place?.context === undefined) return [];
    if (!(await this.#isSaved(text.uri, text.getText(), place))) return [];
    const known = this.#predictions.get(text.uri) ?? this.#predict(place, withToken(this.#io, token));
    this.#predictions.set(text.uri, known);
    try {
      return lensesOf(await known, basename(place.path));
    } catch (error) {
      this.#predictions.delete(text.uri);
      const message = error instanceof Error ? error.message : String(error);
      return [lens(0, `no prediction: ${message}`)];
    }
  }

  async #predict(place: DocumentPlace, io: CliIo): Promise<readonly ReportedStep[]> {
    const { prediction, resolved } = await predictFile(place, this.#documents.settings, io);
    this.#images.learn(resolved);
    return prediction.steps;
  }

  async #isSaved(uri: string, text: string, { path }: DocumentPlace): Promise<boolean> {
    const { readFile } = await import('node:fs/promises');
    const saved = this.#savedTexts.get(uri) ?? (await readFile(path, 'utf8').catch(() => undefined));
    if (saved !== undefined) this.#savedTexts.set(uri, saved);
    return saved === text;
  }
}

/** The environment of a command that ends when the request is cancelled, and whose output is discarded. */
function withToken(io: CliIo, token: CancellationToken): CliIo {
  const abort = new AbortController();
  token.onCancellationRequested(() => abort.abort(new Error('the request was cancelled')));
  const silent = createTextOutput(silentStream(), io.env);
  return { ...io, stdout: silent, stderr: silent, signal: AbortSignal.any([io.signal, abort.signal]) };
}

/** A build now, as `dockerfile-llb predict` finds them. */
async function predictFile(
  { path, context = dirname(path) }: DocumentPlace,
  settings: LspSettings,
  outer: CliIo,
): Promise<PredictedBuild> {
  const io: CliIo = { ...outer, cwd: context };
  const flags = buildFlagsOf(path, settings);
  const plan = await planBuild(context, flags, io);
  try {
    const connection = await openDaemon(flags, io);
    try {
      return await predictOn(connection, plan, io);
    } finally {
      connection.close();
    }
  } finally {
    await plan.dispose();
  }
}

/** The build flags for the settings. */
function buildFlagsOf(path: string, { address, target, platform, buildArgs }: LspSettings): BuildFlags {
  return {
    file: path,
    ...(address === '' ? {} : { addr: address }),
    ...(target === '' ? {} : { target }),
    ...(platform === '' ? {} : { platform: [platform] }),
    buildArg: Array.from(buildArgs, ([name, value]) => `${name}=${value}`),
  } as BuildFlags;
}

function lensesOf(steps: readonly ReportedStep[], file: string): CodeLens[] {
  const byLine = new Map<number, ReportedStep[]>();
  for (const step of steps) {
    if (step.place === undefined || basename(step.place.file) !== file) continue;
    byLine.set(step.place.start, [...(byLine.get(step.place.start) ?? []), step]);
  }
  return Array.from(byLine, ([line, here]) => lens(line - 1, titleOf(here)));
}

/**
 * One line may be several steps: a COPY of several sources, or a build for several platforms. The slowest and the
 * largest are shown.
 */
function titleOf(steps: readonly ReportedStep[]): string {
  const running = steps.find(({ verdict }) => verdict !== 'cached');
  const time = Math.max(...steps.map(({ lastMs }) => lastMs ?? -1));
  const size = Math.max(...steps.map(({ lastBytes }) => lastBytes ?? -1));
  const facts = [...(time < 0 ? [] : [secondsText(time)]), ...(size < 0 ? [] : [humanSize(size)])];
  const last = facts.length === 0 ? '' : ` · last ${facts.join(', ')}`;
  if (running === undefined) return `cached${last}`;
  const reasons = running.causes.map(causeText).filter(Boolean).join('; ');
  const verb = running.verdict === 'runs' ? 'runs' : 'may run';
  return `${verb}${reasons === '' ? '' : `: ${reasons}`}${last}`;
}

function lens(line: number, title: string): CodeLens {
  const place = { line, character: 0 };
  return { range: { start: place, end: place }, command: { title, command: '' } };
}
