import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect } from 'vitest';
import { parseNormalizedNamed } from '../../../src/image/reference.ts';
import type { CredentialsLookup } from '../../../src/registry/credentials.ts';
import { memoryContent, type PushContent } from '../../../src/registry/push/content-source.ts';
import { type PushOptions, pushImage } from '../../../src/registry/push/push-image.ts';
import { RegistryError } from '../../../src/registry/registry-error.ts';
import type { PushRegistry } from './push-registry.ts';
import type { SampleImage } from './sample-image.ts';

const noLogin: CredentialsLookup = async () => undefined;

/** Pushes without a login and without waiting. */
export function push(
  { root, blobs }: SampleImage,
  names: readonly string[],
  options: Partial<PushOptions> & { readonly content?: PushContent } = {},
): Promise<void> {
  const content = options.content ?? memoryContent(blobs);
  const references = names.map(parseNormalizedNamed);
  return pushImage({ root, content, references }, { credentials: noLogin, retryWaits: [0, 0], ...options });
}

/** The error of a push that fails. */
export async function failureOf(run: Promise<unknown>): Promise<RegistryError> {
  const error = await run.then(
    () => expect.unreachable(),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(RegistryError);
  return error as RegistryError;
}

/** Answers requests of a method and path, the first `times` of them. */
export function once(
  registry: PushRegistry,
  wanted: RegExp,
  answer: (response: ServerResponse, request: IncomingMessage) => void,
  times = 1,
): void {
  let left = times;
  registry.intercept = (request, response) => {
    if (left === 0 || !wanted.test(`${request.method} ${request.url}`)) return false;
    left -= 1;
    answer(response, request);
    return true;
  };
}
