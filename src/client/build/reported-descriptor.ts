import { parseJson } from '../../base/json-shape.ts';
import { type OciDescriptor, ociDescriptorShape } from '../../session/content/oci-index.ts';

/** Reads the descriptor of a result from an exporter's response. Throws an Error that names the invalid field. */
export function reportedDescriptor(json: string): OciDescriptor {
  try {
    return parseJson(json, ociDescriptorShape);
  } catch (error) {
    throw new Error(`cannot read the result that the daemon reported: ${(error as Error).message}`, {
      cause: error,
    });
  }
}
