import type { LineRange } from '../../src/diagnostics/compile-error.ts';
import type { Fact, FactContent } from '../../src/diagnostics/fact.ts';
import { joinPath } from '../../src/go/path.ts';
import type { DockerImage } from '../../src/image/oci-image.ts';
import type { Platform } from '../../src/image/platform.ts';
import { commandDefinitionOf } from '../../src/instructions/instruction-set.ts';
import { parseStages, type Stage } from '../../src/instructions/parse-stages.ts';
import { dockerfileInstructions } from '../../src/instructions/registry.ts';
import { emptyArgList, type OptionalKeyValue } from '../../src/instructions/shared/arg-list.ts';
import { isScanArg } from '../../src/instructions/shared/scan-args.ts';
import type {
  LowerOptions,
  StageContext,
  StageSource,
  StepPlace,
} from '../../src/instructions/shared/stage-context.ts';
import { defaultRunSettings, type RunSettings } from '../../src/llb/ops/run-settings.ts';
import type { SourceLocation } from '../../src/llb/source-map.ts';
import { type State, scratch, withEnv } from '../../src/llb/state.ts';
import { type EnvGetter, emptyEnv } from '../../src/shell/env.ts';
import { expandWord } from '../../src/shell/lexer.ts';
import { createSourceFile } from '../../src/source/source-file.ts';
import { parseSyntax } from '../../src/syntax/parse.ts';

const encoder = new TextEncoder();

export interface NotedArg extends OptionalKeyValue {
  readonly inherited: boolean;
}

export interface TestStageOptions
  extends Partial<Omit<LowerOptions, 'buildArgs' | 'globalArgs' | 'runSettings'>> {
  readonly runSettings?: Partial<RunSettings>;
  readonly buildArgs?: Readonly<Record<string, string>>;
  readonly globalArgs?: Readonly<Record<string, string>>;
  readonly os?: string;
  readonly image?: Partial<DockerImage>;
  readonly name?: string;
  readonly ignoreCache?: boolean;
  readonly total?: number;
  readonly state?: State;
  readonly buildContext?: State;
  /** What `--from` and `--mount` refer to, by index. */
  readonly sources?: readonly StageSource[];
}

/** A stage without a Dockerfile around it: real LLB states, everything reported kept for a test to look at. */
export class TestStage implements StageContext {
  state: State;
  readonly image: DockerImage;
  readonly platform: Platform;
  readonly name: string;
  readonly ignoreCache: boolean;
  readonly options: LowerOptions;
  readonly buildContext: State;
  buildArgs = emptyArgList;
  readonly seen = new Map<string, LineRange>();
  workdirSet = false;
  /** The instruction that is being lowered. */
  current: { readonly lines: LineRange; readonly comments: readonly string[] } = {
    lines: { start: 0, end: 0 },
    comments: [],
  };

  readonly facts: Fact[] = [];
  readonly notedArgs: NotedArg[] = [];
  readonly notedSecrets: string[] = [];
  readonly notedSsh: string[] = [];
  readonly contextPaths: string[] = [];
  readonly ownPaths: string[] = [];
  readonly #sources: readonly StageSource[];
  readonly #total: number;
  #step = 0;

  constructor(options: TestStageOptions = {}) {
    const os = options.os ?? 'linux';
    this.platform = { os, architecture: 'amd64' };
    this.image = { os, architecture: 'amd64', config: {}, rootfs: { type: 'layers' }, ...options.image };
    this.state = options.state ?? scratch();
    for (const entry of this.image.config.env ?? []) {
      const equals = entry.indexOf('=');
      this.state = withEnv(this.state, entry.slice(0, equals), entry.slice(equals + 1));
    }
    this.name = options.name ?? '';
    this.ignoreCache = options.ignoreCache ?? false;
    this.buildContext = options.buildContext ?? scratch();
    this.options = lowerOptions(options, this.platform);
    this.#sources = options.sources ?? [];
    this.#total = options.total ?? 9;
  }

  get env(): EnvGetter {
    return this.state.env;
  }

  /** Messages of history, in order; a trailing ` (layer)` marks those that made one. */
  get history(): readonly string[] {
    return (this.image.history ?? []).map(
      (entry) => `${entry.createdBy}${entry.emptyLayer ? '' : ' (layer)'}`,
    );
  }

  factsOf<K extends Fact['kind']>(kind: K): readonly Extract<Fact, { kind: K }>[] {
    return this.facts.filter((fact): fact is Extract<Fact, { kind: K }> => fact.kind === kind);
  }

  source(index: number): StageSource | undefined {
    return this.#sources[index];
  }

