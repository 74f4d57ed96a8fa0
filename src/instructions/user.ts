import { withUser } from '../llb/state.ts';
import type {
  CommandDefinition,
  InstructionBase,
  ParseRequest,
  WordExpander,
} from './instruction-definition.ts';
import { noFlags } from './shared/flag-set.ts';
import { exactlyOneArgument } from './shared/instruction-errors.ts';
import { selfContained } from './shared/references.ts';
import type { StageContext } from './shared/stage-context.ts';

/** `USER name[:group]`: the user of later steps and of the container. */
export interface UserInstruction extends InstructionBase {
  readonly keyword: 'user';
  readonly user: string;
}

export const userDefinition: CommandDefinition<UserInstruction> = {
  ...selfContained,
  keyword: 'user',
  grammar: { arguments: 'single-string', heredocs: 'none' },
  parse,
  print: ({ user }) => `USER ${user}`,
  expand,
  lower,
};

function parse({ base, args, flags }: ParseRequest): UserInstruction {
  const [user] = args;
  if (user === undefined || args.length !== 1) throw exactlyOneArgument('USER');
  flags.read(noFlags);
  return { ...base, keyword: 'user', user };
}

function expand(instruction: UserInstruction, expandWord: WordExpander): UserInstruction {
  return { ...instruction, user: expandWord(instruction.user) };
}

function lower(stage: StageContext, { user }: UserInstruction): void {
  stage.state = withUser(stage.state, user);
  stage.image.config.user = user;
  stage.commit(`USER ${user}`);
}
