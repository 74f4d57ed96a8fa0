import { CompileError, wrapError } from '../../diagnostics/compile-error.ts';
import { quote } from '../../go/quote.ts';
import { atoi, parseInt64, parseUint64 } from '../../go/strconv.ts';
import { trimSpace } from '../../go/strings.ts';
import type { LinuxResources } from '../../llb/definition.ts';
import type { RawOptions } from './option.ts';

/** Names of the options that {@link parseLinuxResources} reads. */
export const linuxResourceNames = [
  'memory',
  'memswap',
  'cpushares',
  'cpuperiod',
  'cpuquota',
  'cpusetcpus',
  'cpusetmems',
] as const;

/** Cgroup limits of each step; undefined if there are none. */
export function parseLinuxResources(options: RawOptions): LinuxResources | undefined {
  const signed = (name: string, check: (value: bigint) => void) =>
    readOption(options, name, (text) => checked(parseInt64(text, 10, 64), check));
  const unsigned = (name: string) =>
    readOption(options, name, (text) => checked(parseUint64(text, 10, 64), positive));
  const resources = {
    memory: signed('memory', positive),
    memorySwap: signed('memswap', positiveOrUnlimited),
    cpuShares: unsigned('cpushares'),
    cpuPeriod: unsigned('cpuperiod'),
    cpuQuota: signed('cpuquota', positive),
    cpusetCpus: readOption(options, 'cpusetcpus', parseCpuset),
    cpusetMems: readOption(options, 'cpusetmems', parseCpuset),
  };
  return Object.values(resources).every((value) => value === undefined) ? undefined : resources;
}

function readOption<T>(options: RawOptions, name: string, parse: (text: string) => T): T | undefined {
  const text = options.get(name) ?? '';
  if (text === '') return undefined;
  try {
    return parse(text);
  } catch (error) {
    throw wrapError(error, `invalid ${name} value: ${text}`);
  }
}

function checked(value: bigint, check: (value: bigint) => void): bigint {
  check(value);
  return value;
}

function positive(value: bigint): void {
  if (value <= 0n) throw invalid('must be > 0');
}

function positiveOrUnlimited(value: bigint): void {
  if (value < -1n || value === 0n) throw invalid('must be -1 (unlimited) or > 0');
}

/** Highest number of a CPU or memory node that is accepted (moby/buildkit v0.32.2 util/cpuset/cpuset.go). */
const maxCpu = 8192;

/** Throws unless the text is a list of numbers and ranges; returns it unchanged. */
function parseCpuset(text: string): string {
  for (const part of text.split(',').map(trimSpace)) if (part !== '') checkCpusetPart(part);
  return text;
}

function checkCpusetPart(part: string): void {
  const dash = part.indexOf('-');
  const kind = dash === -1 ? 'element' : 'range';
  const bounds = dash === -1 ? [part] : [trimSpace(part.slice(0, dash)), trimSpace(part.slice(dash + 1))];
  const [low, high] = bounds.map(readCpu);
  const top = dash === -1 ? low : high;
  if (low === undefined || top === undefined || low < 0 || top < low) {
    throw invalid(`invalid cpuset ${kind} ${quote(part)}`);
  }
  if (top > maxCpu) throw invalid(`cpuset ${kind} ${quote(part)} exceeds maximum ${maxCpu}`);
}

function readCpu(text: string): number | undefined {
  try {
    return atoi(text);
  } catch {
    return undefined;
  }
}

function invalid(message: string): CompileError {
  return new CompileError(message, { code: 'invalid-option' });
}
