import type { ParsedDockerfile } from '../compile/compile.ts';
import type { EnvInstruction } from '../instructions/env.ts';
import { definitionOf } from '../instructions/instruction-set.ts';
import type { Command } from '../instructions/registry.ts';
import { declaredVariables } from '../instructions/shared/references.ts';
import type { CheckedDocument } from './checked-document.ts';
import { type CompileSetup, errorsOf, type FoundError } from './compile-once.ts';
import { locatedErrors } from './located-errors.ts';
import { type LostNames, lostNames } from './lost-names.ts';
import { imagesWith } from './offline-ports.ts';
import { sampleFor, sampleValues } from './sample-values.ts';
import { isCommand, isUnknown, namesBehind, namesIn, type UnknownNames } from './unknown-names.ts';

/** What is needed to compile a document with other values. */
export interface SampleSetup extends Omit<CompileSetup, 'check'> {
  readonly document: CheckedDocument;
  readonly parsed: ParsedDockerfile;
  readonly unknown: UnknownNames;
  /** Configs of the images that were requested, by reference; other configs are unknown. */
  readonly configs: ReadonlyMap<string, Uint8Array>;
}

/**
 * The errors that a build ends with for all values of the unknown variables. To find them, it compiles with {@link
 * sampleValues} of all kinds.
 */
export async function certainErrors(
  errors: readonly FoundError[],
  setup: SampleSetup,
): Promise<readonly FoundError[]> {
  const { wanted, derived, ofImages } = setup.unknown;
  const lost = lostNames(setup.document, errors.filter(isCertain));
  const isOpen = wanted.size + derived.size + ofImages.size + lost.length > 0;
  const depends = valueDependence(setup, lost);
  const unsure = isOpen ? errors.filter((found) => !isCertain(found) && depends(found)) : [];
  if (unsure.length === 0) return errors;
  const samples = new Samples(await withoutOtherStages(reduced(setup, errors), unsure), lost);
  const judged = await samples.judge(unsure);
  return errors.flatMap((found) => (judged.has(found) ? (judged.get(found) ?? []) : [found]));
}

/**
 * Whether values can make a difference to an error: its instruction refers to a variable without a known value, or
 * another one does that changes what the stage is (USER, WORKDIR, FROM, …). Commands do not, whatever they refer to.
 */
function valueDependence({ document, unknown }: SampleSetup, lost: readonly LostNames[]) {
  const more = new Set(lost.flatMap(({ names }) => names));
  const isOpen = (name: string) => isUnknown(unknown, name) || more.has(name);
  const isOpenSomewhere = document.instructions.some(
    (checked) =>
      declaredVariables(checked.declares).length === 0 &&
      !isCommand(document, checked) &&
      namesIn(checked.node.original).some(isOpen),
  );
  return ({ lines }: FoundError): boolean => {
    const at = document.instructions.find(({ node }) => node.lines.start === lines.start);
    return isOpenSomewhere || at === undefined || [...namesBehind(document, at)].some(isOpen);
  };
}

/** Whether the error does not depend on values: the text is malformed, or the error is about stages. */
function isCertain({ error, unreadable }: FoundError): boolean {
  return unreadable || certainCodes.has(error.code);
}

const certainCodes: ReadonlySet<string> = new Set([
  'bad-substitution',
  'circular-dependency',
  'invalid-stage-index',
  'lint-violation',
  'stage-not-ready',
  'unknown-target',
  'variable-in-from',
]);

/** Keeps only instructions that set variables or have an error, because the file is compiled many times. */
function reduced(setup: SampleSetup, errors: readonly FoundError[]): SampleSetup {
  const wrong = new Set(errors.map(({ lines }) => lines.start));
  const { parsed, options } = setup;
  const setsVariables = (instruction: Command) =>
    declaredVariables(definitionOf(options.instructionSet, instruction).declares(instruction)).length > 0;
  const stages = parsed.stages.map((stage) => ({
    ...stage,
    instructions: stage.instructions.filter(
      (instruction) => wrong.has(instruction.lines.start) || setsVariables(instruction),
    ),
  }));
  return { ...setup, parsed: { ...parsed, stages } };
}

/** Compiles only what the last stage with an error needs, if that leads to the same errors. */
async function withoutOtherStages(setup: SampleSetup, unsure: readonly FoundError[]): Promise<SampleSetup> {
  const { parsed, options, document } = setup;
  const last = Math.max(...unsure.map(({ lines }) => lines.start));
  const count = parsed.stages.filter(({ lines }) => lines.start <= last).length;
  if (count === 0) return setup;
  const less = {
    ...setup,
    parsed: { ...parsed, stages: parsed.stages.slice(0, count) },
    options: { ...options, target: '', allStages: false },
  };
  const errors = locatedErrors(await errorsOf(less.parsed, less), document);
  return unsure.every((found) => errors.some((other) => isAt(found, other))) ? less : setup;
}

type Values = (name: string) => string;

/** At most this many compiles for the errors of one file. */
const maxCompiles = 2000;

/** Errors that values of all kinds led to so far, by their messages, for each error that is not gone. */
type MetErrors = Map<FoundError, Map<string, FoundError>>;

function strike(met: MetErrors, others: readonly FoundError[]): void {
  for (const [found, said] of met) {
    const other = others.find((candidate) => isAt(found, candidate));
    if (other === undefined) met.delete(found);
    else said.set(other.error.message, other);
  }
}

