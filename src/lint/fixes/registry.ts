import type { CheckedDocument } from '../checked-document.ts';
import type { Fix } from '../finding.ts';
import { instructionAtLine } from '../instruction-at.ts';
import type { LintWarning } from '../linter.ts';
import { fixInstructionCasing } from './consistent-instruction-casing.ts';
import { fixHostMapping, fixProtoCasing } from './expose-ports.ts';
import { fixFromAsCasing } from './from-as-casing.ts';
import { fixDefinitionDescription } from './invalid-definition-description.ts';
import { adviseExecForm } from './json-args-recommended.ts';
import { fixLegacyKeyValue } from './legacy-key-value-format.ts';
import { fixMaintainer } from './maintainer-deprecated.ts';
import { adviseRepeatedInstruction } from './multiple-instructions-disallowed.ts';
import { fixEmptyContinuation } from './no-empty-continuation.ts';
import { fixTargetPlatform } from './redundant-target-platform.ts';
import type { Advice, RuleFix } from './rule-fix.ts';
import { fixStageNameCasing } from './stage-name-casing.ts';
import { fixUndefinedVar } from './undefined-var.ts';
import { fixRelativeWorkdir } from './workdir-relative-path.ts';

/**
 * Fixes and advice for findings of the reference's rules, sorted by rule. A fix is offered only if it is safe to
 * apply without reading it; otherwise it is advice. Findings of rules that are not listed need a decision by a
 * person.
 */
export const ruleFixes: readonly RuleFix[] = [
  fixInstructionCasing,
  fixHostMapping,
  fixProtoCasing,
  fixFromAsCasing,
  fixDefinitionDescription,
  adviseExecForm,
  fixLegacyKeyValue,
  fixMaintainer,
  adviseRepeatedInstruction,
  fixEmptyContinuation,
  fixTargetPlatform,
  fixStageNameCasing,
  fixUndefinedVar,
  fixRelativeWorkdir,
];

/** How to put right what a warning is about; undefined where that is not clear. */
export function remedyFor(document: CheckedDocument, { rule, fact }: LintWarning): Fix | Advice | undefined {
  const ruleFix = ruleFixes.find((candidate) => candidate.rule === rule && candidate.kind === fact.kind);
  if (ruleFix === undefined) return undefined;
  const { start, end } = fact.lines;
  const byEnd = fact.kind === 'empty-continuation';
  const checked = instructionAtLine(document, byEnd ? end : start);
  if (checked === undefined || (byEnd ? checked.node.lines.end !== end : checked.node.lines.start !== start))
    return undefined;
  return ruleFix.fix({ document, checked, fact });
}
