import { formatDuration } from '../go/duration.ts';
import { goJsonString } from '../go/json.ts';
import type { Healthcheck } from '../image/oci-image.ts';
import type { FromInstruction } from './from.ts';
import type { Instruction } from './registry.ts';
import type { KeyValue } from './shared/key-values.ts';
import type { OptionalKeyValue } from './shared/stage-context.ts';
import { upperFirstWord } from './shared/step-text.ts';

/**
 * An instruction as a Dockerfile line in one canonical form: keyword in upper case, continuations joined, arrays as
 * JSON. Parsing the line again gives the same meaning as long as variables are not yet replaced. ONBUILD, and what may
 * have heredocs, prints as written.
 *
 * @example
 * const { stages } = parseDockerfile('FROM alpine\nCMD ["/app"]');
 * console.log(stages[0]?.instructions.map(printInstruction)); // [ 'CMD ["/app"]' ]
 */
export function printInstruction(instruction: Instruction): string {
  switch (instruction.keyword) {
    case 'add':
    case 'copy':
    case 'run':
      return upperFirstWord(instruction.code);
    case 'arg':
      return `ARG ${instruction.args.map(printArg).join(' ')}`;
    case 'cmd':
    case 'entrypoint':
      return `${instruction.keyword.toUpperCase()} ${printCommand(instruction)}`;
    case 'env':
    case 'label':
      return `${instruction.keyword.toUpperCase()} ${instruction.pairs.map(printPair).join(' ')}`;
    case 'expose':
      return `EXPOSE ${instruction.ports.join(' ')}`;
    case 'from':
      return printFrom(instruction);
    case 'healthcheck':
      return `HEALTHCHECK ${printHealthcheck(instruction.healthcheck)}`;
    case 'maintainer':
      return `MAINTAINER ${instruction.maintainer}`;
    case 'onbuild':
      return `ONBUILD ${instruction.trigger}`;
    case 'shell':
      return `SHELL ${printArray(instruction.shell)}`;
    case 'stopsignal':
      return `STOPSIGNAL ${instruction.signal}`;
    case 'user':
      return `USER ${instruction.user}`;
    case 'volume':
      return `VOLUME ${printArray(instruction.volumes)}`;
    case 'workdir':
      return `WORKDIR ${instruction.path}`;
  }
}

function printArray(items: readonly string[]): string {
  return `[${items.map(goJsonString).join(', ')}]`;
}

function printCommand({
  args,
  shellForm,
}: {
  readonly args: readonly string[];
  readonly shellForm: boolean;
}): string {
  return shellForm ? args.join(' ') : printArray(args);
}

function printArg({ key, value }: OptionalKeyValue): string {
  return value === undefined ? key : `${key}=${value}`;
}

function printPair({ key, value, legacy }: KeyValue): string {
  return legacy ? `${key} ${value}` : `${key}=${value}`;
}

function printFrom({ platform, baseName, stageName }: FromInstruction): string {
  const flag = platform === '' ? '' : `--platform=${platform} `;
  return `FROM ${flag}${baseName}${stageName === '' ? '' : ` AS ${stageName}`}`;
}

function printHealthcheck(check: Readonly<Healthcheck>): string {
  const [type, ...args] = check.test ?? [];
  if (type === 'NONE') return 'NONE';
  const flags = [
    durationFlag('interval', check.interval),
    durationFlag('timeout', check.timeout),
    durationFlag('start-period', check.startPeriod),
    durationFlag('start-interval', check.startInterval),
    check.retries ? `--retries=${check.retries} ` : '',
  ];
  return `${flags.join('')}CMD ${printCommand({ args, shellForm: type === 'CMD-SHELL' })}`;
}

function durationFlag(name: string, value: bigint | undefined): string {
  return value ? `--${name}=${formatDuration(value)} ` : '';
}
