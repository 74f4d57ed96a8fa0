import { textBefore } from '../base/text.ts';
import type { CompileOptions, CompilePorts } from '../compile/ports.ts';
import { CompileError, withLocation, wrapError } from '../diagnostics/compile-error.ts';
import type { Fact } from '../diagnostics/fact.ts';
import { parseImageConfig } from '../image/parse-image-config.ts';
import type { SourceFile } from '../source/source-file.ts';
import { parseDirective } from '../syntax/directives.ts';
import { withoutCascades } from './cascades.ts';
import { certainErrors } from './certain-errors.ts';
import { type CheckOptions, defaultCheckOptions, parseCheckOptions } from './check-options.ts';
import type { CheckedDocument, CheckedStage, GivenToDocument } from './checked-document.ts';
import { type CompileOutcome, type CompileSetup, compileOnce, type FoundError } from './compile-once.ts';
import { withoutGuesses } from './guesses.ts';
import type { LintWarning } from './linter.ts';
import { locatedErrors } from './located-errors.ts';
import { lostNames } from './lost-names.ts';
import { plainOptions } from './offline-ports.ts';
import { brokenDocumentOf, documentOf } from './read-document.ts';
import { rootStage } from './stage-links.ts';
import { type UnknownNames, unknownNames } from './unknown-names.ts';

/** What the compile of a check is given; all of it may be left out. */
export interface CheckCompileRequest {
  /** Options of the build: `buildArgs`, `target`, `targetPlatform`, … Without a target, all stages are checked. */
  readonly options?: Partial<CompileOptions>;
  /**
   * What is known of the world around the build. Without it, images are taken to exist, no file is ignored, and what
   * would take an image's config to know is not reported.
   */
  readonly ports?: Partial<Omit<CompilePorts, 'report' | 'checkError' | 'recover'>>;
  /** Replaces the options in the file's `# check=` line. */
  readonly check?: CheckOptions;
  /** What was noticed of the file before. */
  readonly facts?: readonly Fact[];
}

/** What compiling a Dockerfile for a check came to. */
export interface CheckedCompile {
  readonly warnings: readonly LintWarning[];
  /** The errors that a build ends with for any input: the first one, and once that is fixed the next one, and so on. */
  readonly errors: readonly FoundError[];
  /** Undefined if the file cannot be split into instructions. */
  readonly document: CheckedDocument | undefined;
  readonly check: CheckOptions;
}

/**
 * Compiles a Dockerfile to find what a build would report. Rejects only for errors that are not mistakes in the file.
 */
export async function compileForCheck(
  file: SourceFile,
  request: CheckCompileRequest,
): Promise<CheckedCompile> {
  const check = checkOptionsOf(file, request);
  const options: CompileOptions = { ...plainOptions(request.options?.target ?? ''), ...request.options };
  const setup = { file, options, ports: request.ports, check: check.options, facts: request.facts };
  const outcome = await compileAll(setup);
  const document = documentFor(outcome, setup);
  const judged = document === undefined ? outcome : await judge(outcome, document, setup);
  return {
    warnings: judged.warnings,
    errors: [...(check.error === undefined ? [] : [check.error]), ...judged.errors],
    document,
    check: check.options,
  };
}

/** If the target does not exist, all stages are checked. */
async function compileAll(setup: CompileSetup): Promise<CompileOutcome> {
  const outcome = await compileOnce(setup);
  const missing = outcome.errors.filter(({ error }) => error.code === 'unknown-target');
  if (missing.length === 0) return outcome;
  const again = await compileOnce({ ...setup, options: { ...setup.options, target: '', allStages: true } });
  return { ...again, errors: [...missing, ...again.errors] };
}

function documentFor(
  { parsed, errors, configs }: CompileOutcome,
  { file, options, ports }: CompileSetup,
): CheckedDocument | undefined {
  const images = Array.from(configs.values(), configOf);
  const given: GivenToDocument = {
    instructionSet: options.instructionSet,
    buildArgs: options.buildArgs,
    target: options.target,
    baseTriggers: images.flatMap((config) => config?.onBuild ?? []),
    imageVariables:
      ports?.resolveImageConfig === undefined
        ? undefined
        : new Set(images.flatMap((config) => config?.env ?? []).map((pair) => textBefore(pair, '='))),
  };
  if (parsed === undefined) return brokenDocumentOf(file, given);
  const unreadable = new Set(errors.flatMap((found) => (found.unreadable ? [found.lines.start] : [])));
  return documentOf(file, parsed, { ...given, unreadable });
}

function configOf(config: Uint8Array) {
  try {
    return parseImageConfig(config).config;
  } catch {
    // The compile itself reports the error.
    return undefined;
  }
}

/** Drops warnings that depend on ARGs without values or on variables of base images. */
async function judge(
  { parsed, warnings, errors, configs }: CompileOutcome,
  document: CheckedDocument,
  setup: CompileSetup,
): Promise<Pick<CheckedCompile, 'warnings' | 'errors'>> {
  const imagesKnown = setup.ports?.resolveImageConfig !== undefined;
  const wrong = new Set(errors.map(({ lines }) => lines.start));
  const knowsImage = (stage: CheckedStage) => {
    const { from } = rootStage(document, stage);
    const isWrong = from.instruction === undefined || wrong.has(from.node.lines.start);
    return !isWrong && (imagesKnown || from.instruction.baseName === 'scratch');
  };
  let names: UnknownNames | undefined;
  // Most files need no answer.
  const unknown = () => {
    names ??= unknownNames(document, knowsImage);
    return names;
  };
  const found = withoutCascades(locatedErrors(errors, document), document.tree.instructions);
  const known = imagesKnown ? configs : new Map<string, Uint8Array>();
  const certain =
    parsed === undefined || found.length === 0
      ? found
      : await certainErrors(found, { ...setup, document, parsed, unknown: unknown(), configs: known });
  const lost = new Set(lostNames(document, errors).flatMap(({ names }) => names));
  return { warnings: withoutGuesses(warnings, { document, unknown, knowsImage, lost }), errors: certain };
}

/** The options that apply, and the errors in those of the file. */
function checkOptionsOf(
  { text }: SourceFile,
  { check }: CheckCompileRequest,
): { readonly options: CheckOptions; readonly error?: FoundError } {
  const directive = parseDirective('check', text);
  if (check !== undefined || directive === undefined) return { options: check ?? defaultCheckOptions };
  try {
    return { options: parseCheckOptions(directive.ref) };
  } catch (error) {
    if (!(error instanceof CompileError)) throw error;
    const { lines } = directive;
    const wrapped = withLocation(wrapError(error, 'failed to parse check options'), lines);
    return { options: defaultCheckOptions, error: { error: wrapped, lines, unreadable: true } };
  }
}
