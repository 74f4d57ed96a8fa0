import {
  type JsonShape,
  jsonDefault,
  jsonList,
  jsonObject,
  jsonOptional,
  jsonRecord,
  jsonText,
  parseJson,
} from '../../base/json-shape.ts';
import { contentDigest } from '../../image/content-digest.ts';
import { isAttestation } from '../../image/descriptor.ts';
import { parseNormalizedNamed, referenceString, tagNameOnly } from '../../image/reference.ts';
import type { CredentialsLookup } from '../../registry/credentials.ts';
import { badImage, fetchVerified, type RegistryImage } from '../../registry/fetch-verified.ts';
import { createRegistryClient } from '../../registry/registry-client.ts';
import { BuildRecordError } from './build-record-error.ts';
import type { RecordedParts } from './ended-record.ts';
import { graphOfPredicate, isProvenance, predicateShape } from './provenance-graph.ts';

/**
 * What the provenance of an image in a registry says of its build: which steps it has, and not which of them ran. Rejects with
 * a `RegistryError`, and with a {@link BuildRecordError} for an image without it.
 * (moby/buildkit v0.32.2 docs/attestations/attestation-storage.md)
 */
export async function imageProvenance(
  ref: string,
  credentials: CredentialsLookup,
  signal?: AbortSignal,
): Promise<RecordedParts> {
  const reference = tagNameOnly(parseNormalizedNamed(ref));
  const client = createRegistryClient(reference.domain, credentials);
  const image = { reference, client, signal };
  const graphs = [];
  for (const blob of await provenanceBlobs(image)) {
    const { predicate } = await readJson(image, { path: `blobs/${blob}`, digest: blob }, statementShape);
    graphs.push(graphOfPredicate(predicate));
  }
  const name = referenceString(reference);
  if (graphs.length === 0) throw new BuildRecordError(`${name} has no provenance`, 'record-without-graph');
  if (graphs.every(({ ops }) => ops.length === 0))
    throw new BuildRecordError(`the provenance of ${name} has no graph`, 'record-without-graph');
  const [first] = graphs;
  const started = first?.started ?? 0;
  return {
    ref: first?.ref ?? name,
    title: name,
    started,
    ended: first?.ended ?? started,
    graphs,
    updates: undefined,
    options: first?.options ?? {},
  };
}

/** The blobs of each manifest that an index marks as attestations of an image. */
async function provenanceBlobs(image: RegistryImage): Promise<readonly string[]> {
  const { digest, tag = 'latest' } = image.reference;
  const top = await readJson(image, { path: `manifests/${digest ?? tag}`, digest }, manifestShape);
  const marked = top.manifests.filter(({ annotations }) => isAttestation(annotations));
  const blobs: string[] = [];
  for (const each of marked.slice(0, maxManifests)) {
    const place = { path: `manifests/${each.digest}`, digest: each.digest };
    const { layers } = await readJson(image, place, manifestShape);
    const found = layers.filter(isProvenance);
    blobs.push(...found.map((layer) => layer.digest));
  }
  return [...new Set(blobs)];
}

interface Place {
  readonly path: string;
  readonly digest: string | undefined;
}

async function readJson<T>(image: RegistryImage, { path, digest }: Place, shape: JsonShape<T>): Promise<T> {
  const { bytes } = await fetchVerified(image, { path, expected: digest });
  try {
    return parseJson(new TextDecoder().decode(bytes), shape);
  } catch (error) {
    throw badImage(image.reference, `has ${path}, which cannot be read: ${(error as Error).message}`);
  }
}

interface Marked {
  readonly digest: string;
  readonly annotations: Readonly<Record<string, string>>;
}

const marked = jsonDefault<readonly Marked[]>(
  jsonList(jsonObject<Marked>({ digest: contentDigest, annotations: jsonDefault(jsonRecord(jsonText), {}) })),
  [],
);
const manifestShape = jsonObject({ manifests: marked, layers: marked });
const statementShape = jsonObject({ predicate: predicateShape, predicateType: jsonOptional(jsonText) });
const maxManifests = 100;
