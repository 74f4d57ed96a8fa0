import { LibraryError } from '../base/library-error.ts';
import { describeGraph } from './describe-graph.ts';
import { basesOf, type Graph, type GraphStep } from './graph.ts';

/** Decides whether a step is one that a test looks for. */
export interface StepMatcher {
  /** For messages: `RUN make on stage build`. */
  readonly what: string;
  matches(step: GraphStep): boolean;
}

/** Conditions for a step besides its kind. All of them have to hold. */
export interface StepConditions {
  /** A step that its filesystem starts from, directly or with others in between. */
  readonly on?: StepMatcher;
  /** A step whose files it uses: a mount, or the source of a copy. A step that the source starts from matches, too. */
  readonly from?: StepMatcher;
  /** Name as progress shows it. */
  readonly name?: string | RegExp;
  /** Variables of a process. */
  readonly env?: Readonly<Record<string, string>>;
  readonly dir?: string;
  readonly user?: string;
}

/**
 * Matches a process. A text must equal the whole command: the script of the shell, or the arguments joined by spaces. A
 * regular expression may match any part of the command.
 *
 * @example
 * const { definition } = await compile({ dockerfile: 'FROM busybox AS build\nRUN make\nRUN make test' });
 * assertGraph(readGraph(definition), runStep('make test', { on: runStep('make') }));
 */
export function runStep(command: string | RegExp, conditions: StepConditions = {}): StepMatcher {
  return step(`RUN ${show(command)}`, conditions, ({ kind, args }) =>
    kind === 'exec' ? commandsOf(args).some((text) => fits(text, command)) : false,
  );
}

/**
 * Matches a copy of `source` to `destination`.
 *
 * @example
 * const { definition } = await compile({ dockerfile: 'FROM scratch\nCOPY app /bin/' });
 * assertGraph(readGraph(definition), copyStep('/app', '/bin/', { from: localStep('context') }));
 */
export function copyStep(
  source: string | RegExp,
  destination: string | RegExp,
  conditions: StepConditions = {},
): StepMatcher {
  return step(`COPY ${show(source)} ${show(destination)}`, conditions, ({ actions }) =>
    actions.some(({ kind, from, path }) => kind === 'copy' && fits(from, source) && fits(path, destination)),
  );
}

/**
 * Matches an image. `busybox` matches any tag or digest from any registry, `busybox:1.37` only that tag.
 *
 * @example
 * const { definition } = await compile({ dockerfile: 'FROM busybox:1.37' });
 * assertGraph(readGraph(definition), imageStep('busybox:1.37'));
 */
export function imageStep(name: string): StepMatcher {
  return step(`image ${name}`, {}, ({ source }) => {
    if (!source.startsWith('docker-image://')) return false;
    const [reference = ''] = source.slice('docker-image://'.length).split('@');
    const hasTag = name.slice(name.lastIndexOf('/') + 1).includes(':');
    const shown = hasTag ? reference : reference.replace(/:[^:/]*$/, '');
    return shown === name || shown.endsWith(`/${name}`);
  });
}

/**
 * Matches a local source of the client by its name; `context` is the build context.
 *
 * @example
 * const { definition } = await compile({ dockerfile: 'FROM scratch\nCOPY app /' });
 * assertGraph(readGraph(definition), localStep('context'));
 */
export function localStep(name: string): StepMatcher {
  return step(`local ${name}`, {}, ({ source }) => source === `local://${name}`);
}

/**
 * Matches a step of a Dockerfile's stage, by the stage in the step's name (`[build 2/3] RUN make`).
 *
 * @example
 * const { definition } = await compile({ dockerfile: 'FROM busybox AS build\nRUN make\nFROM build\nRUN ls' });
 * assertGraph(readGraph(definition), runStep('ls', { on: stageStep('build') }));
 */
export function stageStep(name: string): StepMatcher {
  return step(`stage ${name}`, {}, (candidate) => candidate.stage === name);
}

/**
 * Throws a `GraphMismatchError`, which shows the graph, if no step matches. Returns the first one that does.
 *
 * @example
 * const { definition } = await compile({ dockerfile: 'FROM busybox\nWORKDIR /src\nRUN make' });
 * const { env } = assertGraph(readGraph(definition), runStep('make', { on: imageStep('busybox'), dir: '/src' }));
 * console.log(env.PATH);
 */
