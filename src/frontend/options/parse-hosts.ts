import { CompileError } from '../../diagnostics/compile-error.ts';
import { parseCsvLine } from '../../go/csv.ts';
import { toLower } from '../../go/strings.ts';
import { canonicalIp } from './canonical-ip.ts';

/** An entry of `/etc/hosts`; the address in its canonical form. */
export interface ExtraHost {
  readonly host: string;
  readonly ip: string;
}

/** `name=address` pairs, comma separated as CSV; all in lower case. */
export function parseExtraHosts(text: string): readonly ExtraHost[] {
  return text === '' ? [] : parseCsvLine(text).map(parseOne);
}

function parseOne(field: string): ExtraHost {
  const pair = toLower(field);
  const equals = pair.indexOf('=');
  if (equals === -1) throw new CompileError(`invalid key-value pair ${field}`, { code: 'invalid-option' });
  const address = pair.slice(equals + 1);
  const ip = canonicalIp(address);
  if (ip === undefined) throw new CompileError(`failed to parse IP ${address}`, { code: 'invalid-option' });
  return { host: pair.slice(0, equals), ip };
}
