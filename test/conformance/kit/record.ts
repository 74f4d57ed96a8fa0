import type { StatusDetail } from '../../../src/diagnostics/error-sources.ts';
import { buildDockerfile } from '../../../src/frontend/build-dockerfile.ts';
import { toReturnError } from '../../../src/frontend/errors.ts';
import type {
  Attestation,
  Gateway,
  GatewayWarning,
  SolveRequest,
  SolveResult,
} from '../../../src/frontend/gateway.ts';
import type { ConformanceCase } from './conformance-case.ts';
import type {
  AttestationRecord,
  ConformanceRecord,
  ErrorRecord,
  RefRecord,
  WarningRecord,
} from './conformance-record.ts';
import {
  createDefinitionDescriber,
  type DefinitionDescriber,
  formatRange,
  rawHead,
} from './definition-record.ts';
import { createFixtureGateway, type FixtureGateway } from './fixture-gateway.ts';
import { digestOf } from './wire.ts';

const detailPrefix = 'github.com/moby/buildkit/';

/**
 * Builds the case in this process and describes the outcome as `expected.json` describes the reference's. `change`
 * may replace a file that is read, such as the Dockerfile.
 */
export async function recordCase(
  fixture: ConformanceCase,
  change: (bytes: Uint8Array, path: string) => Uint8Array | Promise<Uint8Array> = (bytes) => bytes,
): Promise<ConformanceRecord> {
  const run = createFixtureGateway(fixture);
  const readFile: Gateway['readFile'] = async (ref, path, range, signal) =>
    change(await run.gateway.readFile(ref, path, range, signal), path);
  const outcome = await buildDockerfile({ ...run.gateway, readFile }).then(
    (result) => ({ result, error: null }),
    (error: unknown) => ({ result: undefined, error: describeError(error) }),
  );
  const describer = createDefinitionDescriber();
  const { result } = outcome;
  return {
    error: outcome.error,
    result: result ? describeResult(result, run, describer) : null,
    metadata: Object.fromEntries([...(result?.metadata ?? [])].map(([key, value]) => [key, parsed(value)])),
    metadataDigests: Object.fromEntries(
      [...(result?.metadata ?? [])].map(([key, value]) => [key, digestOf(value)]),
    ),
    attestations: describeAttestations(result, run, describer),
    warnings: run.warnings.map((warning) => describeWarning(warning, describer)),
    forwarded: run.forwarded.map((request) => describeForwarded(request, describer)),
    images: [...run.images.keys()].sort().map((key) => run.images.get(key)!),
  };
}

function describeResult(result: SolveResult, run: FixtureGateway, describer: DefinitionDescriber) {
  const refs = result.refs
    ? [...result.refs].sort(([a], [b]) => (a < b ? -1 : 1))
    : [['', result.ref ?? ''] as const];
  const described = refs.map(([key, ref]) => [key, describeRef(ref, run, describer)]);
  return { type: result.refs ? 'refs' : 'ref', refs: Object.fromEntries(described) };
}

function describeRef(ref: string, { solves }: FixtureGateway, describer: DefinitionDescriber): RefRecord {
  if (ref === '') return { empty: true };
  const solved = solves.get(ref);
  if (!solved) return { unknownRef: ref };
  const { definition, cacheImports = [], evaluate } = solved;
  return {
    ...describer.describe(definition),
    ...(cacheImports.length > 0 && {
      cacheImports: cacheImports.map(({ type, attrs }) => ({ type, attrs })),
    }),
    ...(evaluate && { evaluate }),
  };
}

function describeAttestations(
  result: SolveResult | undefined,
  run: FixtureGateway,
  describer: DefinitionDescriber,
) {
  const describe = (item: Attestation): AttestationRecord => ({
    kind: item.kind === 'bundle' ? 1 : 0,
    path: item.path,
    predicateType: item.inTotoPredicateType,
    subjects: item.inTotoSubjects.map(({ kind, digests, name }) => ({
      kind: kind === 'raw' ? 1 : 0,
      digest: digests,
      name,
    })),
    metadata: Object.fromEntries([...item.metadata].map(([key, value]) => [key, parsed(value)])),
    ref: describeRef(item.ref ?? '', run, describer),
  });
  return Object.fromEntries(
    [...(result?.attestations ?? [])].map(([key, list]) => [key, list.map(describe)]),
  );
}

function describeWarning(warning: GatewayWarning, describer: DefinitionDescriber): WarningRecord {
  const { source, level, short, detail, url, ranges } = warning;
  const wireRanges = ranges.map(({ start, end }) => ({
    start: { line: start, character: 0 },
    end: { line: end, character: 0 },
  }));
  return {
    level,
    short,
    detail,
    url,
    ranges: wireRanges.map(formatRange),
    vertexIsSource: warning.digest === rawHead(source?.definition),
    ...(source && {
      info: {
        ...describer.describeInfo(source),
        definitionHead: source.definition ? describer.describe(source.definition).head : '',
      },
    }),
  };
}

function describeForwarded(request: SolveRequest, describer: DefinitionDescriber) {
  const inputs = [...(request.frontendInputs ?? [])].map(([name, input]) => [
    name,
    describer.describe(input),
  ]);
  return {
    frontend: request.frontend ?? '',
    opts: Object.fromEntries(request.frontendOptions ?? []),
    inputs: Object.fromEntries(inputs),
  };
}

function describeError(error: unknown): ErrorRecord {
  const { code, message, details } = toReturnError(error);
  return {
    code,
    message: sortRules(message),
    details: details.map(describeDetail).filter((detail) => detail !== null),
  };
}

/** The reference lists the rules that a build violates in random order. */
function sortRules(message: string): string {
  const sort = (_: string, lead: string, rules: string) => lead + rules.split(', ').sort().join(', ');
  return message.replace(/(lint violation found for rules: )(.*)/, sort);
}

function describeDetail({ typeUrl, value }: StatusDetail) {
  const type = typeUrl.replace(detailPrefix, '');
  if (type === 'stack.Stack+json') return null;
  const content = parsed(value);
  return {
    type,
    value: type === 'errdefs.Source+json' ? describeSourceDetail(content as SourceDetail) : content,
  };
}

interface SourceDetail {
  readonly info?: { readonly filename?: string; readonly language?: string; readonly data?: string };
  readonly ranges?: readonly Parameters<typeof formatRange>[0][];
}

function describeSourceDetail({ info = {}, ranges = [] }: SourceDetail) {
  const { filename = '', language = '', data = '' } = info;
  const dataDigest = digestOf(Buffer.from(data, 'base64'));
  return { info: { filename, language, dataDigest }, ranges: ranges.map(formatRange) };
}

/** JSON where the bytes are an object or an array, else text, else base64. */
function parsed(bytes: Uint8Array): unknown {
  const buffer = Buffer.from(bytes);
  const text = buffer.toString('utf8');
  if (!Buffer.from(text, 'utf8').equals(buffer)) return { base64: buffer.toString('base64') };
  if (!/^\s*[[{]/.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
