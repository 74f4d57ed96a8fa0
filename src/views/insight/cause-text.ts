import { printableName } from '../../diagnostics/printable.ts';
import type { FileChange } from '../../insight/content/context-files.ts';
import type { Cause, FieldChange, StepRef } from '../../insight/reasons/cause.ts';
import { instructionOf } from '../../insight/reasons/step-text.ts';
import { changedTexts, valueText } from './changed-text.ts';
import { cutText, withoutHashes } from './short-text.ts';

/** A cause in a few words, on one line: `src/main.c: content (20 B to 23 B)`. */
export function causeText(cause: Cause): string {
  return causeTextWithin(cause, maxValue);
}

/** The same with values of fields that are at most so wide. */
export function causeTextWithin(cause: Cause, width: number): string {
  switch (cause.kind) {
    case 'own':
      return (
        listText(
          cause.fields.map((field) => fieldText(field, width)),
          0,
        ) || sameText
      );
    case 'files':
      return listText(cause.changes.map(fileText), cause.more);
    case 'base':
      return baseText(cause);
    case 'order':
      return orderText(cause);
    case 'result':
      return cause.isEarlier
        ? `took ${cause.paths.join(', ')} from ${refText(cause.of)} before, maybe with the same contents`
        : `takes ${cause.paths.join(', ')} from ${refText(cause.of)}`;
    case 'follows':
      return `follows ${refText(cause.of)}`;
    case 'no-cache':
      return 'the build ignores the cache for this step';
    case 'gone':
      return 'the daemon no longer has its result';
    case 'cleaned':
      return 'the daemon has cleaned up its cache since';
    case 'failed':
      return cause.itself
        ? 'it failed in the previous build'
        : 'the previous build failed before this step was done';
    case 'first':
      return 'no earlier build had this step';
    case 'unknown':
      return cause.why;
  }
}

/** A cause as lines that fit the width: one line per field or file, or three for a field with long values. */
export function causeLines(cause: Cause, width: number): readonly string[] {
  switch (cause.kind) {
    case 'own':
      return cause.fields.length > 0 ? cause.fields.flatMap((field) => fieldLines(field, width)) : [sameText];
    case 'files': {
      const more = cause.more > 0 ? [`and ${cause.more} more`] : [];
      return [...cause.changes.map((change) => fileLine(change, width)), ...more];
    }
    default:
      return wrap(printableName(causeText(cause)), width);
  }
}

/** Names a step by its line, or by its instruction. */
export function refText(step: StepRef): string {
  return step.place ? `line ${step.place.start}` : instructionOf(step) || 'another step';
}

function listText(texts: readonly string[], more: number): string {
  const rest = texts.length - shownChanges + more;
  const shown = texts.slice(0, shownChanges).join('; ');
  return rest > 0 ? `${shown}; and ${rest} more` : shown;
}

function fieldText(change: FieldChange, width: number): string {
  const { field, before, after } = change;
  const [name, where] = [`${field}${lineText(change)}`, originText(change)];
  if (before === undefined || after === undefined)
    return oneSidedText(name, valueText(after ?? before ?? '', width), after !== undefined) + where;
  const [was, is] = changedTexts(before, after, width);
  if (was === '' || is === '') return oneSidedText(name, is || was, was === '') + where;
  return `${name}: ${was} to ${is}${where}`;
}

/** `set` is the value of a field whose name contains all there is to know. */
function oneSidedText(name: string, value: string, isNew: boolean): string {
  return `${name}${value === 'set' ? '' : `: ${value}`} ${isNew ? 'is new' : 'was removed'}`;
}

function lineText({ line }: FieldChange): string {
  return line === undefined ? '' : ` (line ${line})`;
}

function originText({ field, origin }: FieldChange): string {
  if (origin) return ` (${origin.keyword}, ${origin.isEarlier ? 'was ' : ''}line ${origin.line})`;
  return field.endsWith('timestamp') ? ' (SOURCE_DATE_EPOCH)' : '';
}

function fieldLines(change: FieldChange, width: number): readonly string[] {
  const { field, before, after } = change;
  const short = printableName(fieldText(change, maxValue));
  if (short.length <= width && !short.includes('…')) return [short];
  const [was, is] =
    before === undefined || after === undefined
      ? [before, after].map((value) => value && valueText(value, width - valueIndent))
      : changedTexts(before, after, width - valueIndent);
  const values = [...(was ? [`  before: ${was}`] : []), ...(is ? [`  after:  ${is}`] : [])];
  const head = `${printableName(field)}${lineText(change)}${originText(change)}`;
  return [head, ...values].map((line) => cutText(line, width));
}

function fileText({ path, what, before, after }: FileChange): string {
  if (what === 'added' || what === 'removed') return `${path}: ${what}`;
  const unit = what === 'content' ? ' B' : '';
  return before === after ? `${path}: ${what}` : `${path}: ${what} (${before}${unit} to ${after}${unit})`;
}

/** Cuts a long path at its beginning, because its end says more. */
function fileLine(change: FileChange, width: number): string {
  const text = printableName(fileText(change));
  return text.length > width ? `…${text.slice(text.length - width + 1)}` : text;
}

function baseText({ before, after, layers, line, onlyFiles }: Extract<Cause, { kind: 'base' }>): string {
  const words = { same: ', same layers', other: '', unknown: '' }[layers];
  const where = line === undefined ? '' : ` (FROM, line ${line})`;
  if (after.startsWith('git://')) return `repository: ${shortCommit(before)} to ${shortCommit(after)}`;
  if (/^https?:/.test(after)) return `download: ${shortImage(before)} to ${shortImage(after)}`;
  const what = onlyFiles ? 'image' : 'base image';
  return `${what}: ${shortImage(before)} to ${shortImage(after)}${words}${where}`;
}

function orderText({ before, after, isRemoved, onlyFiles, line }: Extract<Cause, { kind: 'order' }>): string {
  const [was, is] = [
    stepText(before),
    `${stepText(after)}${after.place ? ` (line ${after.place.start})` : ''}`,
  ];
  const where = line === undefined ? '' : ` (FROM, line ${line})`;
  const verb = onlyFiles ? 'now takes files from' : 'now comes after';
  return `${verb} ${is}${isRemoved ? `; ${was} was removed` : `, not ${was}`}${where}`;
}

/** Names a step by its instruction, since the lines of the earlier Dockerfile may be others now. */
function stepText(step: StepRef): string {
  return cutText(withoutHashes(instructionOf(step)), maxName) || refText(step);
}

function shortImage(identifier: string | undefined): string {
  return (identifier ?? 'none')
    .replace(/^[\w-]+:\/\//, '')
    .replace(/@sha256:([0-9a-f]{12})[0-9a-f]*$/, '@$1');
}

/** A repository with the first digits of its commit. */
function shortCommit(identifier = 'none'): string {
  return identifier.replace(/^git:\/\//, '').replace(/#([0-9a-f]{12})[0-9a-f]+/, '#$1');
}

/** Breaks a line at spaces. */
function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(cutText(word, width));
  }
  return lines;
}

const sameText = 'the instruction changed';
const shownChanges = 3;
const maxName = 40;
/** The length of `  before: `. */
const valueIndent = 10;
const maxValue = 40;
