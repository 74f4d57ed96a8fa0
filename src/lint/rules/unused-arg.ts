import { countBefore } from '../../base/list.ts';
import { declaredArgs } from '../../instructions/shared/references.ts';
import type { Span } from '../../source/span.ts';
import { reservedArgs } from '../arg-names.ts';
import type { CheckedDocument, CheckedInstruction, CheckedStage } from '../checked-document.ts';
import type { OwnRule, RuleReport } from '../own-rule.ts';
import { argumentsText } from '../read-scripts.ts';
import { type StageOrder, stageOrder } from '../stage-links.ts';
import { undeclaredUses } from '../undeclared-args.ts';
import { variableUses } from '../variable-uses.ts';

/** An ARG that no instruction refers to and no command can see. */
export const unusedArg: OwnRule = {
  name: 'UnusedArg',
  description: 'Each ARG should be used',
  severity: 'warning',
  *check(document) {
    if (!document.understood) return;
    yield* unusedGlobals(document);
    const uses = new ArgUses(document);
    for (const stage of document.stages) {
      for (const [index, checked] of stage.body.entries()) {
        for (const key of keysOf(checked)) {
          if (reservedArgs.test(key) || uses.isUsed(stage, index, key)) continue;
          yield {
            span: nameSpan(document, checked, key),
            message: `Nothing uses ${key}`,
            hint: 'Remove it, or check how its name is spelled where it should be used.',
          };
        }
      }
    }
  },
};

function keysOf({ declares }: CheckedInstruction): readonly string[] {
  return declaredArgs(declares).map(({ name }) => name);
}

/** ARGs before the first FROM are visible in FROMs, in later ARGs there, and in ARGs without a value. */
function* unusedGlobals(document: CheckedDocument): Iterable<RuleReport> {
  const { globals, stages } = document;
  if (globals.length === 0) return;
  const lastUses = lastUsesIn(globals);
  const used = new Set([
    ...stages.flatMap(({ from, body }) => [...namesIn(from), ...body.flatMap(takenOver)]),
    // Those are reported where they are used.
    ...undeclaredUses(document).map(({ name }) => name),
  ]);
  for (const [index, checked] of globals.entries()) {
    for (const key of keysOf(checked)) {
      if (reservedArgs.test(key) || used.has(key) || (lastUses.get(key) ?? -1) >= index) continue;
      yield {
        span: nameSpan(document, checked, key),
        message: `Nothing uses ${key}: no FROM refers to it, and no stage declares it with ARG ${key}`,
        hint: `Remove it, or write ARG ${key} in the stage that needs it.`,
      };
    }
  }
}

function nameSpan(document: CheckedDocument, checked: CheckedInstruction, name: string): Span {
  const args = argumentsText(document, checked);
  const words = [...args.text.matchAll(/\S+/g)];
  const at = words.find(([word]) => word === name || word.startsWith(`${name}=`))?.index ?? 0;
  return args.span(at, at + name.length);
}

function takenOver({ declares }: CheckedInstruction): readonly string[] {
  return declaredArgs(declares).flatMap(({ name, value }) => (value === undefined ? [name] : []));
}

/** What the instructions of a stage use. */
interface StageUses {
  /** Index of the last command that may see every ARG; -1 for none. */
  readonly lastCommand: number;
  /** By name, index of the last instruction that refers to it. */
  readonly lastUses: ReadonlyMap<string, number>;
}

/** Reads no more than necessary, because most ARGs are followed by a command. */
function usesOf(document: CheckedDocument, stage: CheckedStage): StageUses {
  let lastUses: StageUses['lastUses'] | undefined;
  return {
    lastCommand: stage.body.findLastIndex((checked) => maySee(document, checked)),
    get lastUses() {
      lastUses ??= lastUsesIn(stage.body);
      return lastUses;
    },
  };
}

/** Whether something can see an ARG: the instructions after it in its stage, and all stages based on that stage. */
class ArgUses {
  readonly #document: CheckedDocument;
  readonly #known = new Map<CheckedStage, StageUses>();
  #order: StageOrder | undefined;
  /** Places of the stages that have a command. */
  readonly #commands: number[] = [];
  /** By name, places of the stages that refer to it. */
  readonly #references = new Map<string, number[]>();

  constructor(document: CheckedDocument) {
    this.#document = document;
  }

  isUsed(stage: CheckedStage, index: number, name: string): boolean {
    const uses = this.#usesOf(stage);
    if (uses.lastCommand >= index || (uses.lastUses.get(name) ?? -1) >= index) return true;
    const { place, end } = this.#readAll();
    const from = (place[stage.index] ?? 0) + 1;
    const to = end[stage.index] ?? 0;
    return hasBetween(this.#commands, from, to) || hasBetween(this.#references.get(name) ?? [], from, to);
  }

  #usesOf(stage: CheckedStage): StageUses {
    const uses = this.#known.get(stage) ?? usesOf(this.#document, stage);
    this.#known.set(stage, uses);
    return uses;
  }

  #readAll(): StageOrder {
    if (this.#order !== undefined) return this.#order;
    this.#order = stageOrder(this.#document);
    for (const [place, stage] of this.#order.stages.entries()) {
      const { lastCommand, lastUses } = this.#usesOf(stage);
      if (lastCommand >= 0) this.#commands.push(place);
      for (const name of lastUses.keys()) {
        const places = this.#references.get(name) ?? [];
        places.push(place);
        this.#references.set(name, places);
      }
    }
    return this.#order;
  }
}

/** Whether one of the ascending numbers is in [from, to). */
function hasBetween(numbers: readonly number[], from: number, to: number): boolean {
  const next = numbers[countBefore(numbers, (number) => number < from)];
  return next !== undefined && next < to;
}

function lastUsesIn(body: readonly CheckedInstruction[]): ReadonlyMap<string, number> {
  return new Map(body.flatMap((checked, index) => namesIn(checked).map((name) => [name, index] as const)));
}

/** Every name that an instruction refers to as a variable. */
function namesIn({ node }: CheckedInstruction): readonly string[] {
  return [node.original, ...node.heredocs.map(({ content }) => content)].flatMap((text) =>
    variableUses(text).map(({ name }) => name),
  );
}

/** Every command has all ARGs in its environment; only of these few is it known that they do not look at it. */
function maySee(document: CheckedDocument, checked: CheckedInstruction): boolean {
  // The stages based on this one run it with the ARGs that they inherit.
  if (checked.instruction?.keyword === 'onbuild') return /^run\b/i.test(checked.instruction.trigger);
  if (checked.instruction?.keyword !== 'run') return false;
  const scripts = document.scriptsOf(checked);
  if (scripts.length === 0) return true;
  return scripts.some(({ commands, text }) => {
    return /`|\$\(/.test(text) || commands.some((command) => !blind.has(command.words[0]?.value ?? ':'));
  });
}

const blind: ReadonlySet<string> = new Set(
  '[ : addgroup adduser basename cd chgrp chmod chown cp dirname echo exit false groupadd install ln mkdir mv printf rm rmdir set test touch true useradd usermod'.split(
    ' ',
  ),
);
