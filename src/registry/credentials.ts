/**
 * A user's login for one registry. `identityToken` is an OAuth refresh token that replaces the password.
 * `registryToken` is a bearer token that replaces the whole login.
 */
export interface RegistryCredentials {
  readonly username: string;
  readonly password: string;
  readonly identityToken?: string;
  readonly registryToken?: string;
}

/** Finds the login for a registry host (`ghcr.io`, `docker.io`); undefined if there is none. */
export type CredentialsLookup = (host: string) => Promise<RegistryCredentials | undefined>;
