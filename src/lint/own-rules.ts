import type { OwnRule } from './own-rule.ts';
import { addLocalFile } from './rules/add-local-file.ts';
import { copyBeforeInstall } from './rules/copy-before-install.ts';
import { copyLinkNamedOwner } from './rules/copy-link-named-owner.ts';
import { crlfInHeredoc } from './rules/crlf-in-heredoc.ts';
import { doubledContinuation } from './rules/doubled-continuation.ts';
import { envSelfReference } from './rules/env-self-reference.ts';
import { heredocErrorsIgnored } from './rules/heredoc-errors-ignored.ts';
import { installWithoutUpdate } from './rules/install-without-update.ts';
import { installWithoutYes } from './rules/install-without-yes.ts';
import { invalidExecForm } from './rules/invalid-exec-form.ts';
import { labelSchema } from './rules/label-schema.ts';
import { latestBaseImage } from './rules/latest-base-image.ts';
import { literalTilde } from './rules/literal-tilde.ts';
import { lookAlikeCharacter } from './rules/look-alike-character.ts';
import { missingHealthcheck } from './rules/missing-healthcheck.ts';
import { misspeltDirective } from './rules/misspelt-directive.ts';
import { mountOwnedByRoot } from './rules/mount-owned-by-root.ts';
import { needlessSudo } from './rules/needless-sudo.ts';
import { nonHyphenDash } from './rules/non-hyphen-dash.ts';
import { packageCacheInLayer } from './rules/package-cache-in-layer.ts';
import { pipeWithoutPipefail } from './rules/pipe-without-pipefail.ts';
import { rootUser } from './rules/root-user.ts';
import { secretInImage } from './rules/secret-in-image.ts';
import { shellFormInScratch } from './rules/shell-form-in-scratch.ts';
import { shellSyntaxError } from './rules/shell-syntax-error.ts';
import { swallowedInstruction } from './rules/swallowed-instruction.ts';
import { undeclaredArg } from './rules/undeclared-arg.ts';
import { unknownBuildArg } from './rules/unknown-build-arg.ts';
import { unpinnedBaseImage } from './rules/unpinned-base-image.ts';
import { unpinnedPackage } from './rules/unpinned-package.ts';
import { untrustedRegistry } from './rules/untrusted-registry.ts';
import { unusedArg } from './rules/unused-arg.ts';
import { unusedStage } from './rules/unused-stage.ts';
import { variableInExclude } from './rules/variable-in-exclude.ts';

/** Every rule that the reference does not have, sorted by name. */
export const ownRules: readonly OwnRule[] = [
  addLocalFile,
  copyBeforeInstall,
  copyLinkNamedOwner,
  crlfInHeredoc,
  doubledContinuation,
  envSelfReference,
  heredocErrorsIgnored,
  installWithoutUpdate,
  installWithoutYes,
  invalidExecForm,
  labelSchema,
  latestBaseImage,
  literalTilde,
  lookAlikeCharacter,
  missingHealthcheck,
  misspeltDirective,
  mountOwnedByRoot,
  needlessSudo,
  nonHyphenDash,
  packageCacheInLayer,
  pipeWithoutPipefail,
  rootUser,
  secretInImage,
  shellFormInScratch,
  shellSyntaxError,
  swallowedInstruction,
  undeclaredArg,
  unknownBuildArg,
  unpinnedBaseImage,
  unpinnedPackage,
  untrustedRegistry,
  unusedArg,
  unusedStage,
  variableInExclude,
];

const names: ReadonlySet<string> = new Set(ownRules.map(({ name }) => name));

/** Whether the rule of that name is one of our own. */
export function isOwnRule(name: string): boolean {
  return names.has(name);
}
