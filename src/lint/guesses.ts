import { isPredefinedArg } from '../compile/global-args.ts';
import type { Fact } from '../diagnostics/fact.ts';
import { suggest } from '../diagnostics/suggest.ts';
import { declaredArgs } from '../instructions/shared/references.ts';
import type { CheckedDocument, CheckedInstruction, CheckedStage } from './checked-document.ts';
import { instructionAtLine, stageAtLine } from './instruction-at.ts';
import type { LintWarning } from './linter.ts';
import { isOfImage } from './undeclared-args.ts';
import { isUnknown, namesIn, type UnknownNames } from './unknown-names.ts';

/** What is known of the world that a document was compiled in. */
export interface Knowledge {
  readonly document: CheckedDocument;
  readonly unknown: () => UnknownNames;
  /** Whether the config of the image that a stage is based on is known. */
  readonly knowsImage: (stage: CheckedStage) => boolean;
  /** Variables that an instruction with an error would have set. */
  readonly lost: ReadonlySet<string>;
}

/** Drops what takes the config of an image to know: its variables, and whether it is for Windows. */
export function withoutGuesses(
  warnings: readonly LintWarning[],
  knowledge: Knowledge,
): readonly LintWarning[] {
  return warnings.filter(({ fact }) => !isGuess(fact, knowledge));
}

function isGuess(fact: Fact, { document, unknown, knowsImage, lost }: Knowledge): boolean {
  if (!guessed.has(fact.kind)) return false;
  const nearest = instructionAtLine(document, fact.lines.start);
  const at = nearest?.node.lines.start === fact.lines.start ? nearest : undefined;
  const stage = stageAtLine(document, fact.lines.start);
  if (stage === undefined) return false;
  switch (fact.kind) {
    case 'undefined-variable':
      if (lost.has(fact.name)) return true;
      if (knowsImage(stage) || !isName.test(fact.name)) return false;
      if (isPredefinedArg(fact.name)) return false;
      return !isOfArgs(fact, document) || isOfImage(document, stage, fact.name);
    case 'workdir':
      if (!knowsImage(stage) && /^[A-Za-z]:/.test(fact.path)) return true;
      return at !== undefined && refersToUnknown(at, unknown);
    case 'ignored-source':
      return at !== undefined && refersToUnknown(at, unknown);
    default:
      return false;
  }
}

const guessed: ReadonlySet<string> = new Set(['undefined-variable', 'workdir', 'ignored-source']);

/** What an image can define: `$1` and `$@` are of a shell, and no image sets them. */
const isName = /^[\p{L}_]/u;

/** Declared, but not where it is used, or misspelt: no image makes that right by chance. */
function isOfArgs(
  { name, known }: Extract<Fact, { readonly kind: 'undefined-variable' }>,
  document: CheckedDocument,
): boolean {
  const args = argsOf(document);
  // `ARG X=$X` passes on a value of the image, unless another ARG with that name exists.
  const isOwn = args.get(name)?.some(({ value }) => namesIn(value ?? '').includes(name)) ?? false;
  const names = isOwn ? [name] : [name, suggest(name, known, true)];
  const count = names.reduce((sum, each) => sum + (args.get(each ?? '')?.length ?? 0), 0);
  return count > (isOwn ? 1 : 0);
}

type Args = ReadonlyMap<string, readonly { readonly value: string | undefined }[]>;

const knownArgs = new WeakMap<CheckedDocument, Args>();

/** The ARGs of all stages by name. */
function argsOf(document: CheckedDocument): Args {
  const known = knownArgs.get(document);
  if (known !== undefined) return known;
  const args = new Map<string, { readonly value: string | undefined }[]>();
  for (const { declares } of document.instructions)
    for (const arg of declaredArgs(declares)) args.set(arg.name, [...(args.get(arg.name) ?? []), arg]);
  knownArgs.set(document, args);
  return args;
}

function refersToUnknown({ node }: CheckedInstruction, unknown: Knowledge['unknown']): boolean {
  return namesIn(node.original).some((name) => isUnknown(unknown(), name));
}
