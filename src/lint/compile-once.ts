import { compileParsed, type ParsedDockerfile, parseDockerfile } from '../compile/compile.ts';
import type { CompileOptions, CompilePorts } from '../compile/ports.ts';
import { CompileError, type LineRange } from '../diagnostics/compile-error.ts';
import type { Fact } from '../diagnostics/fact.ts';
import { unknownBase } from '../instructions/recovered-stage.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { CheckOptions } from './check-options.ts';
import { createLinter, type LintWarning } from './linter.ts';
import { offlinePorts } from './offline-ports.ts';

/** What one compile for a check is given. */
export interface CompileSetup {
  readonly file: SourceFile;
  readonly options: CompileOptions;
  /** What is known of the world; the rest is as `offlinePorts` has it. */
  readonly ports: Partial<Omit<CompilePorts, 'report' | 'checkError' | 'recover'>> | undefined;
  readonly check: CheckOptions;
  /** What was noticed of the file before. */
  readonly facts?: readonly Fact[];
}

/** An error that a build may end with, and the lines that it is about; `start` is 0 where there are none. */
export interface FoundError {
  readonly error: CompileError;
  readonly lines: LineRange;
  /** Whether the instruction cannot be parsed for any values of its variables. */
  readonly unreadable: boolean;
}

/** What one compile came to. */
export interface CompileOutcome {
  /** Undefined if the file cannot be parsed as a Dockerfile at all. */
  readonly parsed: ParsedDockerfile | undefined;
  readonly warnings: readonly LintWarning[];
  /** In the order in which a build encounters them, at most one per instruction. */
  readonly errors: readonly FoundError[];
  /** Configs of the images that were requested, by reference. */
  readonly configs: ReadonlyMap<string, Uint8Array>;
}

/** Parses a file, going on after instructions that are wrong, and compiles the rest. */
export async function compileOnce(setup: CompileSetup): Promise<CompileOutcome> {
  const { file, check, options, facts = [] } = setup;
  const warnings: LintWarning[] = [];
  const linter = createLinter(check, (warning) => warnings.push(warning));
  for (const fact of facts) linter.report(fact);
  const errors = new ErrorList();
  const parsed = await errors.collect(async () =>
    parseDockerfile(file, {
      instructionSet: options.instructionSet,
      sourceMap: options.sourceMap,
      report: linter.report,
      sink: (error, lines) => errors.add(error, lines, true),
    }),
  );
  if (parsed === undefined) return { parsed, warnings, errors: errors.found, configs: new Map() };
  const configs = new Map<string, Uint8Array>();
  const world = { ...offlinePorts, ...setup.ports, ...linter };
  const ports = {
    ...world,
    resolveImageConfig: noting(configs, resolverOf(world)),
    // For a file with other errors, the error about warnings is left out.
    checkError: () => (errors.found.length === 0 ? linter.checkError() : undefined),
  };
  await compileInto(errors, parsed, { options, ports });
  return { parsed, warnings, errors: errors.found, configs };
}

/** The errors of compiling a file that is parsed, in another world. */
export async function errorsOf(
  parsed: ParsedDockerfile,
  setup: Omit<CompileSetup, 'check'>,
): Promise<readonly FoundError[]> {
  const errors = new ErrorList();
  const silent = { report: () => {}, checkError: () => undefined };
  const ports = { ...offlinePorts, ...setup.ports, ...silent };
  await compileInto(errors, parsed, { options: setup.options, ports });
  return errors.found;
}

async function compileInto(
  errors: ErrorList,
  parsed: ParsedDockerfile,
  { options, ports }: { readonly options: CompileOptions; readonly ports: CompilePorts },
): Promise<void> {
  const recover: CompilePorts['recover'] = (error, lines) => errors.add(error, lines, false);
  await errors.collect(() => compileParsed(parsed, options, { ...ports, recover }));
}

/** Collects errors, one per instruction. Other errors of the instruction show when the first is fixed. */
class ErrorList {
  readonly found: FoundError[] = [];
  readonly #lines = new Set<number>();

  add(error: CompileError, fallback: LineRange, unreadable: boolean): void {
    const places = error.locations.filter(({ start }) => start > 0);
    const lines = places[0] ?? fallback;
    if (lines.start > 0 && this.#lines.has(lines.start)) return;
    // A circle is one error, of all the instructions on it.
    for (const { start } of places.length > 0 ? places : [lines]) this.#lines.add(start);
    this.found.push({ error, lines: lines.start > 0 ? lines : { start: 0, end: 0 }, unreadable });
  }

  /** Undefined if the action fails because of a user's mistake, which is collected. */
  async collect<T>(action: () => Promise<T>): Promise<T | undefined> {
    try {
      return await action();
    } catch (error) {
      if (!(error instanceof CompileError)) throw error;
      this.add(error, { start: 0, end: 0 }, false);
      return undefined;
    }
  }
}

type ResolveImageConfig = CompilePorts['resolveImageConfig'];

/** Does not contact a registry for the replacement of an invalid FROM. */
function resolverOf({ resolveImageConfig }: Pick<CompilePorts, 'resolveImageConfig'>): ResolveImageConfig {
  return (ref, request) =>
    ref.startsWith(unknownBase)
      ? offlinePorts.resolveImageConfig(ref, request)
      : resolveImageConfig(ref, request);
}

function noting(configs: Map<string, Uint8Array>, resolve: ResolveImageConfig): ResolveImageConfig {
  return async (ref, request) => {
    const resolved = await resolve(ref, request);
    configs.set(ref, resolved.config);
    return resolved;
  };
}
