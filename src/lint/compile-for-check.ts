import { compileParsed, type ParsedDockerfile, parseDockerfile } from '../compile/compile.ts';
import type { CompileOptions, CompilePorts } from '../compile/ports.ts';
import { CompileError, withLocation, wrapError } from '../diagnostics/compile-error.ts';
import type { SourceFile } from '../source/source-file.ts';
import { parseDirective } from '../syntax/directives.ts';
import { type CheckOptions, defaultCheckOptions, parseCheckOptions } from './check-options.ts';
import { brokenDocumentOf, type CheckedDocument, documentOf } from './checked-document.ts';
import { createLinter, type LintWarning } from './linter.ts';
import { offlinePorts, plainOptions } from './offline-ports.ts';
import { dependsOnUnknown, placeholderArgs, withoutGuesses } from './unknown-values.ts';

/** What the compile of a check is given; all of it may be left out. */
export interface CompileRequest {
  /** What the build is told: `buildArgs`, `target`, `targetPlatform`, … Without a target, all stages are checked. */
  readonly options?: Partial<CompileOptions>;
  /**
   * What is known of the world around the build. Without it, images are taken to exist, no file is ignored, and what
   * would take an image's config to know is not reported.
   */
  readonly ports?: Partial<Omit<CompilePorts, 'report' | 'checkError'>>;
  /** In the place of what the file's `# check=` line says. */
  readonly check?: CheckOptions;
}

/** What compiling a Dockerfile for a check gave. */
export interface CheckedCompile {
  readonly warnings: readonly LintWarning[];
  /** What a build would end with. */
  readonly error: CompileError | undefined;
  /** Undefined when the file's instructions cannot even be told apart. */
  readonly document: CheckedDocument | undefined;
  readonly check: CheckOptions;
}

/** Compiles a Dockerfile to see what a build would say of it. Rejects only for what is no mistake in the file. */
export async function compileForCheck(file: SourceFile, request: CompileRequest): Promise<CheckedCompile> {
  const check = await outcome(() => request.check ?? directiveOptions(file.text));
  const options: CompileOptions = { ...plainOptions(request.options?.target ?? ''), ...request.options };
  const setup = { file, options, ports: request.ports, check: check.value ?? defaultCheckOptions };
  const { parsed, compiled } = await compileWithUnknowns(setup);
  const given = { buildArgs: options.buildArgs, target: options.target };
  const imagesKnown = request.ports?.resolveImageConfig !== undefined;
  const document = parsed === undefined ? brokenDocumentOf(file, given) : documentOf(file, parsed, given);
  return {
    warnings: imagesKnown ? compiled.warnings : withoutGuesses(compiled.warnings, document),
    error: check.error ?? compiled.error,
    document,
    check: setup.check,
  };
}

interface CompileSetup {
  readonly file: SourceFile;
  readonly options: CompileOptions;
  readonly ports: CompileRequest['ports'];
  readonly check: CheckOptions;
}

interface Compiled {
  readonly warnings: readonly LintWarning[];
  readonly error: CompileError | undefined;
}

interface ParsedAndCompiled {
  readonly parsed: ParsedDockerfile | undefined;
  readonly compiled: Compiled;
}

/** What fails for want of a build arg is compiled again as if all were given; an error that stays unsure is dropped. */
async function compileWithUnknowns(setup: CompileSetup): Promise<ParsedAndCompiled> {
  const first = await compileOnce(setup);
  const { parsed, compiled } = first;
  if (parsed === undefined || compiled.error === undefined || compiled.error.code === 'lint-violation')
    return first;
  const { file, options, ports } = setup;
  const document = documentOf(file, parsed, options);
  const imagesKnown = ports?.resolveImageConfig !== undefined;
  if (!dependsOnUnknown(document, compiled.error, imagesKnown)) return first;
  const again = await compileOnce({
    ...setup,
    options: { ...options, buildArgs: placeholderArgs(document) },
  });
  const { error } = again.compiled;
  if (error === undefined || !dependsOnUnknown(document, error, imagesKnown)) return again;
  return { parsed, compiled: { ...again.compiled, error: undefined } };
}

async function compileOnce({ file, options, ports, check }: CompileSetup): Promise<ParsedAndCompiled> {
  const warnings: LintWarning[] = [];
  const linter = createLinter(check, (warning) => warnings.push(warning));
  const allPorts: CompilePorts = { ...offlinePorts, ...ports, ...linter };
  const parsed = await outcome(() => parseDockerfile(file, linter.report));
  if (parsed.value === undefined) return { parsed: undefined, compiled: { warnings, error: parsed.error } };
  const { error } = await outcome(() => compileParsed(file, parsed.value!, options, allPorts));
  return { parsed: parsed.value, compiled: { warnings, error } };
}

function directiveOptions(text: string): CheckOptions {
  const directive = parseDirective('check', text);
  if (directive === undefined) return defaultCheckOptions;
  try {
    return parseCheckOptions(directive.ref);
  } catch (error) {
    throw withLocation(wrapError(error, 'failed to parse check options'), directive.lines);
  }
}

interface Outcome<T> {
  readonly value?: T;
  readonly error?: CompileError;
}

/** A mistake of the user as a value; whatever else goes wrong is thrown. */
async function outcome<T>(action: () => T | Promise<T>): Promise<Outcome<T>> {
  try {
    return { value: await action() };
  } catch (error) {
    if (error instanceof CompileError) return { error };
    throw error;
  }
}
