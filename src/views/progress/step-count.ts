import { isCompleted, type ProgressModel, type ProgressStep } from './progress-model.ts';

/** How many steps of stages a build has; every view counts by it. */
export interface StepCount {
  /** As many as are known: the daemon announces the steps of a stage when it comes to it. */
  readonly total: number;
  /** Have run or were found in the cache. */
  readonly completed: number;
  readonly cached: number;
}

/** Counts the steps of stages, not what the frontend and the session do. */
export function countSteps({ steps }: Pick<ProgressModel, 'steps'>): StepCount {
  const ofStages = [...steps.values()].filter(isStageStep);
  const completed = ofStages.filter(isCompleted);
  return {
    total: ofStages.length,
    completed: completed.length,
    cached: completed.filter((step) => step.cached).length,
  };
}

/** `[stage 2/3] …`. */
function isStageStep({ name }: ProgressStep): boolean {
  return /^\[[^\]]*\d\/\d+\]/.test(name);
}
