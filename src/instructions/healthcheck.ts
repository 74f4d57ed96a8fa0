import { CompileError } from '../diagnostics/compile-error.ts';
import { DurationError, formatDuration, parseDuration } from '../go/duration.ts';
import { quote } from '../go/quote.ts';
import { GoNumberError, parseInt64 } from '../go/strconv.ts';
import { toUpper } from '../go/strings.ts';
import type { Healthcheck } from '../image/oci-image.ts';
import type { CommandDefinition, InstructionBase, ParseRequest } from './instruction-definition.ts';
import { jsonOrShellArgs, plainList } from './shared/command-line.ts';
import { type FlagValues, textFlag } from './shared/flag-set.ts';
import { atLeastOneArgument } from './shared/instruction-errors.ts';
import { noteLastWins } from './shared/last-wins.ts';
import { printCommand } from './shared/print-words.ts';
import { selfContained } from './shared/references.ts';
import type { StageContext } from './shared/stage-context.ts';

/** `HEALTHCHECK NONE` or `HEALTHCHECK [--interval=…] CMD …`: how the engine tests a running container. */
export interface HealthcheckInstruction extends InstructionBase {
  readonly keyword: 'healthcheck';
  /** Durations in nanoseconds; one that is zero is left out, and so are zero retries. */
  readonly healthcheck: Readonly<Healthcheck>;
}

const healthcheckFlags = {
  interval: textFlag(),
  timeout: textFlag(),
  'start-period': textFlag(),
  'start-interval': textFlag(),
  retries: textFlag(),
};

export const healthcheckDefinition: CommandDefinition<HealthcheckInstruction> = {
  ...selfContained,
  keyword: 'healthcheck',
  grammar: { arguments: 'healthcheck', heredocs: 'none' },
  flags: healthcheckFlags,
  parse,
  print,
  lower,
};

function parse(request: ParseRequest): HealthcheckInstruction {
  const [first, ...args] = request.args;
  if (first === undefined) throw atLeastOneArgument('HEALTHCHECK');
  const type = toUpper(first);
  const healthcheck = type === 'NONE' ? parseNone(args) : parseTest(type, args, request);
  return { ...request.base, keyword: 'healthcheck', healthcheck };
}

function parseNone(args: readonly string[]): Healthcheck {
  if (args.length > 0) throw new CompileError('HEALTHCHECK NONE takes no arguments');
  return { test: ['NONE'] };
}

function parseTest(type: string, args: readonly string[], { json, flags }: ParseRequest): Healthcheck {
  const options = flags.read(healthcheckFlags);
  if (type !== 'CMD') throw new CompileError(`Unknown type ${quote(type)} in HEALTHCHECK (try CMD)`);
  const command = jsonOrShellArgs(args, json);
  if (command.length === 0) throw new CompileError('Missing command after HEALTHCHECK CMD');
  return {
    test: [json ? 'CMD' : 'CMD-SHELL', ...command],
    interval: parseInterval('interval', options),
    timeout: parseInterval('timeout', options),
    startPeriod: parseInterval('start-period', options),
    startInterval: parseInterval('start-interval', options),
    retries: parseRetries(options.retries),
  };
}

const shortestInterval = 1_000_000n;

function parseInterval(
  name: keyof typeof healthcheckFlags,
  options: FlagValues<typeof healthcheckFlags>,
): bigint | undefined {
  const text = options[name];
  if (text === '') return undefined;
  const interval = userNumber(() => parseDuration(text));
  if (interval === 0n) return undefined;
  if (interval < shortestInterval) {
    throw new CompileError(`Interval ${quote(name)} cannot be less than ${formatDuration(shortestInterval)}`);
  }
  return interval;
}

function parseRetries(text: string): bigint | undefined {
  if (text === '') return undefined;
  const retries = userNumber(() => parseInt64(text, 10, 32));
  if (retries < 0n) throw new CompileError(`--retries cannot be negative (${retries})`);
  return retries || undefined;
}

function userNumber(read: () => bigint): bigint {
  try {
    return read();
  } catch (error) {
    if (error instanceof GoNumberError || error instanceof DurationError)
      throw new CompileError(error.message);
    throw error;
  }
}

function print({ healthcheck }: HealthcheckInstruction): string {
  const { interval, timeout, startPeriod, startInterval, retries } = healthcheck;
  const [type, ...args] = healthcheck.test ?? [];
  if (type === 'NONE') return 'HEALTHCHECK NONE';
  const flags = [
    printDuration('interval', interval),
    printDuration('timeout', timeout),
    printDuration('start-period', startPeriod),
    printDuration('start-interval', startInterval),
    retries ? `--retries=${retries} ` : '',
  ];
  return `HEALTHCHECK ${flags.join('')}CMD ${printCommand({ args, shellForm: type === 'CMD-SHELL' })}`;
}

function printDuration(name: string, value: bigint | undefined): string {
  return value ? `--${name}=${formatDuration(value)} ` : '';
}

function lower(stage: StageContext, instruction: HealthcheckInstruction): void {
  noteLastWins(stage, instruction);
  const { healthcheck } = instruction;
  stage.image.config.healthcheck = { ...healthcheck };
  stage.commit(`HEALTHCHECK ${formatHealthcheck(healthcheck)}`);
}

/** The healthcheck as Go's `%+v` prints it. */
function formatHealthcheck(check: Readonly<Healthcheck>): string {
  const duration = (value: bigint | undefined): string => formatDuration(value ?? 0n);
  return [
    `{Test:${plainList(check.test ?? [])}`,
    `Interval:${duration(check.interval)}`,
    `Timeout:${duration(check.timeout)}`,
    `StartPeriod:${duration(check.startPeriod)}`,
    `StartInterval:${duration(check.startInterval)}`,
    `Retries:${check.retries ?? 0}}`,
  ].join(' ');
}
