import type { CheckedStage } from '../checked-document.ts';
import { stageAtLine } from '../instruction-at.ts';
import { defineFix, locateArguments } from './rule-fix.ts';

/**
 * Writes the command as an array if a shell would only start it. This is advice, not a fix: an entrypoint of the base
 * image may examine the command and behave differently if it is not a shell.
 */
export const adviseExecForm = defineFix('JSONArgsRecommended', 'shell-form', ({ document, checked }) => {
  const keyword = checked.node.keyword.toLowerCase();
  const stage = stageAtLine(document, checked.node.lines.start);
  const other = keyword === 'cmd' ? 'entrypoint' : 'cmd';
  // Each changes what the other one means.
  if (stage === undefined || keywordsOf(stage).has(other)) return undefined;
  const args = locateArguments(document, checked);
  const words = wordsOf(args.text);
  if (words === undefined) return undefined;
  const json = `[${words.map((word) => JSON.stringify(word)).join(', ')}]`;
  return { hint: `Write ${json}, if no entrypoint of the base image expects a shell.` };
});

const knownKeywords = new WeakMap<CheckedStage, ReadonlySet<string>>();

function keywordsOf(stage: CheckedStage): ReadonlySet<string> {
  const keywords =
    knownKeywords.get(stage) ?? new Set(stage.body.map(({ node }) => node.keyword.toLowerCase()));
  knownKeywords.set(stage, keywords);
  return keywords;
}

/** The words of a command that needs no shell; undefined if it may need one. */
function wordsOf(text: string): readonly string[] | undefined {
  const words = [...text.matchAll(/(?<!\S)(?:"([^"]*)"|'([^']*)'|\S+)(?!\S)/g)].map(
    ([word, double, single]) => double ?? single ?? word,
  );
  if (words.some((word) => /[^\w./:=@%+, -]/.test(word))) return undefined;
  const [first, ...rest] = words[0] === 'exec' ? words.slice(1) : words;
  if (first === undefined || !/^[\w./+-]+$/.test(first) || first.startsWith('-') || builtins.has(first))
    return undefined;
  return [first, ...rest];
}

/** Words that only a shell understands. */
const builtins: ReadonlySet<string> = new Set([
  ...[
    '.',
    'alias',
    'bg',
    'break',
    'case',
    'cd',
    'command',
    'continue',
    'do',
    'eval',
    'exec',
    'exit',
    'export',
  ],
  ...[
    'fg',
    'for',
    'function',
    'getopts',
    'hash',
    'if',
    'jobs',
    'local',
    'read',
    'readonly',
    'return',
    'select',
  ],
  ...[
    'set',
    'shift',
    'source',
    'time',
    'times',
    'trap',
    'type',
    'ulimit',
    'umask',
    'unalias',
    'unset',
    'until',
    'wait',
    'while',
  ],
]);
