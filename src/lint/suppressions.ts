import { nearestName } from '../diagnostics/nearest-name.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Span } from '../source/span.ts';
import { isCommentLine } from '../syntax/line-text.ts';
import type { CheckedDocument, CheckedInstruction } from './checked-document.ts';
import type { Finding } from './finding.ts';
import {
  type CommentExtent,
  type HadolintComment,
  hadolintMarker,
  readHadolintComment,
} from './hadolint-comments.ts';
import { isForeignRule, rulesNamed } from './hadolint-rules.ts';
import { instructionAt, instructionBehind } from './instruction-at.ts';
import { isInRange, readShellcheckComment, shellcheckMarker } from './shellcheck/shellcheck-comments.ts';

/** A comment `# dockerfile-llb ignore=Rule,Other -- reason`, or one of hadolint or ShellCheck. */
interface Suppression {
  /** As written. */
  readonly rules: readonly string[];
  /** Whether it suppresses the findings of a rule. */
  readonly matches: (rule: string) => boolean;
  readonly hasReason: boolean;
  /** Whether hadolint defines what is correct; nothing is reported about such a comment. */
  readonly isForeign: boolean;
  /** Position of the comment. */
  readonly span: Span;
  readonly extent: CommentExtent;
  /** Where findings must begin to be suppressed. */
  readonly scope: Span;
  used: boolean;
}

/** Which rules there are, and which of them run. */
export interface KnownRules {
  readonly all: readonly string[];
  /** Whether comments of hadolint count. */
  readonly hadolintComments: boolean;
  isOff(rule: string): boolean;
}

/**
 * The findings that no comment of the file suppresses, and what is wrong with these comments. A comment above an
 * instruction is for all of it, one between its lines for the next line, and `ignore-file=` for the whole file.
 */
export function applySuppressions(
  findings: readonly Finding[],
  document: CheckedDocument,
  known: KnownRules,
): readonly Finding[] {
  const suppressions = findSuppressions(document, known);
  if (suppressions.length === 0) return findings;
  const near = suppressionsNear(document, suppressions);
  const left = findings.filter((finding) => {
    const by =
      finding.severity === 'error' && finding.rule === 'BuildError'
        ? []
        : near(finding).filter((one) => covers(one, finding));
    for (const one of by) one.used = true;
    return by.length === 0;
  });
  return [...left, ...suppressions.flatMap((one) => problemsOf(one, known))];
}

/** Those that may cover a finding: a scope begins with the instruction or in it, or it is a stage or the file. */
function suppressionsNear(document: CheckedDocument, suppressions: readonly Suppression[]) {
  const wide = suppressions.filter(({ extent }) => extent !== 'next');
  const byInstruction = new Map<CheckedInstruction | undefined, Suppression[]>();
  for (const one of suppressions) {
    if (one.extent !== 'next') continue;
    const key = instructionAt(document, one.scope.start);
    byInstruction.set(key, [...(byInstruction.get(key) ?? []), one]);
  }
  return ({ span }: Finding) => [...wide, ...(byInstruction.get(instructionAt(document, span.start)) ?? [])];
}

function covers({ matches, scope }: Suppression, { rule, span }: Finding): boolean {
  return matches(rule) && scope.start <= span.start && span.start < scope.end;
}

function findSuppressions(document: CheckedDocument, known: KnownRules): readonly Suppression[] {
  const { file } = document;
  const ofHadolint = known.hadolintComments && file.text.includes(hadolintMarker);
  const ofShellcheck = file.text.includes(shellcheckMarker);
  if (!ofHadolint && !ofShellcheck && !file.text.includes(marker)) return [];
  return file.lineStarts.flatMap((start, index) => {
    const end = file.lineStarts[index + 1] ?? file.text.length;
    const line = file.text.slice(start, end);
    if (!isCommentLine(line) || isInHeredoc(document, start)) return [];
    const comment =
      readComment(line) ??
      (ofHadolint ? foreignComment(readHadolintComment(line)) : undefined) ??
      (ofShellcheck ? foreignComment(readShellcheckComment(line)) : undefined);
    if (comment === undefined) return [];
    const span = { start: start + line.indexOf('#'), end: start + line.trimEnd().length };
    const scope = scopeOf(document, end, comment.extent);
    const names = new Set(comment.rules.flatMap(rulesNamed));
    const matches = (rule: string) => names.has(rule) || comment.rules.some((name) => isInRange(rule, name));
    return [{ ...comment, matches, span, scope, used: false }];
  });
}

