import type { CheckedDocument, CheckedInstruction } from '../checked-document.ts';
import { dashes } from '../look-alikes.ts';
import type { OwnRule, RuleReport } from '../own-rule.ts';
import { isApt, operandsOf } from '../package-managers.ts';
import { hasText, type RunScript } from '../run-script.ts';
import { programOf, type ShellCommand } from '../shell/shell-command.ts';
import { resultInstructions, resultStage, rootImage } from '../stage-links.ts';

/** What a package manager keeps for the next time stays in a layer of the image. */
export const packageCacheInLayer: OwnRule = {
  name: 'PackageCacheInLayer',
  description: "A package manager's cache is not kept in a layer of the image",
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

interface Manager {
  readonly folder: RegExp;
  readonly leaves: (command: ShellCommand) => boolean;
  readonly cleans: (command: ShellCommand) => boolean;
  readonly what: string;
  readonly hint: string;
}

const managers: readonly Manager[] = [
  {
    folder: /\/var\/(?:lib|cache)\/apt|\/var\/lib(?:,|$)|\/var(?:,|$)/,
    leaves: (command) => isApt(command, 'update'),
    cleans: (command) => removes(command, /\/var\/lib(?:$|\/(?:\*|apt|\{))|apt\/lists/),
    what: 'the package lists of apt stay in this layer',
    hint: 'End the RUN with && rm -rf /var/lib/apt/lists/*, or use --mount=type=cache,target=/var/lib/apt,sharing=locked.',
  },
  {
    folder: /\/(?:etc\/apk\/cache|var\/cache)/,
    leaves: (command) =>
      programOf(command) === 'apk' &&
      operandsOf(command).some((word) => word === 'add' || word === 'update') &&
      !hasFlag(command, '--no-cache'),
    cleans: (command) => removes(command, /\/var\/cache|\/etc\/apk\/cache/),
    what: 'the package index of apk stays in this layer',
    hint: 'Write apk add --no-cache.',
  },
  {
    folder: /\/var\/(?:cache|lib)/,
    leaves: (command) =>
      /^(?:yum|dnf|microdnf)$/.test(programOf(command)) &&
      operandsOf(command).some((word) => word === 'install'),
    cleans: (command) =>
      (/^(?:yum|dnf|microdnf)$/.test(programOf(command)) && operandsOf(command).includes('clean')) ||
      removes(command, /\/var\/cache/),
    what: 'the package cache of yum or dnf stays in this layer',
    hint: 'End the RUN with && dnf clean all (yum, microdnf), or use --mount=type=cache,target=/var/cache/dnf.',
  },
];

const pipManager: Manager = {
  folder: /\.cache|\/root(?:,|$)/,
  leaves: (command) =>
    /^pip[0-9.]*$/.test(programOf(command)) &&
    operandsOf(command)[0] === 'install' &&
    !hasFlag(command, '--no-cache-dir') &&
    !hasFlag(command, '--cache-dir'),
  cleans: (command) =>
    removes(command, /\.cache|^\/root\/?\*?$/) ||
    (/^pip[0-9.]*$/.test(programOf(command)) && operandsOf(command)[0] === 'cache'),
  what: 'the download cache of pip stays in this layer',
  hint: 'Write pip install --no-cache-dir, or use --mount=type=cache,target=/root/.cache/pip.',
};

const anyManager = /apt|apk|yum|dnf|pip/;
const anyAction = /add|update|install/;

function inScript(script: RunScript, { node }: CheckedInstruction, pip: boolean): RuleReport | undefined {
  const { commands, span } = script;
  if (commands.some(mayClean)) return undefined;
  for (const manager of pip ? [...managers, pipManager] : managers) {
    const leaving = commands.find((command) => manager.leaves(command));
    if (leaving === undefined || commands.some((command) => manager.cleans(command))) continue;
    if (node.flags.some((flag) => flag.startsWith('--mount') && manager.folder.test(flag))) continue;
    const { what, hint } = manager;
    return {
      span: span(leaving.start, leaving.end),
      message: `As nothing removes it in the same RUN, ${what}`,
      hint,
    };
  }
  return undefined;
}

/** A script of which nothing is known but that its name speaks of cleaning, or commands behind a variable. */
function mayClean({ words }: ShellCommand): boolean {
  const name = words[0]?.value ?? '';
  return (
    name.startsWith('$') ||
    (name.includes('/') && !name.includes('bin/')) ||
    words.some(({ value }) => /clean(?!\s*$)[\w.-]*\.sh|distclean|dist-clean/.test(value)) ||
    /clean|purge|minimi[sz]e/i.test(name)
  );
}

function removes(command: ShellCommand, path: RegExp): boolean {
  return (
    /^(?:rm|find|unlink)$/.test(programOf(command)) && command.words.some(({ value }) => path.test(value))
  );
}

function hasFlag({ words }: ShellCommand, flag: string): boolean {
  return words.some(({ value }) => {
    // A flag with a wrong dash is reported as such; what it means is clear.
    const meant = value.replace(wrongDash, '--');
    return meant === flag || meant.startsWith(`${flag}=`);
  });
}

const wrongDash = new RegExp(`^-?[${dashes}]-?`);

/** Whether nothing can have switched the cache off: no ENV or ARG does, and the base is an image without a say in it. */
function mayKeepPipCache(document: CheckedDocument): boolean {
  if (/PIP_NO_CACHE_DIR|PIP_CACHE_DIR|XDG_CACHE_HOME|pip\.conf/.test(document.file.text)) return false;
  const stage = resultStage(document);
  return (
    stage !== undefined &&
    /^(?:python|debian|ubuntu|alpine|fedora|centos)(?:[:@]|$)/.test(rootImage(document, stage))
  );
}
