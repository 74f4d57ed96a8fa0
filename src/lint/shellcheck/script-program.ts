import { declaredVariables } from '../../instructions/shared/references.ts';
import type { Heredoc } from '../../syntax/node.ts';
import type { CheckedDocument, CheckedInstruction, CheckedStage } from '../checked-document.ts';
import { argumentsText, heredocBody } from '../read-scripts.ts';
import type { LocatedText, RunScript } from '../run-script.ts';
import { baseStage, rootImage, windowsImage } from '../stage-links.ts';
import { dropTabs, joinTexts } from './located-text.ts';

/** A script as ShellCheck gets it. */
export interface ScriptProgram {
  readonly checked: CheckedInstruction;
  /** A header that names the dialect and declares the variables, and the script. */
  readonly source: string;
  /** How many lines the header has. */
  readonly headerLines: number;
  /** The script, with its places in the file. */
  readonly script: LocatedText;
}

/** The scripts of all RUNs that are in a dialect of ShellCheck. */
export function scriptPrograms(document: CheckedDocument): readonly ScriptProgram[] {
  // Another escape character means another shell in nearly all cases.
  if (document.tree.escapeToken !== '\\') return [];
  const atEnd = new Map<CheckedStage, ReadonlySet<string>>();
  const programs: ScriptProgram[] = [];
  for (const stage of document.stages) {
    const base = baseStage(document, stage);
    const names = new Set((base && atEnd.get(base)) ?? proxies);
    const isWindows = windowsImage.test(rootImage(document, stage));
    for (const checked of stage.body) {
      for (const { name } of declaredVariables(checked.declares)) if (isName.test(name)) names.add(name);
      if (!isWindows) programs.push(...programsOf(document, checked, names));
    }
    atEnd.set(stage, names);
  }
  return programs;
}

/** Variables that every build has. */
const proxies = ['http_proxy', 'https_proxy', 'ftp_proxy', 'no_proxy', 'all_proxy'];
const isName = /^[A-Za-z_][A-Za-z0-9_]*$/;
/** ShellCheck's name of the dialect of each shell. */
const dialects: ReadonlyMap<string, string> = new Map([
  ['sh', 'sh'],
  ['bash', 'bash'],
  ['dash', 'dash'],
  ['ash', 'dash'],
  ['ksh', 'ksh'],
]);

function programsOf(
  document: CheckedDocument,
  checked: CheckedInstruction,
  names: ReadonlySet<string>,
): readonly ScriptProgram[] {
  return wholeScripts(document, checked).flatMap(({ run, script }) => {
    const dialect = dialects.get(run.shell);
    if (dialect === undefined) return [];
    const variables = [...names].join(' ');
    // Their values are not known, so they are read and not assigned.
    const declarations = [`export ${variables}`, `read -r ${variables}`];
    const header = [
      `# shellcheck shell=${dialect}`,
      ...declarations,
      ...(run.stopsAtFailure ? ['set -e'] : []),
    ];
    return [
      { checked, source: `${[...header, script.text].join('\n')}\n`, headerLines: header.length, script },
    ];
  });
}

/** The scripts of an instruction as a shell reads them: a line with its heredocs, or a heredoc. */
function wholeScripts(
  document: CheckedDocument,
  checked: CheckedInstruction,
): readonly { readonly run: RunScript; readonly script: LocatedText }[] {
  const { heredocs } = checked.node;
  const runs = document.scriptsOf(checked);
  const [first] = runs;
  const [heredoc] = heredocs;
  if (first === undefined || heredoc === undefined) return runs.map((run) => ({ run, script: run }));
  const body = runs.find(({ isHeredoc }) => isHeredoc);
  // The outer shell does not change the text of a quoted heredoc. It is the script when it is all there is.
  if (body !== undefined && (first === body || !heredoc.expand))
    return [{ run: body, script: readBody(heredoc) }];
  return [{ run: first, script: withHeredocs(argumentsText(document, checked), heredocs) }];
}

function readBody(heredoc: Heredoc): LocatedText {
  const body = heredocBody(heredoc);
  return heredoc.chomp ? dropTabs(body) : body;
}

function withHeredocs(line: LocatedText, heredocs: readonly Heredoc[]): LocatedText {
  const bodies = heredocs.flatMap((heredoc) => {
    const body = heredocBody(heredoc);
    const { end } = heredoc.contentSpan;
    return [body, { text: `${heredoc.name}\n`, span: () => ({ start: end, end }) }];
  });
  const end = line.span(line.text.length, line.text.length);
  return joinTexts([line, { text: '\n', span: () => end }, ...bodies]);
}
