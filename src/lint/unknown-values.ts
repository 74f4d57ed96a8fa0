import type { CompileError, LineRange } from '../diagnostics/compile-error.ts';
import { reservedArgs } from './arg-names.ts';
import type { CheckedDocument, CheckedInstruction } from './checked-document.ts';
import type { LintWarning } from './linter.ts';
import { rootImage } from './stage-links.ts';

/**
 * Values for the ARGs that have none, by the file or by the build: what a build is given is not known here, and a
 * Dockerfile that wants to be given something is not wrong.
 */
export function placeholderArgs({ instructions, buildArgs }: CheckedDocument): ReadonlyMap<string, string> {
  const known = new Map(buildArgs);
  for (const { instruction } of instructions) {
    if (instruction?.keyword !== 'arg') continue;
    for (const { key, value } of instruction.args)
      if (!value && !buildArgs.has(key) && !reservedArgs.test(key)) known.set(key, placeholderFor(key));
  }
  return known;
}

function placeholderFor(name: string): string {
  return /platform/i.test(name) ? 'linux/amd64' : 'unknown';
}

/** Whether the error may come from a value that a build would know: of a build arg, or of a variable of an image. */
export function dependsOnUnknown(
  document: CheckedDocument,
  error: CompileError,
  imagesKnown: boolean,
): boolean {
  const [lines] = error.locations;
  const at = lines && document.instructions.find(({ node }) => isAt(node.lines, lines));
  if (at === undefined) return false;
  // No image has a say in what a FROM means.
  const isFrom = at.node.keyword.toLowerCase() === 'from';
  return variablesOf(at).some((name) => !isKnown(document, name, imagesKnown || isFrom));
}

/** Drops what takes the config of an image to know: its variables, and whether it is for Windows. */
export function withoutGuesses(
  warnings: readonly LintWarning[],
  document: CheckedDocument | undefined,
): readonly LintWarning[] {
  return document === undefined ? warnings : warnings.filter((warning) => !isGuess(warning, document));
}

function isGuess({ rule, message, lines }: LintWarning, document: CheckedDocument): boolean {
  if (rule !== undefinedVar && rule !== relativeWorkdir) return false;
  const stage = document.stages.findLast(({ from }) => from.node.lines.start <= lines.start);
  if (stage === undefined || rootImage(document, stage) === 'scratch') return false;
  if (rule === relativeWorkdir) {
    const at = document.instructions.find(({ node }) => isAt(node.lines, lines));
    if (/"[A-Za-z]:/.test(message)) return true;
    return at !== undefined && variablesOf(at).some((name) => !isKnown(document, name, false));
  }
  // Declared, but not where it is used, or misspelt: no image mends that by chance.
  const names = [...message.matchAll(/\$(\w+)/g)].map(([, name]) => name!);
  const isDeclared = ({ instruction }: CheckedInstruction) =>
    instruction?.keyword === 'arg' && names.some((name) => declares(instruction, name));
  return !document.instructions.some(isDeclared);
}

const relativeWorkdir = 'WorkdirRelativePath';
const undefinedVar = 'UndefinedVar';

function isAt(place: LineRange, lines: LineRange): boolean {
  return place.start <= lines.start && lines.start <= place.end;
}

function variablesOf({ node }: CheckedInstruction): readonly string[] {
  return [...node.original.matchAll(/\$\{?([A-Za-z_]\w*)/g)].map(([, name]) => name!);
}

function isKnown(document: CheckedDocument, name: string, imagesKnown: boolean): boolean {
  if (document.buildArgs.has(name) || reservedArgs.test(name)) return true;
  const declared = document.instructions.filter(({ instruction }) => declares(instruction, name));
  if (declared.length === 0) return imagesKnown;
  return declared.every(({ instruction }) => !isWithoutValue(instruction, name));
}

function declares(instruction: CheckedInstruction['instruction'], name: string): boolean {
  if (instruction?.keyword === 'arg') return instruction.args.some(({ key }) => key === name);
  return instruction?.keyword === 'env' && instruction.pairs.some(({ key }) => key === name);
}

function isWithoutValue(instruction: CheckedInstruction['instruction'], name: string): boolean {
  return instruction?.keyword === 'arg' && instruction.args.some(({ key, value }) => key === name && !value);
}
