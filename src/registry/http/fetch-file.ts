import { type RegistryRequest, registryFetch } from './registry-fetch.ts';

/** Requests a file. Rejects with the error of the connection, or with the server's answer if it does not have the file. */
export async function fetchFile(url: string, request: RegistryRequest): Promise<Response> {
  const response = await registryFetch(new URL(url), request);
  if (response.ok) return response;
  await response.body?.cancel();
  throw new Error(`the server answered ${response.status} ${response.statusText}`.trim());
}
