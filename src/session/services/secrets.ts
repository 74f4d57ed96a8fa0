import { open, stat } from 'node:fs/promises';
import { fileReason } from '../../base/file-reason.ts';
import { Secrets } from '../../proto/session-codec.ts';
import { RpcCode, RpcError } from '../../rpc/channel.ts';
import { handlersOf } from '../../rpc/handlers.ts';
import type { SessionService } from '../session-service.ts';

const maxSize = 500 * 1024;

/** The source of a secret. With neither `file` nor `env`, the id is the name of a variable or else of a file. */
export interface SecretSource {
  readonly id: string;
  readonly file?: string;
  readonly env?: string;
}

/** Returns the value of a secret, or undefined for an unknown id. */
export type SecretStore = (id: string) => Promise<Uint8Array | undefined>;

/** `moby.buildkit.secrets.v1.Secrets` (moby/buildkit v0.32.2 session/secrets/secretsprovider). */
export function secretsService(store: SecretStore): SessionService {
  const getSecret = async ({ ID: id }: { readonly ID: string }) => {
    const data = await store(id);
    if (data === undefined) throw new RpcError('not found', RpcCode.notFound);
    if (data.length > maxSize) throw new RpcError(`invalid secret size ${data.length}`, RpcCode.unknown);
    return { data };
  };
  return { handlers: handlersOf(Secrets, { getSecret }) };
}

/**
 * Creates a store for secrets from files and variables. Rejects immediately if a file is missing or too large. Values
 * are read when they are requested.
 *
 * @example
 * const secrets = await createSecretStore([{ id: 'token', env: 'TOKEN' }], process.env);
 */
export async function createSecretStore(
  sources: readonly SecretSource[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<SecretStore> {
  const byId = new Map<string, () => Promise<Uint8Array>>();
  for (const source of sources) {
    if (source.id === '') throw new Error('secret missing ID');
    const variable =
      source.env ?? (source.file === undefined && env[source.id] !== undefined ? source.id : undefined);
    const file = source.file ?? source.id;
    if (variable === undefined) await checkFile(file);
    byId.set(
      source.id,
      variable === undefined ? () => readSecret(file) : async () => Buffer.from(env[variable] ?? ''),
    );
  }
  return async (id) => byId.get(id)?.();
}

/** Reads one byte more than the limit to detect larger files, because a device has no end. */
async function readSecret(path: string): Promise<Uint8Array> {
  const handle = await open(path, 'r').catch((error: unknown) => {
    throw new Error(`secret ${path} cannot be read: ${fileReason(error)}`, { cause: error });
  });
  try {
    const buffer = Buffer.alloc(maxSize + 1);
    let length = 0;
    for (let read = 1; read > 0 && length < buffer.length; length += read)
      read = (await handle.read(buffer, length, buffer.length - length, null)).bytesRead;
    return buffer.subarray(0, length);
  } finally {
    await handle.close();
  }
}

async function checkFile(path: string): Promise<void> {
  const found = await stat(path).catch((error: unknown) => {
    throw new Error(`failed to stat ${path}: stat ${path}: ${fileReason(error)}`, { cause: error });
  });
  if (found.isDirectory()) throw new Error(`secret ${path} is a directory`);
  if (found.size > maxSize) throw new Error(`secret ${path} too big. max size 500KB`);
}
