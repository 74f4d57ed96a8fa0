import type { BuildStep } from '../graph/step-graph.ts';

/** `[linux/amd64 build  2/13] RUN make` is of the stage `linux/amd64 build`, and `[2/3] RUN make` of the stage ''. */
export function stageOf({ name }: Pick<BuildStep, 'name'>): string {
  const label = /^\[([^\]]*)\]/.exec(name)?.[1] ?? '';
  const at = label.lastIndexOf(' ');
  const isCounted = /^\d+\/\d+$/.test(label.slice(at + 1));
  return isCounted ? label.slice(0, Math.max(0, at)).trimEnd() : label;
}

/** `[linux/amd64 build 2/3] RUN make` is `RUN make`. */
export function instructionOf({ name }: Pick<BuildStep, 'name'>): string {
  return name.replace(/^\[[^\]]*\] /, '');
}

/** `[linux/amd64 build 2/3] RUN make` is a `RUN`. */
export function keywordOf(step: Pick<BuildStep, 'name'>): string {
  return /^\w+/.exec(instructionOf(step))?.[0] ?? '';
}

/** Equal for the ops that are one step for people: `COPY --link` copies to scratch, then `LINK COPY --link` merges. */
export function twinKey({ name, digest, place }: Pick<BuildStep, 'name' | 'digest' | 'place'>): string {
  return name === '' ? digest : `${name.replace('] LINK ', '] ')} ${place?.start ?? ''}`;
}
