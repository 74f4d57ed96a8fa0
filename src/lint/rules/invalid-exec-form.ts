import { prefixOf } from '../../base/text.ts';
import { decodeJson } from '../../syntax/json-text.ts';
import { kindOfBrackets } from '../bracket-kind.ts';
import type { CheckedDocument, CheckedInstruction } from '../checked-document.ts';
import { smartQuotes } from '../look-alikes.ts';
import type { OwnRule, RuleReport } from '../own-rule.ts';
import { argumentsText } from '../read-scripts.ts';

/** A list of words in brackets that is not JSON, so that it is a command line for a shell, including its brackets. */
export const invalidExecForm: OwnRule = {
  name: 'InvalidExecForm',
  description:
    'The exec form should be a valid JSON array, because anything else is a command line for the shell',
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
  const lead = prefixOf(args.text, /^(?:(?:cmd|entrypoint|run|volume|shell)\s+)?(?:cmd\s+)?/i).length;
  const text = args.text.slice(lead);
  if (!text.startsWith('[') || isJson(text)) return undefined;
  const keyword = keywordOf(checked);
  const kind = kindOfBrackets(text, keyword);
  if (kind === 'command') return undefined;
  const span = args.span(lead, args.text.length);
  const report = {
    span,
    message: `This is not a JSON array (${whatIsWrong(text)}), so ${consequence(keyword)}`,
  };
  if (kind === 'glued-test')
    return {
      ...report,
      hint: 'For a test, put a space after [ and before ]. For an array, put each word in double quotes and a comma between them.',
    };
  const elements = elementsOf(text);
  if (elements === undefined)
    return { ...report, hint: 'Put each word in double quotes and a comma between them: ["word", "word"].' };
  const json = `[${elements.map((element) => JSON.stringify(element)).join(', ')}]`;
  const hint = `Write ${json}.`;
  // The exec form does not expand what a shell would have expanded.
  if (elements.some((element) => /[$*?~&|;<>`]/.test(element))) return { ...report, hint };
  return { ...report, hint, fix: { title: `Write ${json}`, edits: [{ span, text: json }] } };
}

/** Nobody has parsed the array in a trigger yet. */
function isJson(text: string): boolean {
  return Array.isArray(decodeJson(text)?.value);
}

/** `CMD` of `ONBUILD CMD`, and of `HEALTHCHECK CMD`. */
function keywordOf({ node }: CheckedInstruction): string {
  const words = node.original.trim().toUpperCase().split(/\s+/);
  const [keyword = '', inner = ''] = words;
  return keyword === 'ONBUILD' ? inner : keyword;
}

function whatIsWrong(text: string): string {
  if (new RegExp(`[${smartQuotes}]`).test(text)) return 'its quotes are typographic';
  if (!/\]\s*$/.test(text)) return text.includes(']') ? 'text follows it' : 'the closing bracket is missing';
  if (/,\s*\]\s*$/.test(text)) return 'a comma comes before the closing bracket';
  if (/(?:^\[|,)\s*'/.test(text)) return 'its words are in single quotes';
  if (/"\s+"/.test(text)) return 'a comma is missing between two words';
  if (/^\[\s*[^"\s]|,\s*[^"\s]/.test(text)) return 'its words are not in double quotes';
  return 'it has an invalid quote or backslash';
}

function consequence(keyword: string): string {
  if (keyword === 'VOLUME') return 'its brackets and quotes become part of the paths';
  if (keyword === 'SHELL') return 'the build fails';
  return 'a shell runs it as a command line, brackets included';
}

/** The intended words, with commas or each in quotes; undefined if they are not clear. */
function elementsOf(text: string): readonly string[] | undefined {
  const inner = /^\[(.*)\]\s*$/s.exec(text)?.[1];
  if (inner === undefined) return undefined;
  const words = [...inner.matchAll(element)];
  const between = inner.replace(element, '\0').trim();
  const isQuoted = words.every(([, , , , bare]) => bare === undefined);
  if (!(isQuoted ? withOrWithoutCommas : withCommas).test(between)) return undefined;
  const values = words.map(([, double, single, curly, bare = '']) => double ?? single ?? curly ?? bare);
  return values.some((value) => /["'`\\\u2018-\u201f]/.test(value)) ? undefined : values;
}

const withCommas = /^\0(?:\s*,\s*\0)*,?$/;
const withOrWithoutCommas = /^\0(?:(?:\s*,\s*|\s+)\0)*,?$/;

/** A word in double, single or typographic quotes, or bare. */
const element =
  /"([^"]*)"|'([^']*)'|[\u2018-\u201f]([^\u2018-\u201f]*)[\u2018-\u201f]|([^\s,"'[\]&|;<>()`]+)/g;
