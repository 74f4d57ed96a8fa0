import { CompileError } from '../diagnostics/compile-error.ts';
import { quote } from '../go/quote.ts';
import type { DockerImage } from '../image/oci-image.ts';
import type { Platform } from '../image/platform.ts';
import type { Constraints } from '../llb/constraints.ts';
import { type State, withEnv } from '../llb/state.ts';
import type { InstructionBase } from './instruction-definition.ts';
import type { InstructionStage } from './own-instruction.ts';
import { setImageEnv } from './shared/image-env.ts';
import type { StageContext } from './shared/stage-context.ts';
import { stepText } from './shared/step-text.ts';

/** The stage as an added instruction sees it. It is valid while the instruction is lowered. */
export class OwnStage implements InstructionStage {
  readonly #stage: StageContext;
  readonly #instruction: InstructionBase;
  readonly #sources: readonly string[];

  /** @param sources the names that {@link source} counts. */
  constructor(stage: StageContext, instruction: InstructionBase, sources: readonly string[]) {
    this.#stage = stage;
    this.#instruction = instruction;
    this.#sources = sources;
  }

  get state(): State {
    return this.#stage.state;
  }

  set state(state: State) {
    this.#stage.state = state;
  }

  get image(): DockerImage {
    return this.#stage.image;
  }

  get platform(): Platform {
    return this.#stage.platform;
  }

  setVariable(name: string, value: string): void {
    setImageEnv(this.image, { key: name, value }, this.state.env.has(name));
    this.state = withEnv(this.state, name, value);
  }

  context(...paths: readonly string[]): State {
    for (const path of allIfNone(paths)) this.#stage.useContextPath(path);
    return this.#stage.buildContext;
  }

  source(index: number, ...paths: readonly string[]): State {
    const source = this.#stage.source(index);
    if (source === undefined) throw new RangeError(`the instruction has no source ${index}`);
    if (!source.ready) throw notReady(this.#sources[index] ?? '');
    for (const path of allIfNone(paths)) source.usePath(path);
    return source.state;
  }

  step(text?: string): Constraints {
    const { env, options, platform, ignoreCache } = this.#stage;
    const shown = text ?? stepText(this.#instruction.code, env, options.lex);
    return {
      customName: this.#stage.stepName(shown, { platform, env }),
      locations: [this.#stage.location(this.#instruction.lines)],
      platform,
      ignoreCache,
    };
  }
}

function allIfNone(paths: readonly string[]): readonly string[] {
  return paths.length === 0 ? ['/'] : paths;
}

function notReady(name: string): CompileError {
  return new CompileError(`cannot use files of ${quote(name)}: the stage comes later in the file`, {
    code: 'stage-not-ready',
    hint: 'Move the stage before the one that uses it.',
  });
}
