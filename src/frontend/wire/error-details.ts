import { encodeText } from '../../base/text.ts';
import type { StatusDetail } from '../../diagnostics/error-sources.ts';
import { type GoJsonValue, goJson } from '../../go/json.ts';
import type { SourceLines } from '../../llb/source-map.ts';

import { lineRangesToJson, sourceInfoToJson } from './wire-json.ts';

/**
 * Details that BuildKit attaches to errors, as `google.protobuf.Any` of JSON
 * (moby/buildkit v0.32.2 util/grpcerrors/grpcerrors.go, solver/errdefs).
 */
const typePrefix = 'github.com/moby/buildkit/';

/** The place in a source that an error is about. */
export function sourceDetail({ sourceMap, lines }: SourceLines): StatusDetail {
  return detail('errdefs.Source+json', {
    info: sourceInfoToJson(sourceMap),
    ranges: lineRangesToJson(lines),
  });
}

/** A question (`requestid`) that the frontend cannot answer. */
export function subrequestDetail(name: string): StatusDetail {
  return detail('errdefs.Subrequest+json', { name: name === '' ? undefined : name });
}

/** A capability (`frontend.caps`) that the frontend has not. */
export function frontendCapDetail(name: string): StatusDetail {
  return detail('errdefs.FrontendCap+json', { name: name === '' ? undefined : name });
}

/** Whether the detail names a place in a source. */
export function isSourceDetail(candidate: StatusDetail): boolean {
  return candidate.typeUrl === `${typePrefix}errdefs.Source+json`;
}

/**
 * The details of an error that came through the gateway, in the order in which the reference passes them on: first
 * what it does not know, then stack traces, then typed details, the last one first, since each wraps the one before.
 */
export function relayedDetails(details: readonly StatusDetail[]): readonly StatusDetail[] {
  const rank = ({ typeUrl }: StatusDetail) => (typedUrls.has(typeUrl) ? 2 : typeUrl === stackUrl ? 1 : 0);
  const ofRank = (wanted: number) => details.filter((candidate) => rank(candidate) === wanted);
  return [...ofRank(0), ...ofRank(1), ...ofRank(2).reverse()];
}

const stackUrl = `${typePrefix}stack.Stack+json`;

const typedUrls: ReadonlySet<string> = new Set(
  [
    'CompatibilityFeature',
    'Frontend',
    'FrontendCap',
    'ProvenanceMaterialsIncomplete',
    'Solve',
    'Source',
    'Subrequest',
    'Vertex',
  ].map((name) => `${typePrefix}errdefs.${name}+json`),
);

function detail(name: string, value: GoJsonValue): StatusDetail {
  return { typeUrl: typePrefix + name, value: encodeText(goJson(value)) };
}