const marker = 'dockerfile-llb ignore';

interface Comment {
  readonly extent: CommentExtent;
  readonly rules: readonly string[];
  readonly hasReason: boolean;
  readonly isForeign: boolean;
}

/** `# dockerfile-llb ignore=Rule, Rule -- reason`; undefined for any other line. */
function readComment(line: string): Comment | undefined {
  const start = /^\s*#\s*dockerfile-llb ignore(-file)?=/.exec(line);
  if (start === null) return undefined;
  const text = line.slice(start[0].length).trimEnd();
  const list = /^[A-Za-z]+\d*(?:\s*,\s*[A-Za-z]+\d*)*/.exec(text)?.[0];
  if (list === undefined) return undefined;
  const rest = text.slice(list.length);
  if (rest !== '' && !/^\s+--\s*\S/.test(rest)) return undefined;
  const rules = list.split(',').map((name) => name.trim());
  const extent = start[1] === undefined ? 'next' : 'file';
  return { extent, rules, hasReason: rest !== '', isForeign: false };
}

function foreignComment(comment: HadolintComment | undefined): Comment | undefined {
  return comment && { ...comment, hasReason: true, isForeign: true };
}

function isInHeredoc(document: CheckedDocument, offset: number): boolean {
  const heredocs = instructionAt(document, offset)?.node.heredocs ?? [];
  return heredocs.some(({ contentSpan: { start, end } }) => start <= offset && offset < end);
}

function scopeOf(document: CheckedDocument, offset: number, extent: CommentExtent): Span {
  const whole = { start: 0, end: document.file.text.length + 1 };
  if (extent === 'file') return whole;
  return extent === 'stage' ? restOfStage(document, offset) : nextScope(document, offset);
}

/** From a comment to the end of the stage of the instruction below it. */
function restOfStage({ stages, file }: CheckedDocument, offset: number): Span {
  const starts = stages.map(({ from }) => from.node.span.start).filter((start) => start >= offset);
  const isAboveFrom = starts[0] !== undefined && file.text.slice(offset, starts[0]).trim() === '';
  return { start: offset, end: starts[isAboveFrom ? 1 : 0] ?? file.text.length + 1 };
}

/** The whole next instruction, or the next line if the comment is inside an instruction. */
function nextScope(document: CheckedDocument, offset: number): Span {
  const { file } = document;
  const next = instructionBehind(document, offset)?.node;
  if (next === undefined) return { start: offset, end: offset };
  return next.span.start >= offset
    ? { start: next.span.start, end: next.span.end + 1 }
    : nextLine(file, offset);
}

function nextLine({ text }: SourceFile, offset: number): Span {
  for (let start = offset; start < text.length; ) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed + 1;
    if (!isCommentLine(text.slice(start, end))) return { start, end };
    start = end;
  }
  return { start: offset, end: offset };
}

function problemsOf(suppression: Suppression, known: KnownRules): readonly Finding[] {
  const { rules, hasReason, isForeign, span, used } = suppression;
  if (isForeign) return [];
  const unknown = rules.filter((rule) => !known.all.includes(rule) && !isForeignRule(rule));
  const problems = unknown.map((rule) => unknownRule(rule, span, known));
  if (!hasReason)
    problems.push(problem(span, 'This suppression gives no reason', 'End it with -- and the reason.'));
  // A rule of another linter may be for that linter.
  const isMoot = unknown.length > 0 || rules.some(isForeignRule) || rules.every((rule) => known.isOff(rule));
  if (!used && !isMoot) problems.push(problem(span, 'This suppression suppresses nothing', 'Remove it.'));
  return problems;
}

function unknownRule(rule: string, span: Span, { all }: KnownRules): Finding {
  const near = nearestName(rule, all);
  const meant = near === undefined ? '' : ` (did you mean ${near}?)`;
  return problem(span, `Unknown rule ${rule}${meant}`, 'Name a rule as findings show it.');
}

function problem(span: Span, message: string, hint: string): Finding {
  return {
    rule: suppressionRule,
    severity: 'warning',
    message,
    hint,
    description: 'A suppression names rules, suppresses something, and says why',
    url: '',
    span,
  };
}

/** Name of what is reported of suppressions themselves. */
export const suppressionRule = 'InvalidSuppression';
