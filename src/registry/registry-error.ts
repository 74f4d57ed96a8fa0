import { LibraryError } from '../base/library-error.ts';

/** What went wrong between us and a registry or its token server. */
export type RegistryErrorCode =
  /** Neither an answer nor a refusal. */
  | 'registry-unreachable'
  /** It asks for a login, and there is none or the wrong one (401). */
  | 'registry-login'
  /** It does not let this login do that (403). */
  | 'registry-denied'
  /** The image does not exist, or this login may not see it (404). */
  | 'image-missing'
  /** There were too many requests (429). */
  | 'registry-limit'
  /** Another HTTP status than those. */
  | 'registry-refused'
  /** It answered with what is not an image, or not a token. */
  | 'registry-answer'
  /** The image is not there for the platform. */
  | 'platform-missing'
  /** What should be pushed is incomplete, or is not what its digest says. */
  | 'content-invalid';

/** The optional parts of a {@link RegistryError}. */
export interface RegistryErrorOptions {
  /** Its host and port; `docker.io` is Docker Hub. */
  readonly registry: string;
  /** HTTP status; none when there was no answer. */
  readonly status?: number;
  /** Seconds after which the registry wants to be asked again. */
  readonly retryAfter?: number;
  /** What to do, if the advice for the code does not fit. */
  readonly hint?: string;
  readonly cause?: unknown;
}

/**
 * A registry that could not be reached, refused, or answered with what is not an image. The message names host and image;
 * `data.registry` is the host.
 *
 * @example
 * try {
 *   const images = registryImages(dockerCredentials(process.env));
 *   await images('docker.io/library/nope:1', llb.parsePlatform('linux/amd64'));
 * } catch (error) {
 *   if (error instanceof RegistryError) console.error(error.code, error.status, error.hint);
 * }
 */
export class RegistryError extends LibraryError<RegistryErrorCode> {
  override readonly name = 'RegistryError';
  /** HTTP status; undefined if there was no response. */
  readonly status: number | undefined;
  /** Seconds after which the registry wants to be asked again; undefined if it did not say. */
  readonly retryAfter: number | undefined;

  constructor(message: string, code: RegistryErrorCode, options: RegistryErrorOptions) {
    const { registry, status, retryAfter, cause } = options;
    const login = loginCommand(registry);
    const hint = options.hint ?? hints[code](registry, login);
    super(message, code, { hint, data: { registry, login }, cause });
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

/** How a user logs in to a registry. */
export function loginCommand(registry: string): string {
  return registry === 'docker.io' ? 'docker login' : `docker login ${registry}`;
}

/** What an HTTP status that is not a success says. */
export function codeOfStatus(status: number): RegistryErrorCode {
  return codes.get(status) ?? 'registry-refused';
}

const codes: ReadonlyMap<number, RegistryErrorCode> = new Map([
  [401, 'registry-login'],
  [403, 'registry-denied'],
  [404, 'image-missing'],
  [429, 'registry-limit'],
]);

const hints: Readonly<Record<RegistryErrorCode, (registry: string, login: string) => string>> = {
  'registry-unreachable': (registry) =>
    `Check the name ${registry}, the network, and the proxy in HTTP_PROXY or HTTPS_PROXY.`,
  'registry-login': (_, login) =>
    `The image may not exist under this name, or it needs a login: check the name, or run ${login}.`,
  'registry-denied': (_, login) => `Run ${login} with an account that may do that, or check the name.`,
  'image-missing': (_, login) =>
    `Check the name and the tag. An image that needs a login is missing without one: run ${login}.`,
  'registry-limit': (_, login) => `Wait, or run ${login}: the limit is higher with a login.`,
  'registry-refused': (registry) => `Try again later, or ask who runs ${registry}.`,
  'registry-answer': (registry) =>
    `Check that ${registry} is a registry, and that no proxy answers in its place.`,
  'platform-missing': () => 'Name a platform that the image has.',
  'content-invalid': () => 'Create the image again: a part of it is missing or has changed.',
};
