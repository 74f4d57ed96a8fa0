import { predefinedArgNames } from '../compile/global-args.ts';
import { declaredArgs, declaredVariables } from '../instructions/shared/references.ts';
import type { Span } from '../source/span.ts';
import { isCommentLine } from '../syntax/line-text.ts';
import { reservedArgs } from './arg-names.ts';
import type { CheckedDocument, CheckedInstruction, CheckedStage } from './checked-document.ts';
import type { Fix } from './finding.ts';
import { hasText } from './read-scripts.ts';
import type { RunScript } from './run-script.ts';
import { setsVariable } from './shell/sets-variable.ts';
import { variableReads } from './shell/variable-reads.ts';
import { baseStage, rootImage, windowsImage } from './stage-links.ts';
import { variableUses } from './variable-uses.ts';

/** An instruction that refers to an ARG from before the first FROM, which its stage does not declare. */
export interface UndeclaredUse {
  readonly name: string;
  readonly checked: CheckedInstruction;
  /**
   * `script`: a shell reads it, and the span is that of the reference. `expansion`: the build replaces it, which the
   * reference's rule UndefinedVar reports.
   */
  readonly kind: 'script' | 'expansion';
  readonly span: Span;
}

const known = new WeakMap<CheckedDocument, readonly UndeclaredUse[]>();

/**
 * The first use of each such ARG in each stage. A stage that is based on one with such a use has none of its own,
 * because a declaration there is for both. A variable that the base image may set is not one.
 */
export function undeclaredUses(document: CheckedDocument): readonly UndeclaredUse[] {
  const found = known.get(document) ?? findUses(document);
  known.set(document, found);
  return found;
}

function findUses(document: CheckedDocument): readonly UndeclaredUse[] {
  const globals = globalNames(document);
  const atEnd = new Map<CheckedStage, ReadonlySet<string>>();
  const uses: UndeclaredUse[] = [];
  for (const stage of document.stages) {
    const base = baseStage(document, stage);
    const settled = new Set(base && atEnd.get(base));
    for (const checked of stage.body) {
      for (const use of usesIn(document, checked)) {
        const { name } = use;
        if (settled.has(name) || !globals.has(name) || isOfImage(document, stage, name)) continue;
        settled.add(name);
        uses.push(use);
      }
      for (const { name } of declaredVariables(checked.declares)) settled.add(name);
    }
    atEnd.set(stage, settled);
  }
  return uses;
}

/** The ARGs before the first FROM, and those that every Dockerfile has there. */
function globalNames({ globals }: CheckedDocument): ReadonlySet<string> {
  const names = globals.flatMap(({ declares }) => declaredArgs(declares).map(({ name }) => name));
  return new Set([...names.filter((name) => !reservedArgs.test(name)), ...predefinedArgNames]);
}

function usesIn(document: CheckedDocument, checked: CheckedInstruction): readonly UndeclaredUse[] {
  const { node } = checked;
  if (!hasText(checked, /\$/)) return [];
  if (expanded.test(node.keyword))
    return variableUses(node.original).map(({ name }) => ({
      name,
      checked,
      kind: 'expansion',
      span: node.span,
    }));
  // On Windows, other rules apply to dollar signs.
  if (document.tree.escapeToken !== '\\') return [];
  return document.scriptsOf(checked).flatMap((script) => readsOf(script, checked));
}

/** What else than RUN has variables that a build replaces. */
const expanded = /^(?:add|arg|copy|env|expose|label|stopsignal|user|volume|workdir)$/i;

function readsOf(script: RunScript, checked: CheckedInstruction): readonly UndeclaredUse[] {
  return variableReads(script.text)
    .filter(({ name, hasAlternative }) => !hasAlternative && !setsVariable(script, name))
    .map(({ name, start, end }) => ({ name, checked, kind: 'script', span: script.span(start, end) }));
}

/** Whether the base image may set the variable, or declare an ARG of that name with ONBUILD. */
export function isOfImage(document: CheckedDocument, stage: CheckedStage, name: string): boolean {
  const { imageVariables, baseTriggers } = document;
  if (baseTriggers.some((trigger) => /^arg\s/i.test(trigger) && trigger.includes(name))) return true;
  const image = rootImage(document, stage);
  if (windowsImage.test(image)) return true;
  if (imageVariables !== undefined) return imageVariables.has(name);
  return !barePaths.test(image) && isInFrom(document, name);
}

/** Official images that set no variable but PATH, and a language. */
const barePaths =
  /^(?:docker\.io\/)?(?:library\/)?(?:scratch|debian|ubuntu|alpine|fedora|centos|rockylinux|almalinux|amazonlinux|archlinux|oraclelinux|busybox|buildpack-deps)(?:[:@].*)?$/;

/** The version of an image is often a variable in the image too: `ARG NODE_VERSION`, `FROM node:$NODE_VERSION`. */
function isInFrom({ globals, stages }: CheckedDocument, name: string): boolean {
  return [...globals, ...stages.map(({ from }) => from)].some(({ node }) =>
    variableUses(node.original).some((use) => use.name === name),
  );
}

/** Declares an ARG above an instruction, and above the comments that belong to it. */
export function declareArg({ file }: CheckedDocument, { node }: CheckedInstruction, name: string): Fix {
  let line = node.lines.start - 1;
  while (line > 0 && isCommentLine(file.text.slice(file.lineStarts[line - 1], file.lineStarts[line]))) line--;
  const place = file.lineStarts[line] ?? 0;
  const lineEnd = file.text.includes('\r\n') ? '\r\n' : '\n';
  return {
    title: `Declare ARG ${name} in the stage`,
    edits: [{ span: { start: place, end: place }, text: `ARG ${name}${lineEnd}` }],
  };
}
