import { CompileError } from '../diagnostics/compile-error.ts';
import { quote } from '../go/quote.ts';
import { equalFold, toLower } from '../go/strings.ts';
import type { InstructionNode } from '../syntax/node.ts';
import type { InstructionBase, ParseRequest, StageDefinition } from './instruction-definition.ts';
import { docComment } from './shared/doc-comment.ts';
import { textFlag } from './shared/flag-set.ts';
import type { Declaration } from './shared/references.ts';

/** `FROM [--platform=…] base [AS name]`: starts a stage. */
export interface FromInstruction extends InstructionBase {
  readonly keyword: 'from';
  /** Image, stage or `scratch`, variables not yet replaced. */
  readonly baseName: string;
  /** In lower case; '' if the stage has no name. */
  readonly stageName: string;
  /** '' when not given; variables not yet replaced. */
  readonly platform: string;
  readonly docComment: string;
}

const fromFlags = { platform: textFlag() };

/** FROM is lowered by `compile/`, which knows the other stages. */
export const fromInstructionDefinition: StageDefinition<FromInstruction> = {
  keyword: 'from',
  grammar: { arguments: 'words', heredocs: 'none' },
  place: 'start',
  flags: fromFlags,
  parse,
  print,
  declares,
  meaning,
  keywordArguments,
};

/** What a name of a stage looks like, in lower case. */
export const validStageName = /^[a-z][a-z0-9\-_.]*$/;

function parse({ base, args, flags, report }: ParseRequest): FromInstruction {
  report({ kind: 'from', args, fromKeyword: base.written });
  const stageName = parseStageName(args);
  const { platform } = flags.read(fromFlags);
  if (stageName !== '') report({ kind: 'definition', instruction: 'FROM', names: [stageName] });
  // Field by field, as in copy.ts.
  return {
    keyword: 'from',
    written: base.written,
    code: base.code,
    lines: base.lines,
    comments: base.comments,
    baseName: args[0]!,
    stageName,
    platform,
    docComment: docComment(base.comments, stageName),
  };
}

function parseStageName(args: readonly string[]): string {
  const [, as, written] = args;
  if (args.length === 3 && equalFold(as!, 'as')) {
    const name = toLower(written!);
    if (validStageName.test(name)) return name;
    throw new CompileError(
      `invalid name for build stage: ${quote(written!)}, name can't start with a number or contain symbols`,
    );
  }
  if (args.length !== 1) throw new CompileError('FROM requires either one or three arguments');
  return '';
}

function print({ platform, baseName, stageName }: FromInstruction): string {
  const flag = platform === '' ? '' : `--platform=${platform} `;
  return `FROM ${flag}${baseName}${stageName === '' ? '' : ` AS ${stageName}`}`;
}

function declares({ stageName }: FromInstruction): readonly Declaration[] {
  return stageName === '' ? [] : [{ kind: 'stage', name: stageName }];
}

/** The arguments, with `AS` in one case, since its case has no meaning. */
function meaning({ args }: InstructionNode): readonly string[] {
  return args.map((word, index) => (index === 1 ? toLower(word) : word));
}

function keywordArguments(args: readonly string[]): readonly number[] {
  return args.length === 3 && /^as$/i.test(args[1] ?? '') ? [1] : [];
}
