import { declaredArgs, declaredVariables } from '../instructions/shared/references.ts';
import type { CheckedDocument, CheckedInstruction, CheckedStage } from './checked-document.ts';

/** Variables with values that a check does not know. */
export interface UnknownNames {
  /** ARGs that a build must or may set: they have no default, or one that requires a value. */
  readonly wanted: ReadonlySet<string>;
  /** ARGs that have a default, which hangs on something that is not known. */
  readonly derived: ReadonlySet<string>;
  /** Variables that a base image may set. */
  readonly ofImages: ReadonlySet<string>;
}

/**
 * The variables of a document with values that are unknown before a build. `knowsImage` returns whether the variables
 * of a stage's base image are known.
 */
export function unknownNames(
  document: CheckedDocument,
  knowsImage: (stage: CheckedStage) => boolean,
): UnknownNames {
  const ofImages = new Set(
    document.stages
      .filter((stage) => !knowsImage(stage))
      .flatMap(({ body }) => body.flatMap(textsOf))
      .flatMap(namesIn)
      .filter((name) => !isPredefined(name)),
  );
  const args = document.instructions.flatMap(({ declares }) => declaredArgs(declares));
  const isOpen = (name: string) => !document.buildArgs.has(name) && !isPredefined(name);
  const wanted = new Set(
    args.flatMap(({ name, value }) => (isOpen(name) && (isEmpty(value) || demands(value)) ? [name] : [])),
  );
  const derived = new Set<string>();
  for (let grown = true; grown; ) {
    grown = false;
    for (const { name, value = '' } of args) {
      const hangs = namesIn(value).some(
        (used) => wanted.has(used) || derived.has(used) || ofImages.has(used),
      );
      if (!hangs || !isOpen(name) || wanted.has(name) || derived.has(name)) continue;
      derived.add(name);
      grown = true;
    }
  }
  return { wanted, derived, ofImages };
}

/** Whether no check can know the value of a variable. */
export function isUnknown({ wanted, derived, ofImages }: UnknownNames, name: string): boolean {
  return wanted.has(name) || derived.has(name) || ofImages.has(name);
}

/**
 * Whether an instruction is a command, such as RUN and CMD: a build replaces variables only in its flags, and leaves the
 * rest to a shell.
 */
export function isCommand({ instructionSet }: CheckedDocument, { node }: CheckedInstruction): boolean {
  return instructionSet.grammar.get(node.keyword.toLowerCase())?.arguments === 'maybe-json';
}

/** The names that a build replaces in an instruction, directly or through ENVs and ARGs. */
export function namesBehind(document: CheckedDocument, checked: CheckedInstruction): ReadonlySet<string> {
  const { instructions } = document;
  const { node } = checked;
  const names = new Set(namesIn(isCommand(document, checked) ? node.flags.join(' ') : node.original));
  // The set grows while it is walked.
  for (const name of names)
    for (const { declares } of instructions)
      for (const variable of declaredVariables(declares))
        if (variable.name === name) for (const other of namesIn(variable.value ?? '')) names.add(other);
  return names;
}

/** The variables that a text refers to, without special parameters of a shell. */
export function namesIn(text: string): readonly string[] {
  return text.includes('$') ? Array.from(text.matchAll(reference), ([, name = '']) => name) : [];
}

const reference = /\$\{?([\p{L}_][\p{L}\p{Nd}_]*)/gu;

/** Variables that BuildKit itself sets: the platforms of a build, its stage, and PATH in each stage. */
function isPredefined(name: string): boolean {
  return /^(?:(?:TARGET|BUILD)(?:PLATFORM|OS|OSVERSION|ARCH|VARIANT)|TARGETSTAGE|PATH|BUILDKIT_.*)$/.test(
    name,
  );
}

function isEmpty(value: string | undefined): boolean {
  return value === undefined || value === '' || value === '""' || value === "''";
}

/** `${NAME:?message}`: the build is required to set a value. */
function demands(value: string | undefined): boolean {
  return /\$\{[\p{L}_][\p{L}\p{Nd}_]*:?\?/u.test(value ?? '');
}

function textsOf({ node }: CheckedInstruction): readonly string[] {
  return [node.original, ...node.heredocs.map(({ content }) => content)];
}
