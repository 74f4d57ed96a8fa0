import { decodeText } from '../../base/text.ts';
import { CompileError, wrapError } from '../../diagnostics/compile-error.ts';
import { readJson } from '../../diagnostics/read-json.ts';
import { goBytes, goMap } from '../../go/json-decode.ts';
import type { DockerImage } from '../../image/oci-image.ts';
import { parseImageConfig, parseOciImageConfig } from '../../image/parse-image-config.ts';
import { withImageConfig } from '../../llb/state.ts';
import { gatewayCaps } from '../caps.ts';
import type { FrontendBuild } from '../frontend-build.ts';
import { readInputs } from '../wire/frontend-inputs.ts';
import { imageConfigKey } from '../wire/result-keys.ts';
import type { ContextRequest, LoadedContext } from './loaded-context.ts';

/** A definition that came with the build as a named context (`input:`). With image metadata, it is an image. */
export async function loadInputContext(
  build: FrontendBuild,
  name: string,
  { key }: ContextRequest,
): Promise<LoadedContext> {
  const { gateway, options } = build;
  const missing = gateway.build.frontendCaps.whyUnsupported(gatewayCaps.frontendInputs);
  if (missing !== undefined) throw new CompileError(missing, { code: 'unsupported' });
  const state = (await readInputs(build)).state(name);
  if (state === undefined)
    throw new CompileError(`invalid input ${name} for ${key}`, { code: 'invalid-context' });
  const metadata = options.inputMetadata.get(name);
  const config = metadata === undefined ? undefined : readConfig(metadata);
  if (config === undefined) return { state, image: undefined };
  // The state is made first: what OCI's fields have wrong is reported without the context's name.
  return { state: withImageConfig(state, parseOciImageConfig(config)), image: readImage(config, key) };
}

/** Undefined for JSON's `null`. */
function readImage(config: Uint8Array, key: string): DockerImage | undefined {
  try {
    return isJsonNull(config) ? undefined : parseImageConfig(config);
  } catch (error) {
    throw wrapError(error, `failed to parse image config for ${key}`);
  }
}

function isJsonNull(config: Uint8Array): boolean {
  return decodeText(config).trim() === 'null';
}

/** The metadata is a JSON map of base64 texts. */
function readConfig(metadata: string): Uint8Array | undefined {
  try {
    return readJson(metadata, metadataType)?.get(imageConfigKey);
  } catch (error) {
    throw wrapError(error, `failed to parse input metadata ${metadata}`);
  }
}

const metadataType = goMap(goBytes, () => new Uint8Array());
