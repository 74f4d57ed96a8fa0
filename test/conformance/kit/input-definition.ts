import type { Definition } from '../../../src/llb/definition.ts';
import type { InputFixture } from './conformance-case.ts';
import { digestOf, encodeInFieldOrder } from './wire.ts';

const capOfScheme: Readonly<Record<string, string>> = {
  'docker-image': 'source.image',
  'oci-layout': 'source.ocilayout',
  https: 'source.http',
};

/**
 * A frontend input of one source op, encoded in an order that is not ours: what the daemon sends must pass through
 * byte for byte.
 */
export function inputDefinition({ identifier, attrs = {}, platform }: InputFixture): Definition {
  const [OS = '', Architecture = '', Variant = ''] = platform?.split('/') ?? [];
  const source = encodeInFieldOrder({
    source: { identifier, attrs },
    ...(platform && { platform: { OS, Architecture, Variant } }),
    constraints: {},
  });
  const digest = digestOf(source);
  const head = encodeInFieldOrder({ inputs: [{ digest }] });
  const scheme = identifier.split('://')[0]!;
  const metadata = new Map([
    [digest, { caps: new Map([[capOfScheme[scheme] ?? `source.${scheme}`, true]]) }],
    [digestOf(head), { caps: new Map(['constraints', 'platform'].map((cap) => [cap, true])) }],
  ]);
  return { def: [source, head], metadata };
}
