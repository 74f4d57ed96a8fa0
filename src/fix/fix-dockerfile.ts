import type { Finding, Fix } from '../lint/finding.ts';
import { applyEdits } from '../source/apply-edits.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Span } from '../source/span.ts';
import type { TextEdit } from '../source/text-edit.ts';
import type { Proof, Prover } from './prove-change.ts';

/** A fix, what it was for, and what is known of it. */
export interface ProvenFix {
  readonly finding: Finding;
  readonly fix: Fix;
  readonly proof: Proof;
  /** The file that the finding's places are in. */
  readonly file: SourceFile;
}

/** What fixing a Dockerfile came to. */
export interface FixOutcome {
  readonly file: SourceFile;
  readonly applied: readonly ProvenFix[];
  /** Those that change what is built where only identical ones were wanted, and those that would break it. */
  readonly skipped: readonly ProvenFix[];
}

export interface FixRequest {
  /** Finds what there is to fix; asked again after each round. */
  readonly check: (file: SourceFile) => Promise<readonly Finding[]>;
  readonly prove: Prover;
  /** Whether fixes that change what is built are applied, too. */
  readonly all: boolean;
}

/** Rounds after which fixing ends, whatever is still found: fixes may make work for each other. */
const maxRounds = 10;

/**
 * Applies the fixes of what a check finds, each proven against the text that it is applied to, until a check finds
 * nothing more to fix. Of fixes that overlap the first goes ahead, the others wait for the next round.
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

/** Text and edits of one round: the edits are those of the text that it began with. */
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
    // One rule's fixes are mostly all identical, which one proof then shows.
    if (group.length < 2 || !(await tryFixes(round, group, true)))
      for (const finding of group) await tryFixes(round, [finding], false);
  }
  return { file: round.current, applied: round.applied, skipped: round.skipped };
}

type Fixable = Finding & { readonly fix: Fix };

/** Findings that have a fix, by rule, in the order in which rules first come up. */
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
 * Applies fixes if they may be, with one proof for all of them; whether they were. Those that overlap with what this
 * round has applied wait for the next. `identicalOnly` notes nothing of fixes that are not.
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

/** Whether an edit is at a place that another one changes; two insertions at one place are. */
function overlaps(edits: readonly TextEdit[], others: readonly TextEdit[]): boolean {
  return edits.some((edit, index) =>
    [...others, ...edits.slice(index + 1)].some((other) => touches(edit.span, other.span)),
  );
}

function touches(a: Span, b: Span): boolean {
  return a.start === b.start || (a.start < b.end && b.start < a.end);
}
