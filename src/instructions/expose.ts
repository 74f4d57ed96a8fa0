import { compareBytes } from '../go/strings.ts';
import { expandWords } from '../shell/lexer.ts';
import type { CommandDefinition, InstructionBase, ParseRequest } from './instruction-definition.ts';
import { plainList } from './shared/command-line.ts';
import { noFlags } from './shared/flag-set.ts';
import { atLeastOneArgument } from './shared/instruction-errors.ts';
import { parsePortSpec } from './shared/port-spec.ts';
import { selfContained } from './shared/references.ts';
import type { StageContext } from './shared/stage-context.ts';

/** `EXPOSE 80 443/tcp 8000-8010/udp`: ports that a container listens on. */
export interface ExposeInstruction extends InstructionBase {
  readonly keyword: 'expose';
  /** As written, sorted by their bytes; a word may still expand to several ports. */
  readonly ports: readonly string[];
}

export const exposeDefinition: CommandDefinition<ExposeInstruction> = {
  ...selfContained,
  keyword: 'expose',
  grammar: { arguments: 'words', heredocs: 'none' },
  parse,
  print: ({ ports }) => `EXPOSE ${ports.join(' ')}`,
  lower,
};

function parse({ base, args, flags }: ParseRequest): ExposeInstruction {
  if (args.length === 0) throw atLeastOneArgument('EXPOSE');
  flags.read(noFlags);
  return { ...base, keyword: 'expose', ports: [...args].sort(compareBytes) };
}

// Not through `expand`: a variable may contain several ports, and an unset one is not reported.
function lower(stage: StageContext, { ports }: ExposeInstruction): void {
  const specs = ports.flatMap((port) => expandWords(port, stage.env, stage.options.lex));
  const exposed = specs.flatMap((spec) =>
    parsePortSpec(spec, (problem) => stage.report({ kind: 'expose-port', port: spec, problem })),
  );
  stage.image.config.exposedPorts ??= new Set();
  for (const port of exposed) stage.image.config.exposedPorts.add(port);
  stage.commit(`EXPOSE ${plainList(exposed)}`);
}
