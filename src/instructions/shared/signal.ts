import { CompileError } from '../../diagnostics/compile-error.ts';
import { atoi } from '../../go/strconv.ts';
import { toUpper } from '../../go/strings.ts';

/** The names of signals without `SIG`, except real-time ones relative to others. */
const names: readonly string[] = [
  'ABRT ALRM BUS CHLD CLD CONT FPE HUP ILL INT IO IOT KILL PIPE POLL PROF PWR QUIT SEGV STKFLT STOP SYS TERM TRAP',
  'TSTP TTIN TTOU URG USR1 USR2 VTALRM WINCH XCPU XFSZ RTMIN RTMAX',
]
  .join(' ')
  .split(' ');

const namedSignals: ReadonlySet<string> = new Set(names);

/** The names of signals as they are usually written. */
export const signalNames: readonly string[] = names.map((name) => `SIG${name}`);

/** RTMIN+1 to RTMIN+15 and RTMAX-14 to RTMAX-1. */
const realTimeSignal = /^(?:RTMIN\+(?:[1-9]|1[0-5])|RTMAX-(?:[1-9]|1[0-4]))$/;

/**
 * Throws a CompileError unless the text is a number other than 0, or the name of a Linux signal in any case, with or
 * without `SIG` (github.com/moby/sys/signal, as vendored in moby/buildkit v0.32.2).
 */
export function checkSignal(text: string): void {
  if (!isNonZeroNumber(text) && !isSignalName(text)) throw new CompileError(`invalid signal: ${text}`);
}

function isNonZeroNumber(text: string): boolean {
  try {
    return atoi(text) !== 0;
  } catch {
    return false;
  }
}

function isSignalName(text: string): boolean {
  const name = toUpper(text).replace(/^SIG/, '');
  return namedSignals.has(name) || realTimeSignal.test(name);
}
