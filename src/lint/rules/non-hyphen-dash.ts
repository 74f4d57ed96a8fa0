import { prefixOf } from '../../base/text.ts';
import type { Keyword } from '../../instructions/registry.ts';
import type { CheckedDocument, CheckedInstruction } from '../checked-document.ts';
import { dashes, describeChar, isBeyondAscii } from '../look-alikes.ts';
import type { OwnRule, RuleReport } from '../own-rule.ts';
import { argumentsText, hasText } from '../read-scripts.ts';
import type { LocatedText } from '../run-script.ts';
import { programOf } from '../shell/shell-command.ts';

/** A flag that begins with a dash of typography, as in text that was copied from a web page. */
export const nonHyphenDash: OwnRule = {
  name: 'NonHyphenDash',
  description: 'Flags should begin with a hyphen, not with a dash that looks like one',
  severity: 'error',
  *check(document) {
    if (!isBeyondAscii(document.file) || !anyDash.test(document.file.text)) return;
    for (const checked of document.instructions) {
      if (!hasText(checked, anyDash)) continue;
      yield* instructionFlags(document, checked);
      yield* commandFlags(document, checked);
      if (checked.node.json) yield* execFlags(document, checked);
    }
  },
};

const anyDash = new RegExp(`[${dashes}]`);
const flagStart = new RegExp(`^-?([${dashes}])[${dashes}-]?(?=[A-Za-z0-9])`);

/** Flags by the keyword that has them; a COPY of a file that is really called `–x` is none. */
const flagsOf: Readonly<Partial<Record<Keyword, RegExp>>> = {
  add: /^(?:chown|chmod|link|checksum|keep-git-dir|unpack|exclude)\b/,
  copy: /^(?:from|chown|chmod|link|parents|exclude)\b/,
  from: /^platform\b/,
  healthcheck: /^(?:interval|timeout|start-period|start-interval|retries)\b/,
  run: /^(?:mount|network|security|device)\b/,
};

/** The words before the arguments that look like flags. */
function* instructionFlags(document: CheckedDocument, checked: CheckedInstruction): Iterable<RuleReport> {
  const known = flagsOf[checked.node.keyword.toLowerCase() as Keyword];
  if (known === undefined) return;
  const args = argumentsText(document, checked);
  for (const { 0: word, index } of args.text.matchAll(/\S+/g)) {
    const match = flagStart.exec(word);
    if (match === null && word.startsWith('--')) continue;
    if (match === null || !known.test(word.slice(match[0].length))) return;
    yield reportOf(args, { start: index, match }, '--');
  }
}

function* commandFlags(document: CheckedDocument, checked: CheckedInstruction): Iterable<RuleReport> {
  for (const script of document.scriptsOf(checked)) {
    if (!anyDash.test(script.text)) continue;
    for (const command of script.commands) {
      if (textPrograms.has(programOf(command))) continue;
      for (const { text, start } of command.words.slice(1)) {
        const match = flagStart.exec(text);
        if (match !== null)
          yield reportOf(script, { start, match }, hyphensFor(programOf(command), match, text));
      }
    }
  }
}

/** Elements of CMD, ENTRYPOINT or RUN in exec form. */
function* execFlags(document: CheckedDocument, checked: CheckedInstruction): Iterable<RuleReport> {
  if (!/^(?:cmd|entrypoint|run)$/i.test(checked.node.keyword)) return;
  const args = argumentsText(document, checked);
  const [path = ''] = checked.node.args;
  const program = path.slice(path.lastIndexOf('/') + 1);
  for (const { index } of args.text.matchAll(execElement)) {
    const start = index + 1;
    const word = prefixOf(args.text.slice(start), /^[^"]*/);
    const match = flagStart.exec(word);
    if (match !== null) yield reportOf(args, { start, match }, hyphensFor(program, match, word));
  }
}

const execElement = new RegExp(`"(?<=[\\[,]\\s*")(?=-?[${dashes}])`, 'g');
/** Print their arguments. */
const textPrograms: ReadonlySet<string> = new Set(['echo', 'printf']);
/** Have long flags with one hyphen. */
const singleHyphen: ReadonlySet<string> = new Set([
  'go',
  'java',
  'javac',
  'find',
  'gcc',
  'clang',
  'openssl',
  'terraform',
]);
/** Take several flags of one letter each in one word, and have no long ones that are as short. */
const bundling: ReadonlySet<string> = new Set(
  'cat chgrp chmod chown cp grep gunzip gzip ln ls mkdir mv rm rmdir sed set sh tar touch unzip'.split(' '),
);

/** The intended hyphens; undefined if they are not clear, as for `–yes` and `–xyz`. */
function hyphensFor(program: string, match: RegExpExecArray, word: string): '-' | '--' | undefined {
  const name = word.slice(match[0].length);
  const flag = prefixOf(name, /^[A-Za-z0-9-]*/);
  if (match[0].length > 1) return '--';
  if (singleHyphen.has(program) || flag.length === 1) return '-';
  if (bundling.has(program) && /^[A-Za-z]{2,4}$/.test(flag)) return '-';
  return /^[a-z0-9]{2,}-[a-z0-9-]+$/.test(flag) || /^[a-z]-[a-z]/.test(flag) ? '--' : undefined;
}

interface DashedFlag {
  /** Offset in the located text. */
  readonly start: number;
  /** Of {@link flagStart}. */
  readonly match: RegExpExecArray;
}

function reportOf(
  located: LocatedText,
  { start, match }: DashedFlag,
  hyphens: string | undefined,
): RuleReport {
  const span = located.span(start, start + match[0].length);
  const report = {
    span,
    message: `This flag begins with ${describeChar(match[1] ?? '')}, so it is treated as an argument`,
    hint: `Write ${hyphens ?? '- or --'} instead.`,
  };
  if (hyphens === undefined) return report;
  return {
    ...report,
    fix: { title: `Replace the dash with ${hyphens}`, edits: [{ span, text: hyphens }] },
  };
}
