/**
 * A user's login at one registry. `identityToken` is an OAuth refresh token that stands in the place of a password,
 * `registryToken` a bearer token that stands in the place of all of it.
 */
export interface RegistryCredentials {
  readonly username: string;
  readonly password: string;
  readonly identityToken?: string;
  readonly registryToken?: string;
}

/** Looks up the login for a registry host (`ghcr.io`, `docker.io`); undefined when there is none. */
export type CredentialsLookup = (host: string) => Promise<RegistryCredentials | undefined>;