export function assertGraph(graph: Graph, matcher: StepMatcher): GraphStep {
  const found = graph.steps.find((candidate) => matcher.matches(candidate));
  if (found !== undefined) return found;
  throw new GraphMismatchError(`the graph has no ${matcher.what}`, graph);
}

/**
 * Throws a `GraphMismatchError` if a step matches.
 *
 * @example
 * const { definition } = await compile({ dockerfile: 'FROM scratch\nCOPY . /' });
 * assertNotInGraph(readGraph(definition), runStep(/./));
 */
export function assertNotInGraph(graph: Graph, matcher: StepMatcher): void {
  const found = graph.steps.find((candidate) => matcher.matches(candidate));
  if (found !== undefined)
    throw new GraphMismatchError(`the graph has ${matcher.what}: ${found.name}`, graph);
}

/**
 * Thrown when a graph is not what a test expects. The message ends with the graph.
 *
 * @example
 * const { definition } = await compile({ dockerfile: 'FROM scratch' });
 * try {
 *   assertGraph(readGraph(definition), runStep('make'));
 * } catch (error) {
 *   if (error instanceof GraphMismatchError) console.log(error.message); // the graph has no RUN make …
 * }
 */
export class GraphMismatchError extends LibraryError {
  override readonly name = 'GraphMismatchError';

  constructor(message: string, graph: Graph) {
    super(`${message}\n\n${describeGraph(graph)}`, 'graph-mismatch');
  }
}

/**
 * Matchers for `expect.extend` of vitest and jest: `expect(graph).toHaveStep(runStep('make'))`.
 *
 * @example
 * const { definition } = await compile({ dockerfile: 'FROM busybox\nRUN make' });
 * console.log(graphMatchers.toHaveStep(readGraph(definition), runStep('make')).pass); // true
 */
export const graphMatchers = {
  toHaveStep(graph: Graph, matcher: StepMatcher): { readonly pass: boolean; message(): string } {
    const pass = graph.steps.some((candidate) => matcher.matches(candidate));
    return {
      pass,
      message: () => `the graph has ${pass ? '' : 'no '}${matcher.what}\n\n${describeGraph(graph)}`,
    };
  },
};

function step(
  what: string,
  conditions: StepConditions,
  isKind: (candidate: GraphStep) => boolean,
): StepMatcher {
  return {
    what: `${what}${describe(conditions)}`,
    matches: (candidate) => isKind(candidate) && meets(candidate, conditions),
  };
}

function meets(candidate: GraphStep, { on, from, name, env, dir, user }: StepConditions): boolean {
  const bases = candidate.base === undefined ? [] : basesOf(candidate.base);
  if (on !== undefined && !bases.some((base) => on.matches(base))) return false;
  const sources = candidate.others.flatMap(basesOf);
  if (from !== undefined && !sources.some((source) => from.matches(source))) return false;
  if (name !== undefined && !fits(candidate.name, name)) return false;
  if (dir !== undefined && candidate.dir !== dir) return false;
  if (user !== undefined && candidate.user !== user) return false;
  return Object.entries(env ?? {}).every(([key, value]) => candidate.env[key] === value);
}

function describe({ on, from, name, env, dir, user }: StepConditions): string {
  const parts = [
    on && `on ${on.what}`,
    from && `from ${from.what}`,
    name !== undefined && `named ${show(name)}`,
    dir !== undefined && `in ${dir}`,
    user !== undefined && `as ${user}`,
    env && `with ${JSON.stringify(env)}`,
  ];
  return parts.map((part) => (part ? ` ${part}` : '')).join('');
}

/** The texts of a command: its arguments joined by spaces, and the script of a shell. */
function commandsOf(args: readonly string[]): readonly string[] {
  return [args.join(' '), args.at(-1) ?? ''];
}

function fits(text: string, wanted: string | RegExp): boolean {
  if (typeof wanted === 'string') return text === wanted;
  // With the flag `g`, a search would continue where the last one stopped.
  wanted.lastIndex = 0;
  return wanted.test(text);
}

function show(text: string | RegExp): string {
  return String(text);
}
