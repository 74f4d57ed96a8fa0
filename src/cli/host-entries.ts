import { isIP } from 'node:net';
import { csvFields } from './key-values.ts';
import { UsageError } from './usage-error.ts';

/** Stands for the address of the daemon's host, which only the daemon knows. */
export const hostGateway = 'host-gateway';

/**
 * `host=address` entries for the frontend out of `--add-host` values: `host:ip` or `host=ip`, an IPv6 address perhaps
 * in brackets (docker/buildx v0.36.1 build/utils.go). `host-gateway` stays as it is.
 */
export function hostEntries(words: readonly string[] | undefined): readonly string[] {
  return (words ?? []).flatMap((word) => csvFields(word, '--add-host', example)).map(hostEntry);
}

function hostEntry(entry: string): string {
  const match = entry.includes('=') ? /^([^=]+)=(.+)$/.exec(entry) : /^([^:]+):(.+)$/.exec(entry);
  const address = match?.[2]?.replace(/^\[(.+)\]$/, '$1') ?? '';
  if (match && (address === hostGateway || isIP(address) !== 0)) return `${match[1]}=${address}`;
  throw new UsageError(`--add-host ${entry}: not HOST:IP`, `For example: --add-host ${example}`);
}

const example = 'db:10.0.0.1';
