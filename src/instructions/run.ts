import type { SecurityMode } from '../llb/state.ts';
import type {
  CommandDefinition,
  InstructionBase,
  ParseRequest,
  WordExpander,
} from './instruction-definition.ts';
import { deviceFields, parseDevice, type RunDevice } from './run/device.ts';
import { lowerRun } from './run/lower-run.ts';
import type { Mount } from './run/mount.ts';
import { parseNetwork, type RunNetwork, runNetworks } from './run/network.ts';
import { mountFields, parseMount, parseMountOrigin } from './run/parse-mount.ts';
import type { RunHeredoc } from './run/run-command.ts';
import { parseSecurity, securityModes } from './run/security.ts';
import { jsonOrShellArgs } from './shared/command-line.ts';
import { textFlag, textsFlag } from './shared/flag-set.ts';
import { printAsWritten } from './shared/print-words.ts';
import { argumentsOf, type FileSource, none } from './shared/references.ts';

/** `RUN command`: a process that changes the files of the stage. */
export interface RunInstruction extends InstructionBase {
  readonly keyword: 'run';
  /** The elements of the JSON array, or the whole line as the only element. */
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

const runFlags = {
  device: textsFlag({ fields: deviceFields }),
  mount: textsFlag({ fields: mountFields }),
  network: textFlag('default', { choices: runNetworks }),
  security: textFlag('sandbox', { choices: securityModes }),
};

export const runDefinition: CommandDefinition<RunInstruction> = {
  keyword: 'run',
  grammar: { arguments: 'maybe-json', heredocs: 'own' },
  place: 'stage',
  flags: runFlags,
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
  const { device, mount, network, security } = flags.read(runFlags);
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
    devices: device.map(parseDevice),
    mountFlags: mount,
    mounts: mount.map(parseMountOrigin),
    network: parseNetwork(network),
    security: parseSecurity(security),
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
