import type { StepBudget } from '../base/step-budget.ts';
import type { LineRange } from '../diagnostics/compile-error.ts';
import type { ErrorSink } from '../diagnostics/error-sink.ts';
import type { Fact, FactContent, FactSink } from '../diagnostics/fact.ts';
import { rootedPath } from '../go/path.ts';
import type { DockerImage } from '../image/oci-image.ts';
import type { Platform } from '../image/platform.ts';
import type { InstructionSet } from '../instructions/instruction-set.ts';
import type { ArgList, OptionalKeyValue } from '../instructions/shared/arg-list.ts';
import type {
  LowerOptions,
  StageContext,
  StageSource,
  StepPlace,
} from '../instructions/shared/stage-context.ts';
import type { EnvList } from '../llb/env-list.ts';
import type { SourceLocation, SourceMap } from '../llb/source-map.ts';
import type { State } from '../llb/state.ts';
import { ExpansionError, expandWord, type LexOptions } from '../shell/lexer.ts';
import type { LateContext } from './context-paths.ts';
import { lineLocation } from './line-location.ts';
import type { LoweredStage, StageStart } from './lowered-stage.ts';
import { type MountInfo, startOutlineNotes } from './outline-notes.ts';
import type { CompileTrace } from './ports.ts';
import { scansOf } from './sbom-targets.ts';
import type { StageNode } from './stage-node.ts';
import type { StageCommand } from './stage-sources.ts';
import { nextStepName, type StepCounter, sameStepName } from './step-names.ts';
import { reportUndefinedVariables } from './variable-facts.ts';

/** What the lowering of every stage of a compile shares. */
export interface LoweringEnvironment {
  readonly instructionSet: InstructionSet;
  readonly options: LowerOptions;
  readonly lateContext: LateContext;
  readonly sourceMap: SourceMap;
  readonly report: FactSink;
  readonly recover: ErrorSink | undefined;
  readonly trace: CompileTrace | undefined;
  /** Whether step names show platforms. */
  readonly showPlatform: boolean;
  /** Limits the characters in the histories of all stages. */
  readonly historyBudget: StepBudget;
  /** RFC 3339 text of SOURCE_DATE_EPOCH, for the history. */
  readonly created: string | undefined;
}

/** The platform of a context that is not an image, and so does not name one. */
const noPlatform: Platform = { os: '', architecture: '' };

/** Marks history entries that a Dockerfile instruction made. */
const historyComment = 'buildkit.dockerfile.v0';

/** The stage that is lowered, where it starts, and the stages that are finished. */
export interface StagePlace {
  readonly node: StageNode;
  readonly start: StageStart;
  readonly steps: StepCounter;
  /** The stages and images that are finished. */
  readonly lowered: ReadonlyMap<StageNode, LoweredStage>;
}

/**
 * Implements {@link StageContext}. Everything that instructions change while a stage is lowered is in its fields;
 * `finish` returns the result.
 */
export class StageBuilder implements StageContext {
  readonly #place: StagePlace;
  readonly #shared: LoweringEnvironment;
  readonly #outline = startOutlineNotes();
  readonly seen = new Map<string, LineRange>();
  readonly platform: Platform;
  readonly image: DockerImage;
  state: State;
  buildArgs: ArgList;
  workdirSet: boolean;
  #command: StageCommand | undefined;

  constructor(place: StagePlace, shared: LoweringEnvironment) {
    const { start } = place;
    this.#place = place;
    this.#shared = shared;
    this.platform = start.platform ?? noPlatform;
    this.image = start.image;
    this.state = start.state;
    this.buildArgs = start.buildArgs;
    this.workdirSet = start.workdirSet;
  }

  /** The stage as the commands so far have made it. Without a platform of its own it has the target's. */
  finish(): LoweredStage {
    const { start, steps } = this.#place;
    const { globalArgs, targetPlatform } = this.options;
    return {
      state: this.state,
      platform: start.platform ?? targetPlatform,
      image: this.image,
      baseImage: start.baseImage,
      history: start.history,
      bottom: start.bottom,
      buildArgs: this.buildArgs,
      workdirSet: this.workdirSet,
      outline: this.#outline,
      scans: scansOf(this.buildArgs, steps.stage, globalArgs),
    };
  }

