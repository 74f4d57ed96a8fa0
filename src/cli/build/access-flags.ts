import type { FlagSpec } from '../flags/flag-table.ts';
import { UsageError } from '../usage-error.ts';
import { localDelete } from './output-flags.ts';

/** Flags that let a build use something outside its context. */
export interface AccessFlags {
  readonly buildContext?: readonly string[];
  readonly secret?: readonly string[];
  readonly ssh?: readonly string[];
  readonly allow?: readonly string[];
}

export const accessFlags: readonly FlagSpec[] = [
  {
    flags: '--build-context <name=value>',
    text: 'additional context: a directory, docker-image://…, oci-layout://…, https://… or git',
    repeat: true,
  },
  { flags: '--secret <id=…[,src=…|,env=…]>', text: 'secret for RUN --mount=type=secret', repeat: true },
  {
    flags: '--ssh <id[=socket|key[,key]]>',
    text: 'SSH agent or keys for RUN --mount=type=ssh',
    repeat: true,
  },
  {
    flags: '--allow <entitlement>',
    text: `permission to grant: network.host, security.insecure, device, ${localDelete}`,
    values: ['network.host', 'security.insecure', 'device', localDelete],
    repeat: true,
  },
];

const known: ReadonlySet<string> = new Set(['network.host', 'security.insecure', 'device']);

/** Entitlements for the daemon; `network.host` comes with a network of that name. Throws a {@link UsageError}. */
export function entitlementsOf(allow: readonly string[], network: string | undefined): readonly string[] {
  const asked = allow.filter((name) => name !== '' && name !== localDelete);
  for (const name of asked) {
    if (!known.has(name.replace(/=.*$/s, '')) || (name.includes('=') && !name.startsWith('device='))) {
      throw new UsageError(
        `--allow ${name}: unknown entitlement`,
        `For example: --allow network.host. Known permissions: ${[...known, localDelete].join(', ')}.`,
      );
    }
  }
  return network === 'host' ? [...asked, 'network.host'] : asked;
}
