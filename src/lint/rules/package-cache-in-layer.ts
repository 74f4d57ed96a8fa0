import type { CheckedDocument, CheckedInstruction } from '../checked-document.ts';
import type { OwnRule, RuleReport } from '../own-rule.ts';
import { type PackageCache, packageCaches, pipCache } from '../package-caches.ts';
import { hasText } from '../read-scripts.ts';
import type { RunScript } from '../run-script.ts';
import { programOf, type ShellCommand } from '../shell/shell-command.ts';
import { resultInstructions, resultStage, rootImage } from '../stage-links.ts';

/** What a package manager keeps for the next time stays in a layer of the image. */
export const packageCacheInLayer: OwnRule = {
  name: 'PackageCacheInLayer',
  description: 'Caches of package managers should not be kept in a layer of the image',
  severity: 'note',
  *check(document) {
    const pip = mayKeepPipCache(document);
    for (const checked of resultInstructions(document)) {
      if (!hasText(checked, anyManager, anyAction)) continue;
      for (const script of document.scriptsOf(checked)) {
        const report = inScript(script, checked, pip);
        if (report !== undefined) yield report;
      }
    }
  },
};

const anyManager = /apt|apk|yum|dnf|zypper|pacman|pip/;
const anyAction = /add|up|ref|in|fix|patch|swap|makecache|sync|group|module|build-?dep|downgrade|-S/;

function inScript(script: RunScript, { node }: CheckedInstruction, pip: boolean): RuleReport | undefined {
  const { commands, span } = script;
  if (commands.some(mayClean)) return undefined;
  for (const cache of pip ? [...packageCaches, pipCache] : packageCaches) {
    const leaving = firstLeft(commands, cache);
    if (leaving === undefined) continue;
    if (node.flags.some((flag) => flag.startsWith('--mount') && cache.directory.test(flag))) continue;
    const program = programOf(leaving);
    return {
      span: span(leaving.start, leaving.end),
      message: `Nothing removes it in the same RUN, so ${cache.what(program)}`,
      hint: cache.hint(program),
    };
  }
  return undefined;
}

/** The first command that leaves something which no later one cleans up. */
function firstLeft(commands: readonly ShellCommand[], cache: PackageCache): ShellCommand | undefined {
  let leaving: ShellCommand | undefined;
  for (const command of commands) {
    if (cache.cleans(command)) leaving = undefined;
    else if (cache.leaves(command)) leaving ??= command;
  }
  return leaving;
}

function isCleaningScript(word: string): boolean {
  if (/distclean|dist-clean/.test(word)) return true;
  return (word.match(/[\w.-]+/g) ?? []).some((name) => {
    const at = name.indexOf('clean');
    return at >= 0 && name.includes('.sh', at);
  });
}

/** A script of which only its name is known, which suggests cleaning, or commands in a variable. */
function mayClean({ words }: ShellCommand): boolean {
  const name = words[0]?.value ?? '';
  return (
    name.startsWith('$') ||
    (name.includes('/') && !name.includes('bin/')) ||
    words.some(({ value }) => isCleaningScript(value)) ||
    (nested.test(name) && words.some(({ value }) => /clean|\brm\s|\bunlink\s|-delete\b/.test(value))) ||
    /clean|purge|minimi[sz]e/i.test(name)
  );
}

/** Programs that run a script in one of their words. */
const nested = /^(?:.*\/)?(?:(?:ba|da|a|k|z)?sh|eval|trap|xargs|su|chroot|runuser|timeout|retry)$/;

/** Whether nothing can have turned the cache off: no ENV or ARG does, and neither does the base image. */
function mayKeepPipCache(document: CheckedDocument): boolean {
  if (/PIP_NO_CACHE_DIR|PIP_CACHE_DIR|XDG_CACHE_HOME|pip\.conf/.test(document.file.text)) return false;
  const stage = resultStage(document);
  return (
    stage !== undefined &&
    /^(?:python|debian|ubuntu|alpine|fedora|centos)(?:[:@]|$)/.test(rootImage(document, stage))
  );
}
