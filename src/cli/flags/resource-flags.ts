import { parseRamBytes } from '../../go/byte-size.ts';
import { parseInt64 } from '../../go/strconv.ts';
import { UsageError } from '../usage-error.ts';
import type { FlagSpec } from './flag-table.ts';
import { keyValues, parseFlag } from './key-values.ts';

/** Limits of the cgroup of every RUN. */
export interface ResourceFlags {
  readonly resource?: readonly string[];
  readonly memory?: string;
  readonly memorySwap?: string;
  readonly cpuShares?: string;
  readonly cpuPeriod?: string;
  readonly cpuQuota?: string;
  readonly cpusetCpus?: string;
  readonly cpusetMems?: string;
}

/** `--resource`, and the flags of `docker build` that it took the place of. */
export const resourceFlags: readonly FlagSpec[] = [
  {
    flags: '--resource <key=value>',
    text: 'limit of every RUN: memory, memory-swap, cpu-shares, cpu-period, cpu-quota, cpuset-cpus, cpuset-mems',
    repeat: true,
  },
  { flags: '-m, --memory <size>', text: 'same as --resource memory=', hidden: true },
  { flags: '--memory-swap <size>', text: 'same as --resource memory-swap=', hidden: true },
  { flags: '-c, --cpu-shares <weight>', text: 'same as --resource cpu-shares=', hidden: true },
  { flags: '--cpu-period <microseconds>', text: 'same as --resource cpu-period=', hidden: true },
  { flags: '--cpu-quota <microseconds>', text: 'same as --resource cpu-quota=', hidden: true },
  { flags: '--cpuset-cpus <list>', text: 'same as --resource cpuset-cpus=', hidden: true },
  { flags: '--cpuset-mems <list>', text: 'same as --resource cpuset-mems=', hidden: true },
];

interface Limit {
  /** Name of the frontend's option. */
  readonly option: string;
  /** The option's value; undefined when it limits nothing. */
  value(text: string): string | undefined;
}

const positive = (text: string): string | undefined => {
  const value = parseInt64(text, 10, 64);
  return value > 0n ? String(value) : undefined;
};
const size = (text: string): string | undefined => {
  const bytes = parseRamBytes(text);
  return bytes > 0n ? String(bytes) : undefined;
};

/** (docker/buildx v0.36.1 build/utils.go) */
const limits: Readonly<Record<string, Limit>> = {
  memory: { option: 'memory', value: size },
  'memory-swap': { option: 'memswap', value: (text) => (text === '-1' ? text : size(text)) },
  'cpu-shares': { option: 'cpushares', value: positive },
  'cpu-period': { option: 'cpuperiod', value: positive },
  'cpu-quota': { option: 'cpuquota', value: positive },
  'cpuset-cpus': { option: 'cpusetcpus', value: (text) => text || undefined },
  'cpuset-mems': { option: 'cpusetmems', value: (text) => text || undefined },
};

/** The frontend options for the flags; `--resource` takes precedence over the older flags. */
export function resourceOptions(flags: ResourceFlags): ReadonlyMap<string, string> {
  const options = new Map<string, string>();
  for (const [name, text] of [...olderFlags(flags), ...keyValues(flags.resource, '--resource')]) {
    const limit = Object.hasOwn(limits, name.trim()) ? limits[name.trim()] : undefined;
    if (!limit) {
      const known = Object.keys(limits).join(', ');
      throw new UsageError(
        `--resource ${name}: unknown resource`,
        `For example: --resource memory=2g. Known resources: ${known}.`,
      );
    }
    const value = parseFlag(
      { flag: `--resource ${name}`, value: text, example: '--resource memory=2g' },
      (word) => limit.value(word.trim()),
    );
    if (value === undefined) options.delete(limit.option);
    else options.set(limit.option, value);
  }
  return options;
}

function olderFlags(flags: ResourceFlags): readonly (readonly [string, string])[] {
  const named = [
    ['memory', flags.memory],
    ['memory-swap', flags.memorySwap],
    ['cpu-shares', flags.cpuShares],
    ['cpu-period', flags.cpuPeriod],
    ['cpu-quota', flags.cpuQuota],
    ['cpuset-cpus', flags.cpusetCpus],
    ['cpuset-mems', flags.cpusetMems],
  ] as const;
  return named.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
}
