import type { Span } from '../../source/span.ts';
import { reservedArgs } from '../arg-names.ts';
import type { CheckedDocument, CheckedInstruction, CheckedStage } from '../checked-document.ts';
import type { OwnRule, RuleReport } from '../own-rule.ts';
import { argumentsText } from '../run-script.ts';
import { baseStage } from '../stage-links.ts';

/** An ARG that no instruction refers to and no command can see. */
export const unusedArg: OwnRule = {
  name: 'UnusedArg',
  description: 'Something uses each ARG',
  severity: 'warning',
  *check(document) {
    if (!document.understood) return;
    for (const checked of document.globals) yield* unusedIn(document, checked, isGlobalUsed);
    for (const stage of document.stages) {
      for (const [index, checked] of stage.body.entries()) {
        if (checked.instruction?.keyword !== 'arg') continue;
        const scope = scopeOf(document, stage, index);
        yield* unusedIn(document, checked, (_, name) => isUsedIn(document, scope, name));
      }
    }
  },
};

function* unusedIn(
  document: CheckedDocument,
  checked: CheckedInstruction,
  isUsed: (document: CheckedDocument, name: string, at: CheckedInstruction) => boolean,
): Iterable<RuleReport> {
  if (checked.instruction?.keyword !== 'arg') return;
  for (const { key } of checked.instruction.args) {
    if (reservedArgs.test(key) || isUsed(document, key, checked)) continue;
    const isGlobal = document.globals.includes(checked);
    yield {
      span: nameSpan(document, checked, key),
      message: isGlobal
        ? `Nothing uses ${key}: no FROM refers to it, and no stage declares it with ARG ${key}`
        : `Nothing uses ${key}`,
      hint: isGlobal
        ? `Remove it, or write ARG ${key} in the stage that needs it.`
        : 'Remove it, or check how its name is spelled where it should be used.',
    };
  }
}

function nameSpan(document: CheckedDocument, checked: CheckedInstruction, name: string): Span {
  const args = argumentsText(document, checked);
  const at =
    new RegExp(`(?<![^\\s])${name.replace(/[^A-Za-z0-9_]/g, '\\$&')}(?=[\\s=]|$)`).exec(args.text)?.index ??
    0;
  return args.span(at, at + name.length);
}

/** What stands before the first FROM is seen by FROMs, by what follows it there, and by ARGs without a value. */
function isGlobalUsed(document: CheckedDocument, name: string, at: CheckedInstruction): boolean {
  const { globals, stages } = document;
  const later = globals.slice(globals.indexOf(at));
  const inText = [...later, ...stages.map(({ from }) => from)].some(({ node }) =>
    refersTo(node.original, name),
  );
  return inText || stages.some(({ body }) => body.some((checked) => takesOver(checked, name)));
}

function takesOver({ instruction }: CheckedInstruction, name: string): boolean {
  return (
    instruction?.keyword === 'arg' &&
    instruction.args.some(({ key, value }) => key === name && value === undefined)
  );
}

/** What sees an ARG of a stage: what follows it there, and all stages that stand on it. */
function scopeOf(
  document: CheckedDocument,
  stage: CheckedStage,
  index: number,
): readonly CheckedInstruction[] {
  const later = stage.body.slice(index);
  const heirs = document.stages.filter((other) => baseStage(document, other) === stage);
  return [...later, ...heirs.flatMap((heir) => scopeOf(document, heir, 0))];
}

function isUsedIn(document: CheckedDocument, scope: readonly CheckedInstruction[], name: string): boolean {
  return scope.some(({ node, instruction }, index) => {
    if (instruction?.keyword === 'run' && maySee(document, scope[index]!)) return true;
    if (refersTo(node.original, name)) return true;
    return node.heredocs.some(({ content }) => refersTo(content, name));
  });
}

function refersTo(text: string, name: string): boolean {
  return new RegExp(`\\$\\{?${name.replace(/[^A-Za-z0-9_]/g, '\\$&')}(?![A-Za-z0-9_])`).test(text);
}

/** Every command has all ARGs in its environment; only of these few is it known that they do not look at it. */
function maySee(document: CheckedDocument, checked: CheckedInstruction): boolean {
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
