import { jsonList, jsonObject, jsonOptional, jsonRecord, jsonText } from '../../base/json-shape.ts';
import type { RpcChannel } from '../../rpc/channel.ts';
import type { Attachment } from './attachments.ts';
import { readContentJson } from './read-content.ts';

/** An input of a build: an image, a git repository, a URL. */
export interface Material {
  readonly uri: string;
  /** `sha256:…`. */
  readonly digests: readonly string[];
}

/**
 * The materials in the provenance of a build, for its first platform; empty if there is no provenance. Rejects with
 * an `RpcError`.
 */
export async function buildMaterials(
  channel: RpcChannel,
  attachments: readonly Attachment[],
  signal?: AbortSignal,
): Promise<readonly Material[]> {
  const provenance = attachments.find(({ type }) => type.startsWith('https://slsa.dev/provenance/'));
  if (!provenance) return [];
  const { materials, buildDefinition } = await readContentJson(
    { channel, signal },
    provenance.digest,
    predicate,
  );
  const found = materials ?? buildDefinition?.resolvedDependencies ?? [];
  return found.map(({ uri = '', digest = {} }) => ({
    uri,
    digests: Object.entries(digest).map(([algorithm, value]) => `${algorithm}:${value}`),
  }));
}

/** The predicate of SLSA v0.2, or of v1. */
interface Predicate {
  readonly materials?: readonly Dependency[] | undefined;
  readonly buildDefinition?:
    | { readonly resolvedDependencies?: readonly Dependency[] | undefined }
    | undefined;
}

interface Dependency {
  readonly uri?: string | undefined;
  readonly digest?: Readonly<Record<string, string>> | undefined;
}

const dependencies = jsonOptional(
  jsonList(
    jsonObject<Dependency>({ uri: jsonOptional(jsonText), digest: jsonOptional(jsonRecord(jsonText)) }),
  ),
);
const predicate = jsonObject<Predicate>({
  materials: dependencies,
  buildDefinition: jsonOptional(jsonObject({ resolvedDependencies: dependencies })),
});
