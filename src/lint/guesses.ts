import type { Fact } from '../diagnostics/fact.ts';
import { suggest } from '../diagnostics/suggest.ts';
import type { CheckedDocument, CheckedInstruction, CheckedStage } from './checked-document.ts';
import type { LintWarning } from './linter.ts';
import { isUnknown, namesIn, type UnknownNames } from './unknown-names.ts';

/** What is known of the world that a document was compiled in. */
export interface Knowledge {
  readonly document: CheckedDocument;
  readonly unknown: () => UnknownNames;
  /** Whether the config of the image that a stage stands on is known. */
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
  const at = document.instructions.find(({ node: { lines } }) => lines.start === fact.lines.start);
  const stage = document.stages.findLast(({ from }) => from.node.lines.start <= fact.lines.start);
  if (stage === undefined) return false;
  switch (fact.kind) {
    case 'undefined-variable':
      if (lost.has(fact.name)) return true;
      return !knowsImage(stage) && isName.test(fact.name) && !isOfArgs(fact, document);
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
  { instructions }: CheckedDocument,
): boolean {
  const args = instructions.flatMap(({ instruction }) =>
    instruction?.keyword === 'arg' ? instruction.args : [],
  );
  // `ARG X=$X` hands on what the image sets, if it does: only another ARG of the name says that it should not.
  const isOwn = args.some(({ key, value }) => key === name && namesIn(value ?? '').includes(name));
  const names = isOwn ? [name] : [name, suggest(name, known, true)];
  return args.filter(({ key }) => names.includes(key)).length > (isOwn ? 1 : 0);
}

function refersToUnknown({ node }: CheckedInstruction, unknown: Knowledge['unknown']): boolean {
  return namesIn(node.original).some((name) => isUnknown(unknown(), name));
}
