import { decodeText } from '../base/text.ts';
import { definitionToJson, kindOf, titleOf } from '../llb/print.ts';
import { decodeOp } from '../llb/read-op.ts';
import type { CompiledTarget } from './compile-targets.ts';

/** A step that differs, named as a build shows it. */
export type StepDifference =
  /** It does something different. */
  | { readonly kind: 'changed'; readonly before: string; readonly after: string }
  /** It does the same with other inputs, so that it is not cached. */
  | { readonly kind: 'rerun'; readonly name: string }
  | { readonly kind: 'added'; readonly name: string }
  | { readonly kind: 'removed'; readonly name: string };

/** A field of an image config that differs; values are JSON, or undefined if the field is missing. */
export interface ConfigDifference {
  /** '' for a last stage without a name. */
  readonly target: string;
  /** `config.Cmd`, `history`, … */
  readonly field: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** The differences between the graphs and image configs of two compiles. */
export interface GraphComparison {
  readonly unchanged: number;
  readonly steps: readonly StepDifference[];
  readonly configs: readonly ConfigDifference[];
}

/** Whether all ops and image configs are identical. */
export function isIdentical({ steps, configs }: GraphComparison): boolean {
  return steps.length === 0 && configs.length === 0;
}

/**
 * Compares what two Dockerfiles compile to, for targets with the same name. Ops are compared by their bytes, not by
 * their names and locations in the file.
 */
export function compareGraphs(
  before: readonly CompiledTarget[],
  after: readonly CompiledTarget[],
): GraphComparison {
  const old = stepsOf(before);
  const now = stepsOf(after);
  const gone = [...old.values()].filter(({ digest }) => !now.has(digest));
  const come = [...now.values()].filter(({ digest }) => !old.has(digest));
  return {
    unchanged: old.size - gone.length,
    steps: pairUp(gone, come),
    configs: configDifferences(before, after),
  };
}

interface Step {
  readonly digest: string;
  readonly name: string;
  /** Stage and kind of op, to find the step that a step has become. */
  readonly place: string;
  /** The operation, without its inputs. */
  readonly deed: string;
}

/** The ops of all targets, by digest and in order, without the terminal op. */
function stepsOf(targets: readonly CompiledTarget[]): ReadonlyMap<string, Step> {
  const steps = new Map<string, Step>();
  for (const { definition } of targets) {
    for (const [index, { digest, op }] of definitionToJson(definition).entries()) {
      const { inputs, ...deed } = op;
      const decoded = decodeOp(definition.def[index]!);
      if (decoded.op === undefined || steps.has(digest)) continue;
      const kind = kindOf(decoded);
      const name = titleOf(decoded, definition.metadata.get(digest)) || kind;
      steps.set(digest, { digest, name, place: `${stageOf(name)} ${kind}`, deed: JSON.stringify(deed) });
    }
  }
  return steps;
}

/** `build` for `[build 2/5] RUN …`. */
function stageOf(name: string): string {
  return /^\[(?:(.*) )?\d+\/\d+\] /.exec(name)?.[1] ?? '';
}

function pairUp(gone: readonly Step[], come: readonly Step[]): readonly StepDifference[] {
  const left = new Set(gone);
  const take = (isIt: (step: Step) => boolean) => {
    const found = [...left].find(isIt);
    if (found !== undefined) left.delete(found);
    return found;
  };
  const same = new Map(
    come.map((step) => [step, take(({ deed, place }) => deed === step.deed && place === step.place)]),
  );
  const differences = come.map((step): StepDifference => {
    if (same.get(step) !== undefined) return { kind: 'rerun', name: step.name };
    const was = take(({ place }) => place === step.place);
    if (was === undefined) return { kind: 'added', name: step.name };
    return { kind: 'changed', before: was.name, after: step.name };
  });
  return [...[...left].map(({ name }): StepDifference => ({ kind: 'removed', name })), ...differences];
}

function configDifferences(
  before: readonly CompiledTarget[],
  after: readonly CompiledTarget[],
): readonly ConfigDifference[] {
  const names = [...new Set([...before, ...after].map(({ name }) => name))];
  return names.flatMap((target) => {
    const old = fieldsOf(before.find(({ name }) => name === target));
    const now = fieldsOf(after.find(({ name }) => name === target));
    const fields = [...new Set([...old.keys(), ...now.keys()])];
    return fields
      .filter((field) => old.get(field) !== now.get(field))
      .map((field) => ({ target, field, before: old.get(field), after: now.get(field) }));
  });
}

/** The fields of a config as JSON; the fields of `config` are separate. */
function fieldsOf(target: CompiledTarget | undefined): ReadonlyMap<string, string> {
  if (target === undefined) return new Map();
  const { config, ...rest } = JSON.parse(decodeText(target.config)) as { config?: object };
  const inner = Object.entries(config ?? {}).map(([key, value]) => [`config.${key}`, value] as const);
  return new Map([...Object.entries(rest), ...inner].map(([key, value]) => [key, JSON.stringify(value)]));
}
