import { isCompleted, type ProgressModel, type ProgressStep } from './progress-model.ts';

/** The number of stage steps in a build; every view uses this count. */
export interface StepCount {
  /** The steps known so far. The daemon announces the steps of a stage when it starts with that stage. */
  readonly total: number;
  /** Steps that have run or were cached. */
  readonly completed: number;
  readonly cached: number;
}

/** Counts the steps of stages, without those of the frontend and the session. */
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
