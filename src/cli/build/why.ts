import type { RecordedNow } from '../../client/ledger/build-recorder.ts';
import { endedBuild } from '../../client/ledger/ended-build.ts';
import { comparableBuild } from '../../client/ledger/foretell.ts';
import { explainBuild } from '../../insight/reasons/explain-build.ts';
import { explanationText, shortExplanation } from '../../views/insight/explanation-text.ts';
import type { CliIo } from '../io.ts';
import { styleOf } from '../output/print-painted.ts';
import type { BuildFlags } from './build-flags.ts';

/** Why steps of a build ran; '' when none did, or when no earlier build of the context is known. */
export function whyText(
  { build, earlier, ledger }: RecordedNow,
  why: BuildFlags['why'] = 'short',
  { stderr, env }: CliIo,
): string {
  const before = why === 'off' ? undefined : comparableBuild(earlier, build);
  if (before === undefined) return '';
  const explanation = explainBuild(endedBuild(build, ledger), endedBuild(before, ledger));
  const columns = (stderr.isTTY && stderr.columns) || usualColumns;
  const style = styleOf(stderr, env);
  if (why === 'full') return explanationText(explanation, { all: false, columns, style });
  return shortExplanation(explanation, columns)
    .map((line) => `${line}\n`)
    .join('');
}

const usualColumns = 80;
