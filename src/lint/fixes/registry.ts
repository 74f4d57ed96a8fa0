import type { CheckedDocument } from '../checked-document.ts';
import type { Fix } from '../finding.ts';
import type { LintWarning } from '../linter.ts';
import { fixInstructionCasing } from './consistent-instruction-casing.ts';
import { fixHostMapping, fixProtoCasing } from './expose-ports.ts';
import { fixFromAsCasing } from './from-as-casing.ts';
import { fixDefinitionDescription } from './invalid-definition-description.ts';
import { fixShellForm } from './json-args-recommended.ts';
import { fixLegacyKeyValue } from './legacy-key-value-format.ts';
import { fixMaintainer } from './maintainer-deprecated.ts';
import { fixRepeatedInstruction } from './multiple-instructions-disallowed.ts';
import { fixEmptyContinuation } from './no-empty-continuation.ts';
import { fixTargetPlatform } from './redundant-target-platform.ts';
import type { RuleFix } from './rule-fix.ts';
import { fixStageNameCasing } from './stage-name-casing.ts';
import { fixUndefinedFromArg, fixUndefinedVariable } from './undefined-variables.ts';
import { fixRelativeWorkdir } from './workdir-relative-path.ts';

/** The fixes for rules of the reference, sorted by rule. A rule that is not here takes a person to decide. */
export const ruleFixes: readonly RuleFix[] = [
  fixInstructionCasing,
  fixHostMapping,
  fixProtoCasing,
  fixFromAsCasing,
  fixDefinitionDescription,
  fixShellForm,
  fixLegacyKeyValue,
  fixMaintainer,
  fixRepeatedInstruction,
  fixEmptyContinuation,
  fixTargetPlatform,
  fixStageNameCasing,
  fixUndefinedFromArg,
  fixUndefinedVariable,
  fixRelativeWorkdir,
];

/** How to mend what a warning is about; undefined where that is not clear. */
export function fixForWarning(document: CheckedDocument, { rule, fact }: LintWarning): Fix | undefined {
  const ruleFix = ruleFixes.find((candidate) => candidate.rule === rule && candidate.kind === fact.kind);
  if (ruleFix === undefined) return undefined;
  const { start, end } = fact.lines;
  const checked = document.instructions.find(({ node }) =>
    fact.kind === 'empty-continuation' ? node.lines.end === end : node.lines.start === start,
  );
  return checked && ruleFix.fix({ document, checked, fact });
}
