import type { CommandDefinition, InstructionBase, ParseRequest } from './instruction-definition.ts';
import { noFlags } from './shared/flag-set.ts';
import { exactlyOneArgument } from './shared/instruction-errors.ts';
import { selfContained } from './shared/references.ts';
import type { StageContext } from './shared/stage-context.ts';

/** `MAINTAINER name`, deprecated: the image's author. */
export interface MaintainerInstruction extends InstructionBase {
  readonly keyword: 'maintainer';
  readonly maintainer: string;
}

export const maintainerDefinition: CommandDefinition<MaintainerInstruction> = {
  ...selfContained,
  keyword: 'maintainer',
  grammar: { arguments: 'single-string', heredocs: 'none' },
  parse,
  print: ({ maintainer }) => `MAINTAINER ${maintainer}`,
  lower,
};

function parse({ base, args, flags }: ParseRequest): MaintainerInstruction {
  const [maintainer] = args;
  if (maintainer === undefined || args.length !== 1) throw exactlyOneArgument('MAINTAINER');
  flags.read(noFlags);
  return { ...base, keyword: 'maintainer', maintainer };
}

function lower(stage: StageContext, { maintainer }: MaintainerInstruction): void {
  stage.image.author = maintainer;
  stage.commit(`MAINTAINER ${maintainer}`);
}
