import { printableName } from '../diagnostics/printable.ts';
import type { GraphComparison } from '../fix/compare-graphs.ts';
import { describeProof } from '../fix/describe-proof.ts';
import { fixDockerfile } from '../fix/fix-dockerfile.ts';
import type { Proof } from '../fix/prove-change.ts';
import { checkDockerfile } from '../lint/check-dockerfile.ts';
import type { Finding } from '../lint/finding.ts';
import { instructionAt } from '../lint/instruction-at.ts';
import { applyEdits } from '../source/apply-edits.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Span } from '../source/span.ts';
import type { TextEdit } from '../source/text-edit.ts';
import type { EditorDocument } from './editor-document.ts';

/** A change that fixes or suppresses a finding. */
export interface QuickFix {
  /** What it does and how the build changes: `Write AS in upper case (identical build)`. */
  readonly title: string;
  readonly finding: Finding;
  readonly edits: readonly TextEdit[];
  /** What is proven about the build; undefined for a change that cannot affect it. */
  readonly proof: Proof | undefined;
  /** The proof as text, one line for each step that changes. */
  readonly details: readonly string[];
  /** Whether it is safe to apply without review: it fixes the cause, and the build stays identical. */
  readonly isPreferred: boolean;
}

/** The fixes for the findings that touch a span, and comments that suppress them. */
export async function quickFixes(document: EditorDocument, span: Span): Promise<readonly QuickFix[]> {
  const findings = (await document.findings()).filter((finding) => touches(finding.span, span));
  const fixes: QuickFix[] = [];
  for (const finding of findings) {
    const fix = await provenFix(document, finding);
    if (fix !== undefined) fixes.push(fix);
  }
  return [...fixes, ...findings.flatMap((finding) => suppression(document, finding))];
}

function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

async function provenFix(document: EditorDocument, finding: Finding): Promise<QuickFix | undefined> {
  const { fix } = finding;
  if (fix === undefined) return undefined;
  const proof = await document.prove(document.file, applyEdits(document.file, fix.edits));
  if (proof.kind === 'breaks') return undefined;
  return {
    title: `${fix.title} (${proofLabel(proof)})`,
    finding,
    edits: fix.edits,
    proof,
    details: describeProof(proof),
    isPreferred: proof.kind === 'identical',
  };
}

/** A proof in a few words: `identical build`, or the steps that change. */
export function proofLabel(proof: Proof): string {
  switch (proof.kind) {
    case 'identical':
      return 'identical build';
    case 'changes':
      return `changes ${namedChanges(proof.comparison)}`;
    case 'depends':
      return `changes ${namedChanges(proof.comparison)} when ${proof.when}`;
    case 'fixes':
      return proof.remaining === undefined ? 'makes it compile' : 'one of several errors';
    case 'unproven':
      return 'effect on the build is unknown';
    case 'breaks':
      return 'would not compile';
  }
}

const shownChanges = 2;

function namedChanges({ steps, configs }: GraphComparison): string {
  const names = steps.map((step) => printableName(step.kind === 'changed' ? step.after : step.name));
  if (names.length === 0)
    return `config ${configs.map(({ field }) => field.replace(/^config\./, '')).join(', ')}`;
  const shown = names.slice(0, shownChanges).join(', ');
  const rest = names.length - shownChanges;
  return rest > 0 ? `${shown} and ${rest} more ${rest === 1 ? 'step' : 'steps'}` : shown;
}

/** A comment above the instruction. The error that ends a build cannot be suppressed. */
function suppression(document: EditorDocument, finding: Finding): readonly QuickFix[] {
  const structure = document.structure();
  const instruction = structure && instructionAt(structure, finding.span.start);
  if (instruction === undefined || finding.rule === 'BuildError') return [];
  const { start } = instruction.node.span;
  const { text } = document.file;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const comment = `${text.slice(lineStart, start)}# dockerfile-llb ignore=${finding.rule}${lineEnd}`;
  return [
    {
      title: `Suppress ${finding.rule} for this instruction`,
      finding,
      edits: [{ span: { start: lineStart, end: lineStart }, text: comment }],
      proof: undefined,
      details: [],
      isPreferred: false,
    },
  ];
}

/** The document with all fixes applied that leave the build identical. */
export async function fixAll({ file, setup, prove }: EditorDocument): Promise<SourceFile> {
  const check = (current: SourceFile) => checkDockerfile(current, setup.check);
  const { file: fixed } = await fixDockerfile(file, { check, prove, all: false });
  return fixed;
}
