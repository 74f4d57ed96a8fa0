import { compileParsed, parseDockerfile } from '../compile/compile.ts';
import type { CompileOptions, CompilePorts } from '../compile/ports.ts';
import { CompileError, withLocation, wrapError } from '../diagnostics/compile-error.ts';
import type { SourceFile } from '../source/source-file.ts';
import { parseDirective } from '../syntax/directives.ts';
import { type CheckOptions, defaultCheckOptions, parseCheckOptions } from './check-options.ts';
import { brokenDocumentOf, type CheckedDocument, documentOf } from './checked-document.ts';
import { createLinter, type LintWarning } from './linter.ts';
import { offlinePorts, plainOptions } from './offline-ports.ts';

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
  /** Whether configs of images were there to know. */
  readonly imagesKnown: boolean;
}

/** Compiles a Dockerfile to see what a build would say of it. Rejects only for what is no mistake in the file. */
export async function compileForCheck(file: SourceFile, request: CompileRequest): Promise<CheckedCompile> {
  const warnings: LintWarning[] = [];
  const options: CompileOptions = { ...plainOptions(request.options?.target ?? ''), ...request.options };
  const check = await outcome(() => request.check ?? directiveOptions(file.text));
  const linter = createLinter(check.value ?? defaultCheckOptions, (warning) => warnings.push(warning));
  const ports: CompilePorts = { ...offlinePorts, ...request.ports, ...linter };
  const parsed = await outcome(() => parseDockerfile(file, linter.report));
  const compiled = parsed.value && (await outcome(() => compileParsed(file, parsed.value!, options, ports)));
  const given = { buildArgs: options.buildArgs, target: options.target };
  return {
    warnings,
    error: check.error ?? parsed.error ?? compiled?.error,
    document:
      parsed.value === undefined ? brokenDocumentOf(file, given) : documentOf(file, parsed.value, given),
    check: check.value ?? defaultCheckOptions,
    imagesKnown: request.ports?.resolveImageConfig !== undefined,
  };
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
