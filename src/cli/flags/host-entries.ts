import { isIP } from 'node:net';
import { UsageError } from '../usage-error.ts';
import { csvFields } from './key-values.ts';

/** Stands for the address of the daemon's host, which only the daemon knows. */
export const hostGateway = 'host-gateway';

/**
 * Converts `--add-host` values to `host=address` entries for the frontend: `host:ip` or `host=ip`, optionally with an
 * IPv6 address in brackets (docker/buildx v0.36.1 build/utils.go). `host-gateway` stays unchanged.
 */
export function hostEntries(words: readonly string[] | undefined): readonly string[] {
  return (words ?? [])
    .filter(Boolean)
    .flatMap((word) => csvFields(word, '--add-host', example))
    .flatMap(hostEntry);
}

/** One entry per address; there are several if the value is quoted as CSV: `"host=ip,ip"`. */
function hostEntry(entry: string): readonly string[] {
  const [, host, list = ''] = (entry.includes('=') ? /^([^=]+)=(.+)$/ : /^([^:]+):(.+)$/).exec(entry) ?? [];
  const addresses = list.split(',').map((address) => address.replace(/^\[(.+)\]$/, '$1'));
  if (host !== undefined && (list === hostGateway || addresses.every(isAddress)))
    return addresses.map((address) => `${host}=${address}`);
  throw new UsageError(`--add-host ${entry}: not HOST:IP`, `For example: --add-host ${example}`);
}

/** Without a zone, which only the machine that has it understands. */
function isAddress(text: string): boolean {
  return isIP(text) !== 0 && !text.includes('%');
}

const example = 'db:10.0.0.1';
