import { CompileError } from '../diagnostics/compile-error.ts';
import { quote } from '../go/quote.ts';
import type {
  CommandDefinition,
  InstructionBase,
  ParseRequest,
  WordExpander,
} from './instruction-definition.ts';
import {
  type CopyArguments,
  expandCopyArguments,
  expandCopyContents,
  parseCopyArguments,
  requireDestination,
} from './shared/copy-arguments.ts';
import type { CopyFlags, OwnCopyFlags } from './shared/copy-request.ts';
import { switchFlag, textFlag, textsFlag } from './shared/flag-set.ts';
import { lowerCopy } from './shared/lower-copy.ts';
import { printAsWritten } from './shared/print-words.ts';
import { argumentsOf, none } from './shared/references.ts';
import type { StageContext } from './shared/stage-context.ts';

/** `COPY [--from=…] source… destination`: files of the build context, of another stage or of an image. */
export interface CopyInstruction extends InstructionBase, CopyArguments, CopyFlags, OwnCopyFlags {
  readonly keyword: 'copy';
  /** Name or number of a stage, or an image; '' is the build context. Variables in it are not replaced. */
  readonly from: string;
}

const copyFlags = {
  chown: textFlag(),
  from: textFlag(),
  chmod: textFlag(),
  link: switchFlag,
  exclude: textsFlag(),
  parents: switchFlag,
};

export const copyDefinition: CommandDefinition<CopyInstruction> = {
  keyword: 'copy',
  grammar: { arguments: 'maybe-json-list', heredocs: 'own' },
  place: 'stage',
  flags: copyFlags,
  parse,
  print: printAsWritten,
  declares: none,
  meaning: argumentsOf,
  countsAsStep: true,
  sources: ({ from }) => (from === '' ? none() : [{ kind: 'flag', name: from }]),
  triggers: none,
  expand,
  expandRaw: expandCopyContents,
  lower,
};

function parse(request: ParseRequest): CopyInstruction {
  const { base, args } = request;
  requireDestination('COPY', args);
  const flags = request.flags.read(copyFlags);
  const { sources, contents, destination } = parseCopyArguments('COPY', request);
  // Field by field, because V8 is slow at adding many properties after a spread, and there are thousands of these.
  return {
    keyword: 'copy',
    written: base.written,
    code: base.code,
    lines: base.lines,
    comments: base.comments,
    sources,
    contents,
    destination,
    from: flags.from,
    chown: flags.chown,
    chmod: flags.chmod,
    link: flags.link,
    excludes: flags.exclude,
    parents: flags.parents,
  };
}

function expand(instruction: CopyInstruction, expandWord: WordExpander): CopyInstruction {
  const chown = expandWord(instruction.chown);
  const chmod = expandWord(instruction.chmod);
  if (chown === instruction.chown && chmod === instruction.chmod)
    return expandCopyArguments(instruction, expandWord);
  return expandCopyArguments({ ...instruction, chown, chmod }, expandWord);
}

function lower(stage: StageContext, instruction: CopyInstruction): void {
  const source = stage.source(0);
  if (source !== undefined && !source.ready) {
    throw new CompileError(
      `cannot copy from stage ${quote(instruction.from)}, it needs to be defined before current stage ${quote(stage.name)}`,
      { code: 'stage-not-ready' },
    );
  }
  lowerCopy(stage, {
    ...instruction,
    kind: 'COPY',
    state: source?.state ?? stage.buildContext,
    checkIgnored: source === undefined,
  });
  for (const path of instruction.sources) {
    if (source === undefined) stage.useContextPath(path);
    else source.usePath(path);
  }
}
