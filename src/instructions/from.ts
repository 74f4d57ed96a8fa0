import { CompileError } from '../diagnostics/compile-error.ts';
import { quote } from '../go/quote.ts';
import { equalFold, toLower } from '../go/strings.ts';
import type { InstructionBase, InstructionDefinition, ParseRequest } from './instruction-definition.ts';
import { docComment } from './shared/doc-comment.ts';

/** `FROM [--platform=…] base [AS name]`: starts a stage. */
export interface FromInstruction extends InstructionBase {
  readonly keyword: 'from';
  /** Image, stage or `scratch`, variables not yet replaced. */
  readonly baseName: string;
  /** In lower case; '' when the stage has none. */
  readonly stageName: string;
  /** '' when not given; variables not yet replaced. */
  readonly platform: string;
  readonly docComment: string;
}

/** FROM is lowered by `compile/`, which knows the other stages. */
export const fromInstructionDefinition: InstructionDefinition<FromInstruction> = {
  keyword: 'from',
  grammar: { arguments: 'words', heredocs: 'none' },
  parse,
};

const validStageName = /^[a-z][a-z0-9\-_.]*$/;

function parse({ base, args, flags }: ParseRequest): FromInstruction {
  const stageName = parseStageName(args);
  const platform = flags.addString('platform');
  flags.parse();
  // Field by field, as in copy.ts.
  return {
    keyword: 'from',
    written: base.written,
    code: base.code,
    lines: base.lines,
    comments: base.comments,
    baseName: args[0]!,
    stageName,
    platform: platform.value,
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
