import { itemAt } from '../../base/list.ts';
import type { StepFailure } from '../../debug/debug-session.ts';
import type { ProgramPoint } from '../../debug/points.ts';
import { checkRequest } from '../../gateway/local/check-local.ts';
import { checkDockerfile } from '../../lint/check-dockerfile.ts';
import { positionAt } from '../../source/line-span.ts';
import { explainFailure } from '../build/explain/explain-failure.ts';
import { buildInputsOf } from '../build/report-build.ts';
import { adviceText } from '../output/advice/advice.ts';
import type { DebuggedBuild } from './open-debugged-build.ts';

/** More findings are not shown beside a failure. */
const maxFindings = 3;

/** The advice of `build` about a failure, and the findings of `check` in the lines of the step; undefined without either. */
export async function failureHint(
  build: DebuggedBuild,
  point: ProgramPoint,
  { error }: StepFailure,
): Promise<string | undefined> {
  const { plan, reporter } = build;
  const finding = await explainFailure(error, reporter.failedStep(), buildInputsOf(plan));
  const lines = [...(finding ? [adviceText(finding)] : []), ...(await findingsIn(build, point))];
  return lines.length === 0 ? undefined : lines.join('\n');
}

/** Runs without a daemon or a registry. If the check itself fails, only the failure of the step is shown. */
async function findingsIn(
  { builds, plan }: DebuggedBuild,
  { step }: ProgramPoint,
): Promise<readonly string[]> {
  const { program } = itemAt(builds, 0).options;
  const { options, locals } = plan;
  try {
    const found = await checkDockerfile(program.file, checkRequest({ file: program.file, options, locals }));
    return found
      .filter(({ span, rule }) => {
        const { line } = positionAt(program.file, span.start);
        return rule !== 'BuildError' && line >= step.line && line <= step.endLine;
      })
      .slice(0, maxFindings)
      .map(({ rule, message, hint }) => `check: ${rule}: ${[message, hint].filter(Boolean).join(' ')}`);
  } catch {
    return [];
  }
}
