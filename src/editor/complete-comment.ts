import { lastOf } from '../base/list.ts';
import { ruleNames } from '../lint/check-dockerfile.ts';
import type { CompletionDraft } from './completion.ts';
import type { Cursor } from './cursor.ts';

/** Completes parser directives at the top of a file, and names of rules in comments that list rules. */
export function commentCompletions({
  text,
  isTop,
}: Extract<Cursor, { kind: 'comment' }>): readonly CompletionDraft[] {
  const comment = text.slice(1).trimStart();
  const list = ruleLists.find((start) => comment.startsWith(start));
  if (list !== undefined) return rulesFor(lastOf(comment.split(/[=,;\s]/)));
  if (comment !== '' && !starters.some(({ label }) => label.startsWith(comment))) return [];
  const insert = text === '#' ? ' ' : '';
  return starters
    .filter(({ topOnly }) => isTop || !topOnly)
    .map(({ label, detail, value }) => ({
      label,
      insert: `${insert}${label}${value}`,
      kind: 'directive',
      detail,
      replaces: comment.length,
    }));
}

/** The beginnings of comments that are followed by a list of rules. */
const ruleLists = [
  'check=skip=',
  'check=error=true;skip=',
  'dockerfile-llb ignore=',
  'dockerfile-llb ignore-file=',
];

const starters = [
  {
    label: 'syntax=',
    value: 'docker/dockerfile:1',
    detail: 'the frontend that builds this file',
    topOnly: true,
  },
  { label: 'escape=', value: '`', detail: 'the character that continues a line', topOnly: true },
  { label: 'check=', value: 'skip=', detail: 'build checks to skip, or error=true', topOnly: true },
  {
    label: 'dockerfile-llb ignore=',
    value: '',
    detail: 'suppress rules for the next instruction',
    topOnly: false,
  },
  { label: 'dockerfile-llb ignore-file=', value: '', detail: 'suppress rules in this file', topOnly: false },
  {
    label: 'dockerfile-llb fmt=off',
    value: '',
    detail: 'leave the following lines unformatted',
    topOnly: false,
  },
  { label: 'dockerfile-llb fmt=on', value: '', detail: 'format the following lines again', topOnly: false },
] as const;

function rulesFor(word: string): readonly CompletionDraft[] {
  return ruleNames.map((label) => ({ label, kind: 'rule', replaces: word.length }));
}
