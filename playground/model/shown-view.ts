import type { GraphView, StepFacts } from '../../src/views/graph/graph-view.ts';
import { viewOfDefinitions } from '../../src/views/graph/view-of-definitions.ts';
import { causeText } from '../../src/views/insight/cause-text.ts';
import type { PredictedStep } from '../simulator/simulated-daemon.ts';
import { missingText } from './cause-sentence.ts';
import type { CompiledState } from './compile-state.ts';

/** The graph of a compiled state, colored by what a build would do. */
export function shownView(
  { definitions, error }: CompiledState,
  predicted: readonly PredictedStep[],
): GraphView {
  return viewOfDefinitions(definitions, { facts: factsOf(predicted), ...(error && { error }) });
}

function factsOf(predicted: readonly PredictedStep[]): ReadonlyMap<string, StepFacts> {
  return new Map(
    predicted.flatMap((one): readonly (readonly [string, StepFacts])[] =>
      one.verdict === 'source' ? [] : [[one.step.digest, stepFacts(one, one.verdict)]],
    ),
  );
}

function stepFacts({ causes, missing }: PredictedStep, verdict: 'cached' | 'runs' | 'depends'): StepFacts {
  if (missing.length > 0) return { state: 'failed', reasons: [missingText(missing)] };
  return { state: verdict, reasons: causes.map(causeText).filter(Boolean) };
}
