import { decodeJson } from '../../syntax/json-text.ts';
import type { CheckedDocument, CheckedInstruction } from '../checked-document.ts';
import { smartQuotes } from '../look-alikes.ts';
import type { OwnRule, RuleReport } from '../own-rule.ts';
import { argumentsText } from '../run-script.ts';

/** An array of words that is not JSON, which makes it a command line for a shell, brackets and all. */
export const invalidExecForm: OwnRule = {
  name: 'InvalidExecForm',
  description: 'The exec form is a JSON array; anything else is a command line for the shell',
  severity: 'error',
  *check(document) {
    for (const checked of document.instructions) {
      const { node } = checked;
      if (node.json || !node.original.includes('[') || !takesExecForm.test(node.original)) continue;
      const report = reportOf(document, checked);
      if (report !== undefined) yield report;
    }
  },
};

const takesExecForm = /^\s*(?:onbuild\s+)?(?:cmd|entrypoint|run|volume|healthcheck|shell)\s/i;

function reportOf(document: CheckedDocument, checked: CheckedInstruction): RuleReport | undefined {
  const args = argumentsText(document, checked);
  const lead = /^(?:(?:cmd|entrypoint|run|volume|shell)\s+)?(?:cmd\s+)?/i.exec(args.text)![0].length;
  const text = args.text.slice(lead);
  if (!isMeantAsArray(text) || isJson(text)) return undefined;
  const span = args.span(lead, args.text.length);
  const keyword = checked.node.keyword.toUpperCase();
  const report = {
    span,
    message: `This is no JSON array (${whatIsWrong(text)}), so that ${consequence(keyword)}`,
    hint: 'Put each word in double quotes and a comma between them: ["word", "word"].',
  };
  const elements = elementsOf(text);
  if (elements === undefined) return report;
  const json = `[${elements.map((element) => JSON.stringify(element)).join(', ')}]`;
  return {
    ...report,
    hint: `Write ${json}.`,
    fix: { title: `Write ${json}`, edits: [{ span, text: json }] },
  };
}

/** A command line may begin with `[` or `[[`, too: the shell's test, which has a blank behind the bracket. */
function isMeantAsArray(text: string): boolean {
  if (!text.startsWith('[') || text.startsWith('[[')) return false;
  if (/^\[\s*["'\u2018-\u201f]/.test(text) && !/^\[\s+\S+\s+(?:!?=|==|=~|-\w+)\s/.test(text)) return true;
  return /^\[[^\s\]]/.test(text) && /\]\s*$/.test(text);
}

/** Of a trigger, nobody has read the array yet. */
function isJson(text: string): boolean {
  return Array.isArray(decodeJson(text)?.value);
}

function whatIsWrong(text: string): string {
  if (new RegExp(`[${smartQuotes}]`).test(text)) return 'its quotes are typographic ones';
  if (!/\]\s*$/.test(text))
    return text.includes(']') ? 'something follows it' : 'the closing bracket is missing';
  if (/,\s*\]\s*$/.test(text)) return 'a comma stands before the closing bracket';
  if (/(?:^\[|,)\s*'/.test(text)) return 'its words are in single quotes';
  if (/"\s+"/.test(text)) return 'a comma is missing between two words';
  if (/^\[\s*(?:[^"\s]|.*,\s*[^"\s])/.test(text)) return 'its words are not in double quotes';
  return 'a quote or a backslash in it is wrong';
}

function consequence(keyword: string): string {
  if (keyword === 'VOLUME') return 'its brackets and quotes become part of the paths';
  if (keyword === 'SHELL') return 'the build fails';
  return 'a shell runs it as a command line, brackets included';
}

/** The words that were meant; undefined when that is not clear. */
function elementsOf(text: string): readonly string[] | undefined {
  const inner = /^\[(.*)\]\s*$/s.exec(text)?.[1];
  if (inner === undefined) return undefined;
  const words = [...inner.matchAll(element)];
  const rest = inner.replace(element, '').replace(/[\s,]/g, '');
  if (rest !== '' || words.length === 0) return undefined;
  const values = words.map(([, double, single, curly, bare]) => double ?? single ?? curly ?? bare!);
  return values.some((value) => /["'`\\\u2018-\u201f]/.test(value)) ? undefined : values;
}

/** A word in double, single or typographic quotes, or bare. */
const element =
  /"([^"]*)"|'([^']*)'|[\u2018-\u201f]([^\u2018-\u201f]*)[\u2018-\u201f]|([^\s,"'[\]$&|;<>()`]+)/g;
