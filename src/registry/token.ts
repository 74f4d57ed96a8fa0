import type { RegistryCredentials } from './docker-config.ts';
import { RegistryError } from './registry-error.ts';

/** What a registry's `WWW-Authenticate` header asks for. */
export type AuthChallenge =
  | { readonly scheme: 'basic' }
  | { readonly scheme: 'bearer'; readonly realm: string; readonly service?: string; readonly scope?: string };

/** Reads a `WWW-Authenticate` header; undefined when its scheme is not known. */
export function parseChallenge(header: string): AuthChallenge | undefined {
  if (/^basic\b/i.test(header)) return { scheme: 'basic' };
  if (!/^bearer\b/i.test(header)) return undefined;
  const fields = new Map<string, string>();
  for (const match of header.matchAll(/([a-z]+)="([^"]*)"/gi)) fields.set(match[1]!.toLowerCase(), match[2]!);
  const realm = fields.get('realm');
  return realm === undefined
    ? undefined
    : { scheme: 'bearer', realm, service: fields.get('service'), scope: fields.get('scope') };
}

export function basicAuthorization(credentials: RegistryCredentials): string {
  return `Basic ${Buffer.from(`${credentials.username}:${credentials.password}`).toString('base64')}`;
}

/**
 * Fetches a bearer token (Docker registry v2 token authentication): by GET with basic credentials or none, or by the
 * OAuth2 POST when all that is known is an identity token.
 */
export async function fetchToken(
  challenge: Extract<AuthChallenge, { scheme: 'bearer' }>,
  credentials: RegistryCredentials | undefined,
  signal?: AbortSignal,
): Promise<string> {
  const response = credentials?.identityToken
    ? await postForToken(challenge, credentials.identityToken, signal)
    : await getToken(challenge, credentials, signal);
  if (!response.ok) {
    throw new RegistryError(
      `the token server ${new URL(challenge.realm).host} refused: HTTP ${response.status}`,
      response.status,
    );
  }
  const body = (await response.json()) as { token?: string; access_token?: string };
  const token = body.token ?? body.access_token;
  if (!token) throw new RegistryError(`the token server ${new URL(challenge.realm).host} sent no token`);
  return token;
}

function getToken(
  challenge: Extract<AuthChallenge, { scheme: 'bearer' }>,
  credentials: RegistryCredentials | undefined,
  signal: AbortSignal | undefined,
): Promise<Response> {
  const url = new URL(challenge.realm);
  if (challenge.service !== undefined) url.searchParams.set('service', challenge.service);
  for (const scope of challenge.scope?.split(' ') ?? []) url.searchParams.append('scope', scope);
  const headers: Record<string, string> = credentials?.username
    ? { authorization: basicAuthorization(credentials) }
    : {};
  return fetch(url, { headers, signal });
}

function postForToken(
  challenge: Extract<AuthChallenge, { scheme: 'bearer' }>,
  identityToken: string,
  signal: AbortSignal | undefined,
): Promise<Response> {
  const body = new URLSearchParams({
    grant_type: 'refresh_token',
    refresh_token: identityToken,
    client_id: 'dockerfile-llb',
    service: challenge.service ?? '',
    scope: challenge.scope ?? '',
  });
  return fetch(challenge.realm, { method: 'POST', body, signal });
}
