import { toBase64 } from '../base/base64.ts';
import { jsonCount, jsonObject, jsonOptional, jsonText, parseJson } from '../base/json-shape.ts';
import { networkReason } from '../base/network-reason.ts';
import { encodeText } from '../base/text.ts';
import type { RegistryCredentials } from './credentials.ts';
import { readBody } from './http/read-body.ts';
import { type RegistryRequest, registryFetch } from './http/registry-fetch.ts';
import { refusalWords } from './refusal-words.ts';
import { codeOfStatus, RegistryError, type RegistryErrorCode } from './registry-error.ts';

/** Tokens with many scopes have some kilobytes. */
const maxBody = 1 << 20;
const maxShown = 200;
/** Answers of servers that know no POST; some say 401. */
const noOauth = new Set([401, 404, 405]);
/** The name under which BuildKit's clients ask. */
const clientId = 'buildkit-client';

/** What a registry's `WWW-Authenticate` header asks for. */
export type AuthChallenge =
  | { readonly scheme: 'basic' }
  | {
      readonly scheme: 'bearer';
      readonly realm: string;
      readonly service?: string;
      readonly scope?: string;
      /** The registry that sent it; its certificates also apply to the token server. */
      readonly registry?: string;
    };

/** The value is a quoted string or a token (RFC 9110). */
const fieldPattern = /[\s,]([a-z]+)=(?:"([^"]*)"|([\w!#$%&'*+.^`|~-]+)(?![^\s,]))/gi;

/** Parses a `WWW-Authenticate` header; undefined if its scheme is unknown. */
export function parseChallenge(header: string): AuthChallenge | undefined {
  if (/^basic\b/i.test(header)) return { scheme: 'basic' };
  if (!/^bearer\b/i.test(header)) return undefined;
  const fields = new Map<string, string>();
  for (const [, name = '', quoted, bare = ''] of header.matchAll(fieldPattern))
    fields.set(name.toLowerCase(), quoted ?? bare);
  const realm = fields.get('realm');
  return realm === undefined
    ? undefined
    : { scheme: 'bearer', realm, service: fields.get('service'), scope: fields.get('scope') };
}

export function basicAuthorization({ username, password, identityToken }: RegistryCredentials): string {
  const login = identityToken ? `:${identityToken}` : `${username}:${password}`;
  return `Basic ${toBase64(encodeText(login))}`;
}

/** A bearer token and its lifetime. */
export interface RegistryToken {
  readonly token: string;
  /** Seconds since it was issued. */
  readonly expiresIn?: number;
  /** Seconds since 1970. */
  readonly issuedAt?: number;
}

type BearerChallenge = Extract<AuthChallenge, { scheme: 'bearer' }>;

/**
 * Fetches a bearer token (Docker registry v2 token authentication). With a login, it uses the OAuth2 POST; if the
 * server does not support or refuses it, it uses GET with basic credentials. Without a login, it uses GET
 * (moby/buildkit v0.32.2 session/auth/authprovider/authprovider.go). Rejects with a {@link RegistryError}, which
 * never contains the login.
 */
export async function fetchToken(
  challenge: BearerChallenge,
  credentials: RegistryCredentials | undefined,
  signal?: AbortSignal,
): Promise<RegistryToken> {
  if (credentials?.registryToken) return { token: credentials.registryToken };
  checkRealm(challenge);
  const secret = credentials?.identityToken || credentials?.password;
  if (!credentials || !secret) return readToken(challenge, await getToken(challenge, undefined, signal));
  const granted = await oauthToken(challenge, credentials, signal);
  return granted ?? readToken(challenge, await getToken(challenge, credentials, signal));
}

/** Validates the realm, which comes from a registry or a daemon. */
function checkRealm({ realm, registry }: BearerChallenge): void {
  if (URL.canParse(realm) && /^https?:$/.test(new URL(realm).protocol)) return;
  const who = registry === undefined ? 'a token server' : `the registry ${registry}`;
  const shown = JSON.stringify(realm.slice(0, maxShown));
  throw new RegistryError(
    `${who} wants tokens from a realm that is not an HTTP address: ${shown}`,
    'registry-answer',
    { registry: registry ?? '' },
  );
}

/**
 * Undefined if the server does not issue tokens this way. A server that ignores the method responds as to an
 * anonymous request.
 */
