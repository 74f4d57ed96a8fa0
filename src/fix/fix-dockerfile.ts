import type { Finding, Fix } from '../lint/finding.ts';
import { applyEdits } from '../source/apply-edits.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Span } from '../source/span.ts';
import type { TextEdit } from '../source/text-edit.ts';
import type { Proof, Prover } from './prove-change.ts';

/** A fix, its finding, and its proof. */
export interface ProvenFix {
  readonly finding: Finding;
  readonly fix: Fix;
  readonly proof: Proof;
  /** The file that the positions in the finding refer to. */
  readonly file: SourceFile;
}

/** The result of fixing a Dockerfile. */
export interface FixOutcome {
  readonly file: SourceFile;
  readonly applied: readonly ProvenFix[];
  /** Fixes that change the build although only identical ones were requested, and fixes that would break it. */
  readonly skipped: readonly ProvenFix[];
}

export interface FixRequest {
  /** Finds problems to fix; called again after each round. */
  readonly check: (file: SourceFile) => Promise<readonly Finding[]>;
  readonly prove: Prover;
  /** Whether to apply fixes that change the build, too. */
  readonly all: boolean;
}

/** Maximum number of rounds, because fixes could cause each other. */
const maxRounds = 10;

/**
 * Applies the fixes of a check, each proven against the text that it is applied to, until the check finds nothing to
 * fix. If fixes overlap, the first one is applied, and the others wait for the next round.
 */
export async function fixDockerfile(file: SourceFile, request: FixRequest): Promise<FixOutcome> {
  const applied: ProvenFix[] = [];
  let current = file;
  for (let round = 1; ; round++) {
    const outcome = await fixOnce(current, request);
    for (const fix of outcome.applied) applied.push(fix);
    current = outcome.file;
    if (outcome.applied.length === 0 || round === maxRounds)
      return { file: current, applied, skipped: outcome.skipped };
  }
}

/** The text and the edits of one round; the edits refer to the text at its start. */
interface Round {
  readonly start: SourceFile;
  readonly request: FixRequest;
  readonly applied: ProvenFix[];
  readonly skipped: ProvenFix[];
  readonly edits: TextEdit[];
  current: SourceFile;
}

async function fixOnce(start: SourceFile, request: FixRequest): Promise<FixOutcome> {
  const round: Round = { start, request, applied: [], skipped: [], edits: [], current: start };
  for (const group of groupByRule(await request.check(start))) {
    // The fixes of one rule are usually all identical, which a single proof can show.
    if (group.length < 2 || !(await tryFixes(round, group, true)))
      for (const finding of group) await tryFixes(round, [finding], false);
  }
  return { file: round.current, applied: round.applied, skipped: round.skipped };
}

type Fixable = Finding & { readonly fix: Fix };

/** Findings with a fix, grouped by rule in the order in which the rules first occur. */
function groupByRule(findings: readonly Finding[]): readonly (readonly Fixable[])[] {
  const groups = new Map<string, Fixable[]>();
  for (const finding of findings.filter((found): found is Fixable => found.fix !== undefined)) {
    const group = groups.get(finding.rule);
    if (group === undefined) groups.set(finding.rule, [finding]);
    else group.push(finding);
  }
  return [...groups.values()];
}

/**
 * Applies fixes if they are allowed, with one proof for all of them; returns whether it did. Fixes that overlap
 * earlier ones of this round wait for the next round. With `identicalOnly`, fixes that are not identical are not
 * recorded.
 */
async function tryFixes(
  round: Round,
  findings: readonly Fixable[],
  identicalOnly: boolean,
): Promise<boolean> {
  const { start, current, request } = round;
  const chosen = notOverlapping(findings, round.edits);
  const edits = chosen.flatMap(({ fix }) => fix.edits);
  const next = applyEdits(start, [...round.edits, ...edits]);
  if (next.text === current.text) return false;
  const proof = await request.prove(current, next);
  const isWanted = proof.kind === 'identical' || (request.all && !identicalOnly && proof.kind !== 'breaks');
  if (isWanted || !identicalOnly) {
    const proven = chosen.map((finding) => ({ finding, fix: finding.fix, proof, file: start }));
    for (const fix of proven) (isWanted ? round.applied : round.skipped).push(fix);
  }
  if (!isWanted) return false;
  for (const edit of edits) round.edits.push(edit);
  round.current = next;
  return true;
}

function notOverlapping(findings: readonly Fixable[], taken: readonly TextEdit[]): readonly Fixable[] {
  const edits = [...taken];
  return findings.filter(({ fix }) => {
    if (overlaps(fix.edits, edits)) return false;
    for (const edit of fix.edits) edits.push(edit);
    return true;
  });
}

/** Whether one of the edits overlaps one of the others; two insertions at the same offset overlap. */
function overlaps(edits: readonly TextEdit[], others: readonly TextEdit[]): boolean {
  return edits.some((edit, index) =>
    [...others, ...edits.slice(index + 1)].some((other) => touches(edit.span, other.span)),
  );
}

function touches(a: Span, b: Span): boolean {
  return a.start === b.start || (a.start < b.end && b.start < a.end);
}
