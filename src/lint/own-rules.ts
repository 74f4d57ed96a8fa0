import type { OwnRule } from './own-rule.ts';
import { copyBeforeInstall } from './rules/copy-before-install.ts';
import { heredocErrorsIgnored } from './rules/heredoc-errors-ignored.ts';
import { installWithoutUpdate } from './rules/install-without-update.ts';
import { invalidExecForm } from './rules/invalid-exec-form.ts';
import { latestBaseImage } from './rules/latest-base-image.ts';
import { lookAlikeCharacter } from './rules/look-alike-character.ts';
import { nonHyphenDash } from './rules/non-hyphen-dash.ts';
import { packageCacheInLayer } from './rules/package-cache-in-layer.ts';
import { secretInImage } from './rules/secret-in-image.ts';
import { unknownBuildArg } from './rules/unknown-build-arg.ts';
import { unpinnedBaseImage } from './rules/unpinned-base-image.ts';
import { unusedArg } from './rules/unused-arg.ts';
import { unusedStage } from './rules/unused-stage.ts';

/** Every rule that the reference does not have, sorted by name. */
export const ownRules: readonly OwnRule[] = [
  copyBeforeInstall,
  heredocErrorsIgnored,
  installWithoutUpdate,
  invalidExecForm,
  latestBaseImage,
  lookAlikeCharacter,
  nonHyphenDash,
  packageCacheInLayer,
  secretInImage,
  unknownBuildArg,
  unpinnedBaseImage,
  unusedArg,
  unusedStage,
];

const names: ReadonlySet<string> = new Set(ownRules.map(({ name }) => name));

/** Whether the rule of that name is one of our own. */
export function isOwnRule(name: string): boolean {
  return names.has(name);
}
