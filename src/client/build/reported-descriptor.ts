import { parseJson } from '../../base/json-shape.ts';
import { type OciDescriptor, ociDescriptorShape } from '../../session/content/oci-index.ts';

/** The descriptor of a result in what an exporter reported. Throws an Error that says which field is wrong. */
export function reportedDescriptor(json: string): OciDescriptor {
  try {
    return parseJson(json, ociDescriptorShape);
  } catch (error) {
    throw new Error(`cannot read the result that the daemon reported: ${(error as Error).message}`, {
      cause: error,
    });
  }
}