async function oauthToken(
  challenge: BearerChallenge,
  credentials: RegistryCredentials,
  signal: AbortSignal | undefined,
): Promise<RegistryToken | undefined> {
  const response = await postForToken(challenge, credentials, signal);
  if (noOauth.has(response.status)) {
    await response.body?.cancel();
    return undefined;
  }
  const body = await readAnswer(challenge, response);
  return body.access_token ? toToken(challenge, body.access_token, body) : undefined;
}

async function readToken(challenge: BearerChallenge, response: Response): Promise<RegistryToken> {
  const body = await readAnswer(challenge, response);
  const token = body.access_token || body.token;
  if (token) return toToken(challenge, token, body);
  throw badToken(challenge, 'no token');
}

async function readAnswer(challenge: BearerChallenge, response: Response): Promise<TokenBody> {
  const server = serverOf(challenge);
  if (!response.ok) {
    const words = await refusalWords(response);
    const text = `${server} refused: HTTP ${response.status}${words && `: ${words}`}`;
    throw new RegistryError(text, refusalCode(response.status), {
      registry: registryOf(challenge),
      status: response.status,
    });
  }
  try {
    return parseJson(new TextDecoder().decode(await readBody(response, maxBody)), tokenBody);
  } catch (error) {
    if ((error as Error).name === 'AbortError') throw error;
    throw badToken(challenge, `an answer that cannot be read: ${networkReason(error)}`, error);
  }
}

function toToken(
  challenge: BearerChallenge,
  token: string,
  { expires_in, issued_at = '' }: TokenBody,
): RegistryToken {
  // It goes into a header.
  if (!/^[\x21-\x7e]+$/.test(token)) throw badToken(challenge, 'a token with characters that no token has');
  const issuedAt = Math.floor(Date.parse(issued_at) / 1000);
  return {
    token,
    ...(expires_in ? { expiresIn: expires_in } : {}),
    ...(issuedAt > 0 ? { issuedAt } : {}),
  };
}

function badToken(challenge: BearerChallenge, what: string, cause?: unknown): RegistryError {
  const text = `${serverOf(challenge)} sent ${what}`;
  return new RegistryError(text, 'registry-answer', { registry: registryOf(challenge), cause });
}

/** A token server that knows no such service or repository says so by 400 or 404, which is not about an image. */
function refusalCode(status: number): RegistryErrorCode {
  return status === 404 ? 'registry-refused' : codeOfStatus(status);
}

/** A daemon may ask for a token without saying for which registry. */
function registryOf({ realm, registry }: BearerChallenge): string {
  return registry ?? new URL(realm).host;
}

function serverOf({ realm }: BearerChallenge): string {
  return `the token server ${new URL(realm).host}`;
}

function getToken(
  challenge: BearerChallenge,
  credentials: RegistryCredentials | undefined,
  signal: AbortSignal | undefined,
): Promise<Response> {
  const url = new URL(challenge.realm);
  if (challenge.service !== undefined) url.searchParams.append('service', challenge.service);
  for (const scope of challenge.scope?.split(' ') ?? []) url.searchParams.append('scope', scope);
  const headers: Record<string, string> = credentials
    ? { authorization: basicAuthorization(credentials) }
    : {};
  return send(url, { headers, signal, registry: challenge.registry });
}

/** An identity token is a refresh token and is sent without a user name. */
function postForToken(
  { realm, service = '', scope = '', registry }: BearerChallenge,
  { username, password, identityToken }: RegistryCredentials,
  signal: AbortSignal | undefined,
): Promise<Response> {
  const login: Record<string, string> = identityToken
    ? { grant_type: 'refresh_token', refresh_token: identityToken }
    : { grant_type: 'password', username, password };
  const body = new URLSearchParams({ ...(scope && { scope }), service, client_id: clientId, ...login });
  return send(new URL(realm), { method: 'POST', body: body.toString(), signal, registry });
}

async function send(url: URL, request: RegistryRequest): Promise<Response> {
  try {
    return await registryFetch(url, request);
  } catch (error) {
    if ((error as Error).name === 'AbortError') throw error;
    const text = `cannot reach the token server ${url.host}: ${networkReason(error)}`;
    throw new RegistryError(text, 'registry-unreachable', {
      registry: request.registry ?? url.host,
      cause: error,
    });
  }
}

interface TokenBody {
  readonly token?: string | undefined;
  readonly access_token?: string | undefined;
  readonly expires_in?: number | undefined;
  readonly issued_at?: string | undefined;
}

/** The response of a token server. */
export const tokenBody = jsonObject<TokenBody>({
  token: jsonOptional(jsonText),
  access_token: jsonOptional(jsonText),
  expires_in: jsonOptional(jsonCount),
  issued_at: jsonOptional(jsonText),
});
