import type { FileChange } from '../../insight/content/context-files.ts';
import type { Cause, FieldChange, StepRef } from '../../insight/reasons/cause.ts';

/** A cause in a few words, on one line: `src/main.c: content (20 B to 23 B)`. */
export function causeText(cause: Cause): string {
  switch (cause.kind) {
    case 'own':
      return listText(cause.fields.map(fieldText), 0) || 'the instruction changed';
    case 'files':
      return listText(cause.changes.map(fileText), cause.more);
    case 'base':
      return baseText(cause);
    case 'result':
      return `takes ${cause.paths.join(', ')} from ${refText(cause.of)}`;
    case 'follows':
      return `follows ${refText(cause.of)}`;
    case 'no-cache':
      return 'the build asks for no cache';
    case 'gone':
      return 'the daemon does not have its result any more';
    case 'cleaned':
      return 'the daemon has cleaned up since';
    case 'first':
      return 'no earlier build had it';
    case 'unknown':
      return cause.why;
  }
}

/** A step by its line, or by its name. */
export function refText({ name, place }: StepRef): string {
  return place ? `line ${place.start}` : name || 'another step';
}

function listText(texts: readonly string[], more: number): string {
  const rest = texts.length - shownChanges + more;
  const shown = texts.slice(0, shownChanges).join('; ');
  return rest > 0 ? `${shown}; and ${rest} more` : shown;
}

function fieldText({ field, before, after, origin }: FieldChange): string {
  const where = origin ? ` (${origin.keyword}, line ${origin.line})` : '';
  if (before === undefined) return `${field}: ${shorten(after ?? '')} is new${where}`;
  if (after === undefined) return `${field}: ${shorten(before)} is gone${where}`;
  return `${field}: ${shorten(before)} to ${shorten(after)}${where}`;
}

function fileText({ path, what, before, after }: FileChange): string {
  if (what === 'added' || what === 'removed') return `${path}: ${what}`;
  const unit = what === 'content' ? ' B' : '';
  return before === after ? `${path}: ${what}` : `${path}: ${what} (${before}${unit} to ${after}${unit})`;
}

function baseText({ before, after, layers }: Extract<Cause, { kind: 'base' }>): string {
  const words = { same: ', same layers', other: '', unknown: '' }[layers];
  return `base image: ${shortImage(before)} to ${shortImage(after)}${words}`;
}

function shortImage(identifier: string | undefined): string {
  return (identifier ?? 'none')
    .replace(/^[\w-]+:\/\//, '')
    .replace(/@sha256:([0-9a-f]{12})[0-9a-f]*$/, '@$1');
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > maxValue ? `${line.slice(0, maxValue - 1)}…` : line;
}

const shownChanges = 3;
const maxValue = 40;
