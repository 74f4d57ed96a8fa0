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
import type { CopyFlags, OwnAddFlags } from './shared/copy-request.ts';
import { epochSource } from './shared/epoch-source.ts';
import { optionalSwitchFlag, switchFlag, textFlag, textsFlag } from './shared/flag-set.ts';
import { lowerCopy } from './shared/lower-copy.ts';
import { printAsWritten } from './shared/print-words.ts';
import { selfContained } from './shared/references.ts';
import { hasHttpScheme } from './shared/remote-source.ts';
import type { StageContext } from './shared/stage-context.ts';

/** `ADD source… destination`: like COPY, but also takes URLs and git repositories, and unpacks archives. */
export interface AddInstruction extends InstructionBase, CopyArguments, CopyFlags, OwnAddFlags {
  readonly keyword: 'add';
}

const addFlags = {
  chown: textFlag(),
  chmod: textFlag(),
  link: switchFlag,
  'keep-git-dir': optionalSwitchFlag,
  checksum: textFlag(),
  unpack: optionalSwitchFlag,
  exclude: textsFlag(),
};

export const addDefinition: CommandDefinition<AddInstruction> = {
  ...selfContained,
  keyword: 'add',
  grammar: { arguments: 'maybe-json-list', heredocs: 'own' },
  flags: addFlags,
  parse,
  print: printAsWritten,
  countsAsStep: true,
  expand,
  expandRaw: expandCopyContents,
  lower,
  inEpochStage: { kind: 'source', state: epochSource },
};

function parse(request: ParseRequest): AddInstruction {
  const { base, args } = request;
  requireDestination('ADD', args);
  const flags = request.flags.read(addFlags);
  const { sources, contents, destination } = parseCopyArguments('ADD', request);
  // Field by field, because V8 is slow at adding many properties after a spread, and there are thousands of these.
  return {
    keyword: 'add',
    written: base.written,
    code: base.code,
    lines: base.lines,
    comments: base.comments,
    sources,
    contents,
    destination,
    chown: flags.chown,
    chmod: flags.chmod,
    link: flags.link,
    excludes: flags.exclude,
    checksum: flags.checksum,
    keepGitDir: flags['keep-git-dir'],
    unpack: flags.unpack,
  };
}

function expand(instruction: AddInstruction, expandWord: WordExpander): AddInstruction {
  const chown = expandWord(instruction.chown);
  const chmod = expandWord(instruction.chmod);
  const checksum = expandWord(instruction.checksum);
  return expandCopyArguments({ ...instruction, chown, chmod, checksum }, expandWord);
}

function lower(stage: StageContext, instruction: AddInstruction): void {
  lowerCopy(stage, { ...instruction, kind: 'ADD', state: stage.buildContext, checkIgnored: true });
  for (const path of instruction.sources) {
    if (!hasHttpScheme(path)) stage.useContextPath(path);
  }
}
