import { CompileError, wrapError } from '../../diagnostics/compile-error.ts';
import type { DockerImage } from '../../image/oci-image.ts';
import { parseImageConfig } from '../../image/parse-image-config.ts';
import { fromDefinition } from '../../llb/ops/definition-op.ts';
import { withImageConfig } from '../../llb/state.ts';
import { fromBase64 } from '../base64.ts';
import { gatewayCaps } from '../caps.ts';
import type { FrontendBuild } from '../frontend-build.ts';
import { imageConfigKey } from '../result-keys.ts';
import { isJsonObject, jsonTypeError, parseGoJson } from '../unmarshal-json.ts';
import type { ContextRequest, LoadedContext } from './loaded-context.ts';

/** A definition that came with the build as a named context (`input:`), an image if there is metadata that says so. */
export async function loadInputContext(
  { gateway, options, signal }: FrontendBuild,
  name: string,
  { key }: ContextRequest,
): Promise<LoadedContext> {
  const missing = gateway.build.frontendCaps.whyUnsupported(gatewayCaps.frontendInputs);
  if (missing !== undefined) throw new CompileError(missing, { code: 'unsupported' });
  const input = (await gateway.inputs(signal)).get(name);
  if (input === undefined)
    throw new CompileError(`invalid input ${name} for ${key}`, { code: 'invalid-context' });
  const state = fromDefinition(input);
  const image = readImage(options.inputMetadata.get(name), key);
  return { state: image === undefined ? state : withImageConfig(state, image), image };
}

function readImage(metadata: string | undefined, key: string): DockerImage | undefined {
  const config = metadata === undefined ? undefined : readConfig(metadata);
  if (config === undefined) return undefined;
  try {
    return parseImageConfig(config);
  } catch (error) {
    throw wrapError(error, `failed to parse image config for ${key}`);
  }
}

/** The metadata is a JSON map of base64 texts. */
function readConfig(metadata: string): Uint8Array | undefined {
  try {
    const values = parseGoJson(metadata) ?? {};
    if (!isJsonObject(values)) throw jsonTypeError(values, 'value of type map[string][]uint8');
    const decoded = Object.entries(values).map(([name, value]) => [name, decodeValue(value)] as const);
    return new Map(decoded).get(imageConfigKey);
  } catch (error) {
    throw wrapError(error, `failed to parse input metadata ${metadata}`);
  }
}

function decodeValue(value: unknown): Uint8Array {
  if (value === null) return new Uint8Array();
  if (typeof value !== 'string') throw jsonTypeError(value, 'value of type []uint8');
  return fromBase64(value);
}
