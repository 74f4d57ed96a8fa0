import type { RecordedProvenance } from '../../client/history/provenance.ts';
import { readBool } from '../../go/strconv.ts';
import { requestProvenance } from './request-provenance.ts';

const key = 'buildx.build.provenance';
const ofBuildkit = 'https://mobyproject.org/buildkit@v1#metadata';
const slsaV1 = 'https://slsa.dev/provenance/v1';

/** How much of the provenance `--metadata-file` gets. */
export type ProvenanceMode = 'min' | 'max' | 'disabled';

/** `BUILDX_METADATA_PROVENANCE`; what is not recognized is `min` (docker/buildx v0.36.1 util/confutil/metadata.go). */
export function provenanceMode(env: NodeJS.ProcessEnv): ProvenanceMode {
  const value = env['BUILDX_METADATA_PROVENANCE'] ?? '';
  if (value === 'max') return 'max';
  return value === 'disabled' || readBool(value) === false ? 'disabled' : 'min';
}

/**
 * Members of the metadata file: one, or one for each platform, always as SLSA v0.2 and in `min` without the graph and the
 * times, as docker/buildx v0.36.1 has it (build/provenance.go). `options` are those of a frontend that ran in this process:
 * the daemon does not know them.
 */
export function provenanceMembers(
  found: readonly RecordedProvenance[],
  mode: ProvenanceMode,
  options?: ReadonlyMap<string, string>,
): ReadonlyMap<string, unknown> {
  const members = found.map(({ platform, predicateType, predicate }): [string, unknown] => {
    const known = predicateType === slsaV1 ? toSlsa02(predicate) : predicate;
    const { buildConfig, metadata, ...rest } = options === undefined ? known : withRequest(known, options);
    return [
      platform === '' ? key : `${key}/${platform}`,
      mode === 'max' ? { ...rest, ...given({ buildConfig, metadata }) } : rest,
    ];
  });
  return new Map(members);
}

/** Adds what we know of the request, unless the daemon has run a frontend and recorded its own. */
function withRequest(predicate: Json, options: ReadonlyMap<string, string>): Json {
  const invocation = member(predicate, 'invocation');
  const parameters = member(invocation, 'parameters');
  if (parameters['frontend']) return predicate;
  const materials = predicate['materials'];
  const { frontend, args, configSource, vcs } = requestProvenance(
    options,
    Array.isArray(materials) ? materials.filter(isObject) : [],
  );
  const metadata = predicate['metadata'];
  return given({
    ...predicate,
    invocation: {
      ...invocation,
      configSource,
      parameters: { frontend, ...(hasMembers(args) && { args }), ...parameters },
    },
    metadata: isObject(metadata) ? withVcs(metadata, vcs) : undefined,
  });
}

function withVcs(metadata: Json, vcs: Json): Json {
  const completeness = { ...member(metadata, 'completeness'), parameters: true };
  if (!hasMembers(vcs)) return { ...metadata, completeness };
  return { ...metadata, completeness, [ofBuildkit]: { ...member(metadata, ofBuildkit), vcs } };
}

function hasMembers(object: Json): boolean {
  return Object.keys(object).length > 0;
}

/** Converts the statement to SLSA v0.2 (moby/buildkit v0.32.2 solver/llbsolver/provenance/types). */
function toSlsa02(predicate: Json): Json {
  const definition = member(predicate, 'buildDefinition');
  const run = member(predicate, 'runDetails');
  const external = member(definition, 'externalParameters');
  const { buildConfig, ...internal } = member(definition, 'internalParameters');
  const dependencies = definition['resolvedDependencies'];
  const materials = Array.isArray(dependencies)
    ? dependencies.filter(isObject).map(({ uri, digest }) => given({ uri, digest }))
    : undefined;
  return given({
    builder: { id: member(run, 'builder')['id'] ?? '' },
    buildType: 'https://mobyproject.org/buildkit@v1',
    materials: materials?.length ? materials : undefined,
    invocation: {
      configSource: configSource(member(external, 'configSource')),
      parameters: member(external, 'request'),
      environment: environment(internal),
    },
    buildConfig,
    metadata: run['metadata'] === undefined ? undefined : metadata02(member(run, 'metadata')),
  });
}

function configSource({ uri, digest, path }: Json): Json {
  return given({ uri, digest, entryPoint: path });
}

function environment({ builderPlatform, ...others }: Json): Json {
  return { platform: builderPlatform ?? '', ...others };
}

function metadata02(metadata: Json): Json {
  const completeness = member(metadata, 'buildkit_completeness');
  return given({
    buildInvocationID: metadata['invocationId'],
    buildStartedOn: metadata['startedOn'],
    buildFinishedOn: metadata['finishedOn'],
    completeness: {
      parameters: completeness['request'] ?? false,
      environment: true,
      materials: completeness['resolvedDependencies'] ?? false,
    },
    reproducible: metadata['buildkit_reproducible'] ?? false,
    [ofBuildkit]: member(metadata, 'buildkit_metadata'),
    'https://mobyproject.org/buildkit@v1#hermetic': metadata['buildkit_hermetic'],
  });
}

/** A nested object; {} if it is missing or not an object. */
function member(object: Json, name: string): Json {
  const found = object[name];
  return isObject(found) ? found : {};
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function given(members: Json): Json {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}

type Json = Readonly<Record<string, unknown>>;
