import type { StepBudget } from '../base/step-budget.ts';
import type { LineRange } from '../diagnostics/compile-error.ts';
import type { ErrorSink } from '../diagnostics/error-sink.ts';
import type { Fact, FactContent, FactSink } from '../diagnostics/fact.ts';
import { rootedPath } from '../go/path.ts';
import type { DockerImage } from '../image/oci-image.ts';
import type { Platform } from '../image/platform.ts';
import type { InstructionSet } from '../instructions/instruction-set.ts';
import type { ArgList, OptionalKeyValue } from '../instructions/shared/arg-list.ts';
import type { LowerOptions, StageContext, StageSource } from '../instructions/shared/stage-context.ts';
import type { EnvList } from '../llb/env-list.ts';
import type { SourceLocation, SourceMap } from '../llb/source-map.ts';
import type { State } from '../llb/state.ts';
import type { EnvGetter } from '../shell/env.ts';
import { ExpansionError, expandWord, type LexOptions } from '../shell/lexer.ts';
import type { LateContext } from './context-paths.ts';
import { lineLocation } from './line-location.ts';
import type { MountInfo } from './outline-notes.ts';
import type { CompileTrace } from './ports.ts';
import type { StageCommand, StageNode } from './stage-node.ts';
import { nextStepName, sameStepName } from './step-names.ts';
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
  /** Characters that the histories of all stages may have. */
  readonly historyBudget: StepBudget;
  /** RFC 3339 text of SOURCE_DATE_EPOCH, for the history. */
  readonly created: string | undefined;
}

/** Made by a Dockerfile instruction, in the history of an image. */
const historyComment = 'buildkit.dockerfile.v0';

/** Implements {@link StageContext}: what instructions read and change while a stage is lowered is kept in its node. */
export class StageBuilder implements StageContext {
  readonly #node: StageNode;
  readonly #shared: LoweringEnvironment;
  readonly seen = new Map<string, LineRange>();
  readonly platform: Platform;
  #command: StageCommand | undefined;

  /** The node's platform must be known. */
  constructor(node: StageNode, platform: Platform, shared: LoweringEnvironment) {
    this.#node = node;
    this.#shared = shared;
    this.platform = platform;
  }

  get state(): State {
    return this.#node.state;
  }

  set state(state: State) {
    this.#node.state = state;
  }

  get image(): DockerImage {
    return this.#node.image;
  }

  get name(): string {
    return this.#node.shownName;
  }

  get ignoreCache(): boolean {
    return this.#node.ignoreCache;
  }

  get options(): LowerOptions {
    return this.#shared.options;
  }

  get buildContext(): State {
    return this.#shared.lateContext.state;
  }

  get buildArgs(): ArgList {
    return this.#node.buildArgs;
  }

  set buildArgs(args: ArgList) {
    this.#node.buildArgs = args;
  }

  get workdirSet(): boolean {
    return this.#node.workdirSet;
  }

  set workdirSet(value: boolean) {
    this.#node.workdirSet = value;
  }

  get env(): EnvList {
    return this.#node.state.env;
  }

  /** Sets the command that is being lowered, whose lines facts are reported with. */
  enter(command: StageCommand): void {
    this.#command = command;
  }

  source(index: number): StageSource | undefined {
    const node = this.#command?.sources[index];
    if (node === undefined) return undefined;
    return {
      ready: node.lowered,
      state: node.state,
      usePath: (path) => node.paths.add(rootedPath(path)),
    };
  }

  useContextPath(path: string): void {
    this.#shared.lateContext.paths.add(rootedPath(path));
  }

  useOwnPath(path: string): void {
    this.#node.paths.add(rootedPath(path));
  }

  stepName(text: string, platform: Platform | undefined, env: EnvGetter, recount = false): string {
    const { showPlatform } = this.#shared;
    const name = recount ? sameStepName : nextStepName;
    return name(this.#node, text, {
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
    reportUndefinedVariables(names, this.buildArgs, this.env, (fact) => this.report(fact));
  }

  location(lines: LineRange): SourceLocation {
    return lineLocation(this.#shared.sourceMap, lines);
  }

  commit(createdBy: string, { layer = false, fromState = false } = {}): void {
    this.#shared.historyBudget.spend(createdBy.length);
    this.#node.history.entries.push({
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
    const { outline } = this.#node;
    outline.usedArgs.add(key);
    if (info.inherited) return;
    const { lines, value = '' } = info;
    outline.declaredArgs.set(key, { key, docComment, lines, value, uses: new Set() });
  }

  noteSecret(secret: { readonly name: string; readonly required: boolean; readonly lines: LineRange }): void {
    noteFirst(this.#node.outline.secrets, secret);
  }

  noteSsh(ssh: { readonly name: string; readonly required: boolean; readonly lines: LineRange }): void {
    noteFirst(this.#node.outline.ssh, ssh);
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