  useContextPath(path: string): void {
    this.contextPaths.push(joinPath('/', path));
  }

  useOwnPath(path: string): void {
    this.ownPaths.push(path);
  }

  stepName(text: string, { recount = false }: StepPlace): string {
    if (!recount) this.#step++;
    const stage = this.name === '' ? '' : `${this.name} `;
    return `[${stage}${this.#step}/${this.#total}] ${text}`;
  }

  expandWord(word: string): string {
    return this.#expand(word, this.options.lex.escapeToken, false);
  }

  /** As `compile/` expands heredoc bodies. */
  expandRaw(word: string): string {
    return this.#expand(word, '\\', true);
  }

  #expand(word: string, escapeToken: string, skipProcessQuotes: boolean): string {
    const { result, unmatched } = expandWord(word, this.env, { escapeToken, skipProcessQuotes });
    for (const name of unmatched) {
      if (isScanArg(name) || this.buildArgs.declared.has(name)) continue;
      this.report({ kind: 'undefined-variable', name, known: this.env.keys() });
    }
    return result;
  }

  location(lines: LineRange): SourceLocation {
    const ranges = [];
    for (let line = lines.start; line <= lines.end; line++) {
      ranges.push({ start: { line, character: 0 }, end: { line, character: 0 } });
    }
    return { sourceMap: testSourceMap, ranges };
  }

  commit(createdBy: string, { layer = false, fromState = false } = {}): void {
    this.image.history ??= [];
    this.image.history.push({
      createdBy: fromState ? `${createdBy} # buildkit` : createdBy,
      comment: 'buildkit.dockerfile.v0',
      emptyLayer: !layer,
    });
  }

  noteArg(arg: OptionalKeyValue, { inherited }: { readonly inherited: boolean }): void {
    this.notedArgs.push({ ...arg, inherited });
  }

  noteSecret({ name, required }: { readonly name: string; readonly required: boolean }): void {
    this.notedSecrets.push(required ? name : `${name}?`);
  }

  noteSsh({ name, required }: { readonly name: string; readonly required: boolean }): void {
    this.notedSsh.push(required ? name : `${name}?`);
  }

  report(fact: FactContent, lines: LineRange = this.current.lines): void {
    this.facts.push({ lines, comments: this.current.comments, ...fact });
  }
}

const testSourceMap = { filename: 'Dockerfile', language: 'Dockerfile', data: new Uint8Array() };

function lowerOptions(options: TestStageOptions, platform: Platform): LowerOptions {
  return {
    buildArgs: new Map(Object.entries(options.buildArgs ?? {})),
    globalArgs: getterOf(options.globalArgs),
    lex: options.lex ?? { escapeToken: '\\' },
    proxyEnv: options.proxyEnv,
    cacheIdNamespace: options.cacheIdNamespace ?? '',
    targetPlatform: options.targetPlatform ?? platform,
    buildPlatforms: options.buildPlatforms ?? [platform],
    runSettings: { ...defaultRunSettings, ...options.runSettings },
    labs: options.labs ?? false,
    caps: options.caps,
    isIgnored: options.isIgnored,
    createdTime: options.createdTime,
  };
}

function getterOf(values: Readonly<Record<string, string>> | undefined): EnvGetter {
  return values === undefined ? emptyEnv : { get: (key) => values[key], keys: () => Object.keys(values) };
}

/** The stages of a Dockerfile's text, and the facts reported on the way. */
export function parseText(
  text: string,
  instructionSet = dockerfileInstructions,
): {
  readonly stages: readonly Stage[];
  readonly facts: readonly Fact[];
} {
  const facts: Fact[] = [];
  const tree = parseSyntax(createSourceFile('Dockerfile', encoder.encode(text)), instructionSet.grammar);
  const report = (fact: Fact) => void facts.push(fact);
  return { stages: parseStages(tree, { instructionSet, report }).stages, facts };
}

/** Parses and lowers instructions (no FROM) in one stage, as `compile/` does: expanded first, then lowered. */
export function lowerText(text: string, options: TestStageOptions = {}): TestStage {
  const stage = new TestStage(options);
  const [parsed] = parseText(`FROM base\n${text}`).stages;
  for (const instruction of parsed!.instructions) {
    const definition = commandDefinitionOf(dockerfileInstructions, instruction);
    stage.current = instruction;
    const expanded = definition.expand?.(instruction, (word) => stage.expandWord(word)) ?? instruction;
    const raw = definition.expandRaw?.(expanded, (word) => stage.expandRaw(word)) ?? expanded;
    definition.lower(stage, raw);
  }
  return stage;
}
