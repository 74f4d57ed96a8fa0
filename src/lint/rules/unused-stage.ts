import { Automaton, type AutomatonPosition } from '../../base/automaton.ts';
import { anyCode, oneCode } from '../../base/code-test.ts';
import type { CheckedDocument, CheckedInstruction, CheckedStage } from '../checked-document.ts';
import { dashes } from '../look-alikes.ts';
import type { OwnRule } from '../own-rule.ts';
import { resultStage } from '../stage-links.ts';

/** A stage that no other takes anything from, and that is not the result. */
export const unusedStage: OwnRule = {
  name: 'UnusedStage',
  description: 'Each stage should be the result of the build or be used by another stage',
  severity: 'warning',
  *check(document) {
    const { stages } = document;
    if (stages.length < 2 || !document.understood) return;
    const used = usedStages(document);
    for (const stage of stages) {
      if (used.has(stage) || stage === stages.at(-1)) continue;
      const { span } = stage.from.node;
      if (stage.name === '') {
        yield {
          span,
          message: 'Nothing uses this stage, and without a name it cannot be built by itself',
          hint: 'Remove the stage, or give it a name (AS name) to build it with --target.',
        };
      } else {
        yield {
          span,
          severity: 'note',
          message: `No other stage uses the stage ${stage.name}: only --target ${stage.name} builds it`,
          hint: 'Remove the stage unless it is meant to be built by itself.',
        };
      }
    }
  },
};

function usedStages(document: CheckedDocument): ReadonlySet<CheckedStage> {
  const triggers = new Set(triggerSources(document));
  // A trigger runs in another stage, which may come after all stages that it names.
  const used = new Set(document.stages.filter((stage) => isNamed(stage, triggers)));
  const result = resultStage(document);
  if (result !== undefined) used.add(result);
  const lastUsers = lastUsersIn(document);
  const patterns = [...lastUsers].flatMap(([name, user]) =>
    name.includes('$') ? [{ pattern: patternOf(name), user }] : [],
  );
  for (const stage of document.stages) {
    const isUsedLater = (user: number | undefined) => user !== undefined && user > stage.index;
    if (
      isUsedLater(lastUsers.get(stage.name)) ||
      isUsedLater(lastUsers.get(String(stage.index))) ||
      patterns.some(({ pattern, user }) => isUsedLater(user) && pattern.matches(stage.name.toLowerCase()))
    )
      used.add(stage);
  }
  return used;
}

/** By name in lower case, or as a pattern, the last stage that takes from it. */
function lastUsersIn({ stages }: CheckedDocument): ReadonlyMap<string, number> {
  const users = new Map<string, number>();
  for (const stage of stages)
    for (const name of namesIn(stage)) if (name !== '') users.set(name.toLowerCase(), stage.index);
  return users;
}

/** Every name that a stage may use; one with a variable stands for all of its possible values. */
function namesIn({ from, body }: CheckedStage): readonly string[] {
  return [from.instruction?.baseName ?? '', ...body.flatMap(namesTakenBy)];
}

function namesTakenBy({ instruction, sources }: CheckedInstruction): readonly string[] {
  const names = sources.map(({ name }) => name);
  if (instruction?.keyword !== 'copy') return names;
  // A flag with a wrong dash is reported separately; its meaning is clear.
  const meant = instruction.sources.filter((source) => source.includes('from='));
  return [...names, ...meant.map((source) => miswritten.exec(source)?.[1] ?? '')];
}

/** What the ONBUILD instructions of the file and of its base images take something from. */
function triggerSources({ instructions, baseTriggers }: CheckedDocument): readonly string[] {
  const own = instructions.flatMap(({ node, instruction }) =>
    instruction?.keyword === 'onbuild' ? [node.original] : [],
  );
  return [...own, ...baseTriggers].flatMap((text) =>
    Array.from(text.matchAll(/\bfrom=["']?([^\s,"']+)/g), ([, name = '']) => name.toLowerCase()),
  );
}

const miswritten = new RegExp(`^-?[${dashes}]-?from=(.+)`);

function isNamed({ index, name }: CheckedStage, names: ReadonlySet<string>): boolean {
  return names.has(name) || names.has(String(index));
}

/** Matches what a name with variables may become, in lower case. */
function patternOf(name: string): Automaton {
  const positions: AutomatonPosition[] = [];
  for (let at = 0; at < name.length; ) {
    const end = variableEnd(name, at);
    if (end > at) positions.push({ stay: anyCode, skips: [1] });
    else positions.push({ next: oneCode(name.charCodeAt(at)) });
    at = Math.max(end, at + 1);
  }
  return new Automaton(positions);
}

/** End of the `$name` or `${…}` at `at`, or else `at`. */
function variableEnd(text: string, at: number): number {
  if (text[at] !== '$') return at;
  if (text[at + 1] === '{') {
    const close = text.indexOf('}', at);
    // Without an end, it could be anything.
    return close < 0 ? text.length : close + 1;
  }
  let end = at + 1;
  while (/^\w$/.test(text[end] ?? '')) end++;
  return end > at + 1 ? end : at;
}
