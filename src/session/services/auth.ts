import { createHmac, createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { toLong } from '../../proto/codec.ts';
import { Auth } from '../../proto/session-codec.ts';
import type { CredentialsLookup, RegistryCredentials } from '../../registry/credentials.ts';
import { fetchToken } from '../../registry/token.ts';
import { processSeeds, type TokenSeeds } from '../../registry/token-seed.ts';
import { RpcCode, RpcError } from '../../rpc/channel.ts';
import { handlersOf } from '../../rpc/handlers.ts';
import type { SessionService } from '../session-service.ts';

/** A host with an optional port, or the URL that names Docker Hub's login. */
const hostPattern = /^[\x21-\x7e]{1,512}$/;
/** Maximum number of hosts that a daemon may ask for in a session, and of reported uses of logins. */
const maxAsked = 1000;
/** Default lifetime of a token in seconds. */
const defaultExpiry = 60;
/** The DER encoding of an Ed25519 private key, up to its 32 bytes. */
const ed25519Pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');

export interface AuthOptions {
  readonly seeds?: TokenSeeds;
  /**
   * Called once for each use of a login: `[auth] app:pull token for example.com` when a token is requested with it,
   * `[auth] sharing credentials for example.com` when the daemon receives it.
   */
  readonly onUse?: (what: string) => void;
}

/**
 * `moby.filesync.v1.Auth`: logins for the daemon's pulls and pushes. The daemon prefers tokens that this process
 * fetches, so that a password stays here. It uses the key pair to recognize whether a cached token came from someone
 * with the same login. (moby/buildkit v0.32.2 session/auth/authprovider/authprovider.go)
 */
export function authService(
  find: CredentialsLookup,
  { seeds = processSeeds(), onUse = () => {} }: AuthOptions = {},
): SessionService {
  const logins = { lookup: forFewHosts(find), seeds, used: once(onUse) };
  const key = (host: string, salt: Uint8Array): Promise<KeyObject> => authorityKey(logins, host, salt);
  return {
    handlers: handlersOf(Auth, {
      credentials: ({ Host }) => credentials(logins, Host),
      fetchToken: (request, call) => token(logins, request, call.signal),
      getTokenAuthority: async ({ Host, Salt }) => {
        const spki = createPublicKey(await key(Host, Salt)).export({ format: 'der', type: 'spki' });
        return { PublicKey: spki.subarray(-32) };
      },
      verifyTokenAuthority: async ({ Host, Payload, Salt }) => {
        const signature = sign(null, Payload, await key(Host, Salt));
        return { Signed: Buffer.concat([signature, Payload]) };
      },
    }),
  };
}

type Used = (what: string) => void;

/** The logins that a session may use. */
interface Logins {
  readonly lookup: CredentialsLookup;
  readonly seeds: TokenSeeds;
  /** Called with each use of a login. */
  readonly used: Used;
}

/**
 * Limits a daemon to the number of hosts that a build may need, because each one starts a program and is cached.
 * Rejects text that is not a host, because it would become the program's input.
 */
function forFewHosts(lookup: CredentialsLookup): CredentialsLookup {
  const hosts = new Set<string>();
  return async (host) => {
    if (!hostPattern.test(host))
      throw new RpcError('this is not the host of a registry', RpcCode.invalidArgument);
    if (hosts.add(host).size > maxAsked) {
      hosts.delete(host);
      throw new RpcError(
        `the daemon asked for logins to more than ${maxAsked} registries`,
        RpcCode.resourceExhausted,
      );
    }
    return lookup(host);
  };
}

function once(tell: Used): Used {
  const told = new Set<string>();
  return (what) => {
    if (told.has(what) || told.size === maxAsked) return;
    told.add(what);
    tell(what);
  };
}

async function credentials({ lookup, used }: Logins, Host: string) {
  const found = await lookup(Host);
  const Username = found && !found.identityToken ? found.username : '';
  const Secret = secretOf(found);
  if (Secret !== '') used(`[auth] sharing credentials for ${Host}`);
  return { Username, Secret };
}

type TokenRequest = ReturnType<typeof Auth.fetchToken.request.decode>;

async function token(
  { lookup, used }: Logins,
  { Host, Realm, Service, Scopes }: TokenRequest,
  signal: AbortSignal,
) {
  const login = await lookup(Host);
  const what = Scopes.map((scope) => scope.replace(/^repository:/, '')).join(' ');
  if (secretOf(login) !== '') used(`[auth] ${what} token for ${Host}`);
  const challenge = {
    scheme: 'bearer',
    realm: Realm,
    service: Service || undefined,
    scope: Scopes.join(' ') || undefined,
    registry: Host,
  } as const;
  try {
    const { token: Token, expiresIn, issuedAt } = await fetchToken(challenge, login, signal);
    return {
      Token,
      ExpiresIn: toLong(expiresIn ?? defaultExpiry),
      IssuedAt: toLong(issuedAt ?? 0),
    };
  } catch (error) {
    const kind = secretOf(login) ? 'oauth' : 'anonymous';
    throw new RpcError(
      `failed to fetch ${kind} token: ${(error as Error).message}`,
      RpcCode.unknown,
      [],
      error,
    );
  }
}

/**
 * A user has the same key as long as the seed is kept. Without a login, the key is the same for everyone. A login
 * that consists only of a token has its own key; otherwise the daemon would give the token to everyone as long as it
 * is cached (as happens with the reference's client).
 */
async function authorityKey({ lookup, seeds }: Logins, host: string, salt: Uint8Array): Promise<KeyObject> {
  const mac = createHmac('sha256', salt);
  const login = await lookup(host);
  if (secretOf(login) !== '' || login?.registryToken) mac.update(await seeds(host));
  const der = Buffer.concat([ed25519Pkcs8, mac.digest()]);
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
}

function secretOf(login: RegistryCredentials | undefined): string {
  return login?.identityToken || login?.password || '';
}