/** Whether two errors are of one instruction. */
function isAt(found: FoundError, other: FoundError): boolean {
  return found.lines.start === other.lines.start;
}

/** Compiles one document with many values. */
class Samples {
  readonly #setup: SampleSetup;
  readonly #lost: readonly LostNames[];
  /** Optional build args. */
  readonly #more: readonly string[];
  #compiles = 0;

  constructor(setup: SampleSetup, lost: readonly LostNames[]) {
    this.#setup = setup;
    this.#lost = lost;
    this.#more = [...setup.unknown.derived, ...lost.flatMap(({ names }) => names)];
  }

  /**
   * The error to report for each one; none if some values avoid it, or if that remains uncertain. An error that all
   * values cause takes precedence over one that only an empty value causes.
   */
  async judge(unsure: readonly FoundError[]): Promise<ReadonlyMap<FoundError, FoundError | undefined>> {
    const met: MetErrors = new Map(unsure.map((found) => [found, new Map()]));
    for (const values of [sampleFor, ...sampleValues.map((value) => () => value)])
      for (const others of await this.#compileBoth(values)) strike(met, others);
    const judged = new Map<FoundError, FoundError | undefined>();
    for (const found of unsure) {
      const [first, ...more] = met.get(found)?.values() ?? [];
      // The same message for values of all kinds means that the error does not depend on them.
      if (more.length === 0) judged.set(found, first);
      else judged.set(found, (await this.#isMendedByMix(found)) ? undefined : found);
    }
    return judged;
  }

  /** Several variables in one instruction may each want a value of another kind. */
  async #isMendedByMix(found: FoundError): Promise<boolean> {
    const { document, unknown } = this.#setup;
    const at = document.instructions.find(({ node }) => node.lines.start === found.lines.start);
    const isOpen = (name: string) => isUnknown(unknown, name) || this.#more.includes(name);
    const names = at === undefined ? [] : [...namesBehind(document, at)].filter(isOpen);
    if (names.length < 2) return false;
    const values = names.length === 2 ? sampleValues : sampleValues.slice(0, 9);
    if (values.length ** names.length > maxCompiles - this.#compiles) return true;
    for (const mix of mixes(names, values)) {
      for (const others of await this.#compileBoth((name) => mix.get(name) ?? sampleFor(name)))
        if (!others.some((other) => isAt(found, other))) return true;
    }
    return false;
  }

  /** Compiles with values for required build args only, and with values for all build args. */
  async #compileBoth(values: Values): Promise<readonly (readonly FoundError[])[]> {
    const first = await this.#compile(values, this.#setup.parsed, []);
    if (this.#more.length === 0) return [first];
    const restored = withLost(this.#setup.parsed, this.#lost, values);
    return [first, await this.#compile(values, restored, this.#more)];
  }

  async #compile(
    values: Values,
    parsed: ParsedDockerfile,
    more: readonly string[],
  ): Promise<readonly FoundError[]> {
    this.#compiles++;
    const { unknown, options, ports, file, configs } = this.#setup;
    const args = [...unknown.wanted, ...more].map((name) => [name, argValue(values, name)] as const);
    const others = imagesWith([...unknown.ofImages].map((name) => `${name}=${values(name)}`));
    // No registry is contacted for images with made-up names.
    const resolveImageConfig: typeof others = async (ref, request) => {
      const config = configs.get(ref);
      return config === undefined ? await others(ref, request) : { ref, digest: '', config };
    };
    const errors = await errorsOf(parsed, {
      file,
      options: { ...options, buildArgs: new Map([...args, ...options.buildArgs]) },
      ports: { ...ports, resolveImageConfig },
    });
    return locatedErrors(errors, this.#setup.document);
  }
}

/** Replaces each instruction that would have set variables with an ENV. */
function withLost(parsed: ParsedDockerfile, lost: readonly LostNames[], values: Values): ParsedDockerfile {
  const stages = parsed.stages.map((stage, index) => {
    const end = parsed.stages[index + 1]?.lines.start ?? Number.POSITIVE_INFINITY;
    const inStage = lost.filter(({ line }) => stage.lines.start < line && line < end);
    const gone = new Set(inStage.map(({ line }) => line));
    const restored = inStage.map(({ line, names }) => envAt(line, names, values));
    const kept = stage.instructions.filter(({ lines }) => !gone.has(lines.start));
    return {
      ...stage,
      instructions: [...kept, ...restored].sort((a, b) => a.lines.start - b.lines.start),
    };
  });
  return { ...parsed, stages };
}

function envAt(line: number, names: readonly string[], values: Values): EnvInstruction {
  const pairs = names.map((key) => ({ key, value: values(key), legacy: false }));
  const lines = { start: line, end: line };
  return { keyword: 'env', written: 'ENV', code: 'ENV', lines, comments: [], pairs };
}

/** BuildKit itself reads this one. */
function argValue(values: Values, name: string): string {
  return name === 'SOURCE_DATE_EPOCH' ? '1' : values(name);
}

/** All combinations of the values for the names. */
function* mixes(names: readonly string[], values: readonly string[]): Iterable<ReadonlyMap<string, string>> {
  const [first, ...rest] = names;
  if (first === undefined) {
    yield new Map();
    return;
  }
  for (const mix of mixes(rest, values)) for (const value of values) yield new Map([...mix, [first, value]]);
}
