import type { BuildStep } from '../graph/step-graph.ts';

/** Returns the stage of a step: `linux/amd64 build` for `[linux/amd64 build  2/13] RUN make`, '' for `[2/3] RUN make`. */
export function stageOf({ name }: Pick<BuildStep, 'name'>): string {
  const label = /^\[([^\]]*)\]/.exec(name)?.[1] ?? '';
  const at = label.lastIndexOf(' ');
  const isCounted = /^\d+\/\d+$/.test(label.slice(at + 1));
  return isCounted ? label.slice(0, Math.max(0, at)).trimEnd() : label;
}

/** Returns the instruction of a step: `RUN make` for `[linux/amd64 build 2/3] RUN make`. */
export function instructionOf({ name }: Pick<BuildStep, 'name'>): string {
  return name.replace(/^\[[^\]]*\] /, '');
}

/** Returns the keyword of a step: `RUN` for `[linux/amd64 build 2/3] RUN make`. */
export function keywordOf(step: Pick<BuildStep, 'name'>): string {
  return /^\w+/.exec(instructionOf(step))?.[0] ?? '';
}

/**
 * A key that is equal for ops that are one step for people: `COPY --link` copies to scratch, then `LINK COPY --link`
 * merges.
 */
export function twinKey({ name, digest, place }: Pick<BuildStep, 'name' | 'digest' | 'place'>): string {
  return name === '' ? digest : `${name.replace('] LINK ', '] ')} ${place?.start ?? ''}`;
}
