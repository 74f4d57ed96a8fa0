import type { ParsedDockerfile } from '../compile/compile.ts';
import type { CompileOptions, CompilePorts } from '../compile/ports.ts';
import { sameDirectives, sameMeaning } from '../format/same-meaning.ts';
import { compareBytes } from '../go/strings.ts';
import { definitionOf, type InstructionSet } from '../instructions/instruction-set.ts';
import { dockerfileInstructions } from '../instructions/registry.ts';
import { declaredArgs } from '../instructions/shared/references.ts';
import { offlinePorts, plainOptions } from '../lint/offline-ports.ts';
import type { SourceFile } from '../source/source-file.ts';
import { type AssumedWorld, assumedWorlds, type KnownNames } from './assumed-worlds.ts';
import { compareGraphs, type GraphComparison, isIdentical } from './compare-graphs.ts';
import { type CompiledTarget, compileTargets, type TargetOutcome, tryParse } from './compile-targets.ts';

/** What is known about a change to a Dockerfile. */
export type Proof =
  /** No op and no image config changes, whatever base images and build args are. */
  | { readonly kind: 'identical' }
  | { readonly kind: 'changes'; readonly comparison: GraphComparison }
  /** Nothing changes in the given world, but something does `when …`. */
  | { readonly kind: 'depends'; readonly comparison: GraphComparison; readonly when: string }
  /** It did not compile before; `remaining` is the error that it has now. */
  | { readonly kind: 'fixes'; readonly error: string; readonly remaining: string | undefined }
  /** It compiles neither before nor after, for the same reason. */
  | { readonly kind: 'unproven'; readonly error: string }
  /** It compiled before and no longer does. */
  | { readonly kind: 'breaks'; readonly error: string };

/** What is known about the build; everything is optional. */
export interface ProofRequest {
  readonly options?: Partial<CompileOptions>;
  readonly ports?: Partial<CompilePorts>;
}

/** Determines how a change to a Dockerfile changes what it builds. */
export type Prover = (before: SourceFile, after: SourceFile) => Promise<Proof>;

/**
 * Creates a prover for builds with these options. It compiles both texts with every target, in the given world and in
 * {@link assumedWorlds}, and compares bytes. It caches compiled texts, because the same text is often compared again.
 */
export function createProver(request: ProofRequest = {}): Prover {
  const compiled = new Map<string, Promise<readonly TargetOutcome[]>>();
  const outcomes: Outcomes = (parsed, world) => {
    const key = `${world.key}\n${parsed.file.text}`;
    const known = compiled.get(key) ?? compileTargets(parsed, world);
    compiled.set(key, known);
    return known;
  };
  return (before, after) => prove({ before, after }, request, outcomes);
}

/** {@link createProver} for one change. */
export function proveChange(before: SourceFile, after: SourceFile, request?: ProofRequest): Promise<Proof> {
  return createProver(request)(before, after);
}

interface World {
  readonly key: string;
  /** Undefined in the given world. */
  readonly when: string | undefined;
  readonly options: CompileOptions;
  readonly ports: CompilePorts;
}

type Outcomes = (parsed: ParsedDockerfile, world: World) => Promise<readonly TargetOutcome[]>;

async function prove(
  { before, after }: { readonly before: SourceFile; readonly after: SourceFile },
  request: ProofRequest,
  outcomes: Outcomes,
): Promise<Proof> {
  const instructionSet = request.options?.instructionSet ?? dockerfileInstructions;
  const old = tryParse(before, instructionSet);
  const now = tryParse(after, instructionSet);
  if ('error' in old) return withError(old.error, 'error' in now ? now.error : undefined);
  if ('error' in now) return { kind: 'breaks', error: now.error };
  if (!sameDirectives(before, after)) return { kind: 'unproven', error: 'its directives change' };
  if (sameMeaning(old.tree, now.tree, instructionSet)) return { kind: 'identical' };
  const seen = new Map<string, string | undefined>();
  for (const world of worldsOf(request, namesOf([old, now], instructionSet))) {
    const [was, is] = await Promise.all([outcomes(old, world), outcomes(now, world)]);
    const difference = differenceIn(was, is, world);
    if (difference !== undefined) return difference;
    for (const outcome of was)
      if (!seen.has(outcome.name) || !('error' in outcome))
        seen.set(outcome.name, 'error' in outcome ? outcome.error : undefined);
  }
  const error = [...seen.values()].find((message) => message !== undefined);
  return error === undefined ? { kind: 'identical' } : { kind: 'unproven', error };
}

/** Undefined if both have the same result in this world, including the same error. */
function differenceIn(
  before: readonly TargetOutcome[],
  after: readonly TargetOutcome[],
  { when }: World,
): Proof | undefined {
  for (const outcome of after) {
    const was = before.find(({ name }) => name === outcome.name);
    const oldError = was !== undefined && 'error' in was ? was.error : undefined;
    const error = 'error' in outcome ? outcome.error : undefined;
    if (oldError === undefined && error !== undefined) return { kind: 'breaks', error };
    if (oldError !== undefined && !isSameError(oldError, error)) return withError(oldError, error);
  }
  const comparison = compareGraphs(compiledOnly(before), compiledOnly(after));
  if (isIdentical(comparison)) return undefined;
  return when === undefined ? { kind: 'changes', comparison } : { kind: 'depends', comparison, when };
}

function withError(error: string, remaining: string | undefined): Proof {
  return isSameError(error, remaining) ? { kind: 'unproven', error } : { kind: 'fixes', error, remaining };
}

/** A mistake may move to another line. */
function isSameError(a: string, b: string | undefined): boolean {
  const withoutLine = (text: string) => text.replace(/ on line \d+/, '');
  return b !== undefined && withoutLine(a) === withoutLine(b);
}

function compiledOnly(outcomes: readonly TargetOutcome[]): readonly CompiledTarget[] {
  return outcomes.filter((outcome): outcome is CompiledTarget => !('error' in outcome));
}

function worldsOf({ options, ports }: ProofRequest, names: KnownNames): readonly World[] {
  const given: World = {
    key: 'given',
    when: undefined,
    options: { ...plainOptions(''), ...options },
    ports: { ...offlinePorts, ...ports, report: () => {}, checkError: () => undefined },
  };
  const assumed = assumedWorlds(names).map(
    (world: AssumedWorld): World => ({
      key: `${world.when} ${JSON.stringify(names)}`,
      when: world.when,
      options: { ...given.options, ...world.options },
      ports: { ...given.ports, ...world.ports },
    }),
  );
  return [given, ...assumed];
}

/** The names that the texts refer to and declare. */
function namesOf(files: readonly ParsedDockerfile[], instructionSet: InstructionSet): KnownNames {
  const nodes = files.flatMap(({ tree }) => tree.instructions);
  const texts = nodes.flatMap((node) => [node.original, ...node.heredocs.map(({ content }) => content)]);
  const variables = texts.flatMap((text) =>
    [...text.matchAll(/\$\{?([A-Za-z_]\w*)/g)].map(([, name = '']) => name),
  );
  const instructions = files.flatMap(({ metaArgs, stages }) => [
    ...metaArgs,
    ...stages.flatMap((stage) => stage.instructions),
  ]);
  const args = instructions
    .flatMap((command) => declaredArgs(definitionOf(instructionSet, command).declares(command)))
    .map(({ name }) => name);
  return { variables: sortedUnique(variables), args: sortedUnique(args) };
}

function sortedUnique(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort(compareBytes);
}
