import type { SecurityMode } from '../llb/state.ts';
import type {
  CommandDefinition,
  InstructionBase,
  ParseRequest,
  WordExpander,
} from './instruction-definition.ts';
import { parseDevice, type RunDevice } from './run/device.ts';
import { lowerRun } from './run/lower-run.ts';
import type { Mount } from './run/mount.ts';
import { parseNetwork, type RunNetwork } from './run/network.ts';
import { parseMount, parseMountOrigin } from './run/parse-mount.ts';
import type { RunHeredoc } from './run/run-command.ts';
import { parseSecurity } from './run/security.ts';
import { jsonOrShellArgs } from './shared/command-line.ts';
import { printAsWritten } from './shared/print-words.ts';
import { argumentsOf, type FileSource, none } from './shared/references.ts';

/** `RUN command`: a process that changes the files of the stage. */
export interface RunInstruction extends InstructionBase {
  readonly keyword: 'run';
  /** Elements of the JSON array, or the whole line as the only one. */
  readonly args: readonly string[];
  readonly shellForm: boolean;
  readonly heredocs: readonly RunHeredoc[];
  /** Values of `--mount` as written. */
  readonly mountFlags: readonly string[];
  /** One per flag; until variables are replaced, only `from` is known. */
  readonly mounts: readonly Mount[];
  readonly devices: readonly RunDevice[];
  readonly network: RunNetwork;
  readonly security: SecurityMode;
}

export const runDefinition: CommandDefinition<RunInstruction> = {
  keyword: 'run',
  grammar: { arguments: 'maybe-json', heredocs: 'own' },
  place: 'stage',
  parse,
  print: printAsWritten,
  declares: none,
  meaning: argumentsOf,
  countsAsStep: true,
  sources,
  triggers: none,
  expand,
  lower: lowerRun,
};

function parse({ base, args, json, heredocs, flags }: ParseRequest): RunInstruction {
  const device = flags.addStrings('device');
  const mount = flags.addStrings('mount');
  const network = flags.addString('network', 'default');
  const security = flags.addString('security', 'sandbox');
  flags.parse();
  // Field by field, because V8 is slow at adding many properties after a spread, and there are thousands of these.
  return {
    keyword: 'run',
    written: base.written,
    code: base.code,
    lines: base.lines,
    comments: base.comments,
    args: jsonOrShellArgs(args, json),
    shellForm: !json,
    heredocs,
    devices: device.value.map(parseDevice),
    mountFlags: mount.value,
    mounts: mount.value.map(parseMountOrigin),
    network: parseNetwork(network.value),
    security: parseSecurity(security.value),
  };
}

function expand(instruction: RunInstruction, expandWord: WordExpander): RunInstruction {
  const { mountFlags } = instruction;
  if (mountFlags.length === 0) return instruction;
  return { ...instruction, mounts: mountFlags.map((text) => parseMount(text, expandWord)) };
}

/** A mount without a source starts from scratch, as the directory of a cache mount does. */
function sources({ mounts }: RunInstruction): readonly FileSource[] {
  return mounts.map(({ from }) => ({ kind: 'mount', name: from || 'scratch' }));
}
