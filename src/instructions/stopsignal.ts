import type {
  CommandDefinition,
  InstructionBase,
  ParseRequest,
  WordExpander,
} from './instruction-definition.ts';
import { exactlyOneArgument } from './shared/instruction-errors.ts';
import { selfContained } from './shared/references.ts';
import { checkSignal } from './shared/signal.ts';
import type { StageContext } from './shared/stage-context.ts';

/** `STOPSIGNAL SIGTERM`: the signal that stops the container. */
export interface StopsignalInstruction extends InstructionBase {
  readonly keyword: 'stopsignal';
  readonly signal: string;
}

export const stopsignalDefinition: CommandDefinition<StopsignalInstruction> = {
  ...selfContained,
  keyword: 'stopsignal',
  grammar: { arguments: 'single-string', heredocs: 'none' },
  parse,
  print: ({ signal }) => `STOPSIGNAL ${signal}`,
  expand,
  lower,
};

// As in the reference, flags are not examined, so any flag is accepted.
function parse({ base, args }: ParseRequest): StopsignalInstruction {
  const [signal] = args;
  if (signal === undefined || args.length !== 1) throw exactlyOneArgument('STOPSIGNAL');
  return { ...base, keyword: 'stopsignal', signal };
}

function expand(instruction: StopsignalInstruction, expandWord: WordExpander): StopsignalInstruction {
  return { ...instruction, signal: expandWord(instruction.signal) };
}

function lower(stage: StageContext, { signal }: StopsignalInstruction): void {
  checkSignal(signal);
  stage.image.config.stopSignal = signal;
  stage.commit(`STOPSIGNAL ${signal}`);
}
