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
    applied.push(...outcome.applied);
    current = outcome.file;
    if (outcome.applied.length === 0 || round === maxRounds)
      return { file: current, applied, skipped: outcome.skipped };
  }
}

async function fixOnce(file: SourceFile, { check, prove, all }: FixRequest): Promise<FixOutcome> {
  const applied: ProvenFix[] = [];
  const skipped: ProvenFix[] = [];
  const edits: TextEdit[] = [];
  let current = file;
  for (const finding of await check(file)) {
    const { fix } = finding;
    if (fix === undefined || overlaps(fix.edits, edits)) continue;
    const next = applyEdits(file, [...edits, ...fix.edits]);
    if (next.text === current.text) continue;
    const proof = await prove(current, next);
    const isWanted = proof.kind === 'identical' || (all && proof.kind !== 'breaks');
    (isWanted ? applied : skipped).push({ finding, fix, proof, file });
    if (!isWanted) continue;
    edits.push(...fix.edits);
    current = next;
  }
  return { file: current, applied, skipped };
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
