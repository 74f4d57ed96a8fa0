import { type JsonShape, jsonList, jsonObject, jsonOptional, jsonText } from '../base/json-shape.ts';
import type { Platform } from './platform.ts';

interface PlatformJson {
  readonly os?: string | undefined;
  readonly architecture?: string | undefined;
  readonly variant?: string | undefined;
  readonly 'os.version'?: string | undefined;
  readonly 'os.features'?: readonly string[] | undefined;
}

const optionalText = jsonOptional(jsonText);
const fields = jsonObject<PlatformJson>({
  os: optionalText,
  architecture: optionalText,
  variant: optionalText,
  'os.version': optionalText,
  'os.features': jsonOptional(jsonList(jsonText)),
});

/** A platform in the JSON of OCI. Missing parts are ''. */
export const jsonPlatform: JsonShape<Platform> = {
  read(value, path) {
    const json = fields.read(value, path);
    return {
      os: json.os ?? '',
      architecture: json.architecture ?? '',
      variant: json.variant,
      osVersion: json['os.version'],
      osFeatures: json['os.features'],
    };
  },
};