  get name(): string {
    return this.#place.steps.stage;
  }

  get ignoreCache(): boolean {
    return this.#place.node.ignoreCache;
  }

  get options(): LowerOptions {
    return this.#shared.options;
  }

  get buildContext(): State {
    return this.#shared.lateContext.state;
  }

  get env(): EnvList {
    return this.state.env;
  }

  /** Sets the command that is being lowered, whose lines facts are reported with. */
  enter(command: StageCommand): void {
    this.#command = command;
  }

  source(index: number): StageSource | undefined {
    const node = this.#command?.sources[index];
    if (node === undefined) return undefined;
    // A stage that takes files from itself has been reported already, as a circular dependency.
    const source = node === this.#place.node ? this : this.#place.lowered.get(node);
    if (source === undefined) return { ready: false };
    const { usedPaths } = node;
    return { ready: true, state: source.state, usePath: (path) => usedPaths.add(rootedPath(path)) };
  }

  useContextPath(path: string): void {
    this.#shared.lateContext.paths.add(rootedPath(path));
  }

  useOwnPath(path: string): void {
    this.#place.node.usedPaths.add(rootedPath(path));
  }

  stepName(text: string, { platform, env, recount = false }: StepPlace): string {
    const { showPlatform } = this.#shared;
    const name = recount ? sameStepName : nextStepName;
    return name(this.#place.steps, text, {
      platform,
      showPlatform,
      env,
      isTrigger: this.#command?.isTrigger ?? false,
    });
  }

  expandWord(word: string): string {
    return this.expandWith(word, this.options.lex);
  }

  /** {@link expandWord} with other rules for reading the word. */
  expandWith(word: string, options: LexOptions): string {
    try {
      const { result, unmatched } = expandWord(word, this.env, options);
      this.#reportUndefined(unmatched);
      return result;
    } catch (error) {
      if (error instanceof ExpansionError) this.#reportUndefined(error.unmatched);
      throw error;
    }
  }

  #reportUndefined(names: ReadonlySet<string>): void {
    if (names.size === 0) return;
    reportUndefinedVariables(names, this, (fact) => this.report(fact));
  }

  location(lines: LineRange): SourceLocation {
    return lineLocation(this.#shared.sourceMap, lines);
  }

  commit(createdBy: string, { layer = false, fromState = false } = {}): void {
    this.#shared.historyBudget.spend(createdBy.length);
    this.#place.start.history.entries.push({
      created: this.#shared.created,
      createdBy: fromState ? `${createdBy} # buildkit` : createdBy,
      comment: historyComment,
      emptyLayer: !layer,
    });
  }

  noteArg(
    { key, docComment }: OptionalKeyValue,
    info: { readonly lines: LineRange; readonly value: string | undefined; readonly inherited: boolean },
  ): void {
    const outline = this.#outline;
    outline.usedArgs.add(key);
    if (info.inherited) return;
    const { lines, value = '' } = info;
    outline.declaredArgs.set(key, { key, docComment, lines, value, uses: new Set() });
  }

  noteSecret(secret: { readonly name: string; readonly required: boolean; readonly lines: LineRange }): void {
    noteFirst(this.#outline.secrets, secret);
  }

  noteSsh(ssh: { readonly name: string; readonly required: boolean; readonly lines: LineRange }): void {
    noteFirst(this.#outline.ssh, ssh);
  }

  report(content: FactContent, lines = this.#command?.instruction.lines): void {
    if (lines === undefined) return;
    const fact: Fact = { lines, comments: this.#command?.instruction.comments, ...content };
    this.#shared.report(fact);
  }
}

function noteFirst(notes: Map<string, MountInfo>, note: MountInfo & { readonly name: string }): void {
  if (!notes.has(note.name)) notes.set(note.name, note);
}
