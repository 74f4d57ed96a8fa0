import type { RpcChannel } from '../../rpc/channel.ts';
import type { Attachment } from './attachments.ts';
import { readContent } from './read-content.ts';

/** Something that a build was made from: an image, a git repository, a URL. */
export interface Material {
  readonly uri: string;
  /** `sha256:…`. */
  readonly digests: readonly string[];
}

/** What the provenance of a build names, of the first platform; nothing without a provenance. Rejects with an `RpcError`. */
export async function buildMaterials(
  channel: RpcChannel,
  attachments: readonly Attachment[],
  signal?: AbortSignal,
): Promise<readonly Material[]> {
  const provenance = attachments.find(({ type }) => type.startsWith('https://slsa.dev/provenance/'));
  if (!provenance) return [];
  const text = new TextDecoder().decode(await readContent(channel, provenance.digest, signal));
  const { materials, buildDefinition } = JSON.parse(text) as Predicate;
  const found = materials ?? buildDefinition?.resolvedDependencies ?? [];
  return found.map(({ uri = '', digest = {} }) => ({
    uri,
    digests: Object.entries(digest).map(([algorithm, value]) => `${algorithm}:${value}`),
  }));
}

/** Of SLSA v0.2, and of v1. */
interface Predicate {
  readonly materials?: readonly Dependency[] | null;
  readonly buildDefinition?: { readonly resolvedDependencies?: readonly Dependency[] | null };
}

interface Dependency {
  readonly uri?: string;
  readonly digest?: Readonly<Record<string, string>>;
}
