import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../src/base/digest.ts';
import { decodeText, encodeText } from '../../../src/base/text.ts';
import { type ImageOfNode, joinNodeImages } from '../../../src/client/nodes/node-image.ts';

const index = 'application/vnd.oci.image.index.v1+json';
const manifest = 'application/vnd.oci.image.manifest.v1+json';

function digestOf(text: string): string {
  return sha256(encodeText(text));
}

/** An index of a node, with one image and its attestation. */
function nodeImage(node: string, architecture: string, content = architecture): ImageOfNode {
  const digest = digestOf(content);
  const manifests = [
    { mediaType: manifest, digest, size: 1, platform: { architecture, os: 'linux' } },
    {
      mediaType: manifest,
      digest: digestOf(`${content} attestation`),
      size: 2,
      annotations: {
        'vnd.docker.reference.digest': digest,
        'vnd.docker.reference.type': 'attestation-manifest',
      },
      platform: { architecture: 'unknown', os: 'unknown' },
    },
  ];
  const bytes = encodeText(JSON.stringify({ schemaVersion: 2, mediaType: index, manifests }));
  const layout = { path: `/${node}`, tag: undefined, digest: sha256(bytes) };
  return {
    node,
    bytes,
    location: { kind: 'layout', layout },
    descriptor: { mediaType: index, digest: sha256(bytes), size: bytes.length },
  };
}

describe('images of nodes', () => {
  test('become one index in the order of the nodes', () => {
    const images = [nodeImage('b', 'arm64'), nodeImage('a', 'amd64')] as const;
    const joined = joinNodeImages([...images], {
      'annotation-index.who': 'us',
      'annotation-manifest.x': 'y',
    });
    const { manifests, annotations } = JSON.parse(decodeText(joined.bytes));
    expect(annotations).toEqual({ who: 'us' });
    expect(manifests.map((each: { digest: string }) => each.digest)).toEqual([
      digestOf('arm64'),
      digestOf('arm64 attestation'),
      digestOf('amd64'),
      digestOf('amd64 attestation'),
    ]);
    expect(joined.parts.map(({ location }) => location)).toEqual([
      images[0].location,
      images[0].location,
      images[1].location,
      images[1].location,
    ]);
  });

  test('get annotations of descriptors, and attestations do not', () => {
    const joined = joinNodeImages([nodeImage('a', 'amd64'), nodeImage('b', 'arm64')], {
      'annotation-manifest-descriptor.all': '1',
      'annotation-manifest-descriptor[linux/arm64].arm': '2',
    });
    const { manifests } = JSON.parse(decodeText(joined.bytes));
    const annotations = manifests.map((each: { annotations?: object }) =>
      Object.keys(each.annotations ?? {}),
    );
    const ofAttestation = ['vnd.docker.reference.digest', 'vnd.docker.reference.type'];
    expect(annotations).toEqual([['all'], ofAttestation, ['all', 'arm'], ofAttestation]);
  });

  test('that differ for one platform are an error that names the nodes', () => {
    expect(() => joinNodeImages([nodeImage('a', 'amd64', '1'), nodeImage('b', 'amd64', '2')], {})).toThrow(
      'the nodes a and b built different images for linux/amd64',
    );
  });

  test('that are equal for one platform are one', () => {
    const { parts } = joinNodeImages([nodeImage('a', 'amd64'), nodeImage('b', 'amd64')], {});
    expect(parts).toHaveLength(2);
  });
});
