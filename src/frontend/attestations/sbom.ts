import { knownValue } from '../../base/list.ts';
import { encodeText } from '../../base/text.ts';
import { CompileError } from '../../diagnostics/compile-error.ts';
import { joinPath } from '../../go/path.ts';
import type { ContainerConfig } from '../../image/oci-image.ts';
import { parseOciImageConfig } from '../../image/parse-image-config.ts';
import type { Platform } from '../../image/platform.ts';
import { marshal } from '../../llb/marshal.ts';
import { exec } from '../../llb/ops/exec.ts';
import type { ExecMount } from '../../llb/ops/exec-spec.ts';
import { mkdir } from '../../llb/ops/file/actions.ts';
import { file } from '../../llb/ops/file/file.ts';
import { image } from '../../llb/ops/source.ts';
import { type State, withDir, withEnv } from '../../llb/state.ts';
import type { PlatformResult } from '../build-platforms.ts';
import { buildPlatform } from '../compile-options.ts';
import type { FrontendBuild } from '../frontend-build.ts';
import type { Attestation } from '../gateway.ts';
import { resolveToolImage } from '../metadata-resolver.ts';
import { solve } from '../solve.ts';
import type { SbomOptions } from './parse-attestations.ts';

/** Makes the SBOM of one platform's result. */
export type SbomScanner = (result: PlatformResult) => Promise<Attestation>;

const sourceDir = '/run/src/';
const outputDir = '/run/out/';
const coreName = 'sbom';

/**
 * A scanner that runs the image of the generator with the result mounted, and other mounts that ARGs ask for
 * (moby/buildkit v0.32.2 frontend/attestations/sbom/sbom.go). Throws if the image has no command.
 */
export async function createSbomScanner(build: FrontendBuild, sbom: SbomOptions): Promise<SbomScanner> {
  const { gateway, resolver, signal } = build;
  const platform = buildPlatform(gateway);
  const resolved = await resolveToolImage(resolver, sbom.generator, {
    platform,
    resolveMode: gateway.build.options.get('image-resolve-mode') ?? '',
    logName: '',
  });
  const { config } = parseOciImageConfig(resolved.config);
  const args = [...(config.entrypoint ?? []), ...(config.cmd ?? [])];
  if (args.length === 0)
    throw new CompileError(`scanner ${resolved.ref} does not have cmd`, { code: 'invalid-scanner' });
  const scanner: Scanner = { ref: resolved.ref, platform, config, args, parameters: sbom.parameters };
  return async (result) => {
    const definition = marshal(scanState(scanner, result), {
      neededCaps: result.neededCaps,
      pinSource: build.pins?.pin,
    });
    const { ref = '' } = await solve(gateway, { definition }, signal);
    return sbomAttestation(ref);
  };
}

interface Scanner {
  readonly ref: string;
  readonly platform: Platform;
  readonly config: ContainerConfig;
  readonly args: readonly string[];
  readonly parameters: ReadonlyMap<string, string>;
}

/** What the scanner writes. */
function scanState(scanner: Scanner, { id, compiled }: PlatformResult): State {
  const { core, extras } = compiled.sbom;
  const base = image(scanner.ref, { platform: scanner.platform });
  let started = withDir(base, scanner.config.workingDir ?? '');
  for (const [key, value] of scanEnv(scanner, extras.size > 0)) started = withEnv(started, key, value);
  const { mounts } = exec(started, {
    args: scanner.args,
    mounts: [
      scratchMount(base, scanner.platform),
      sourceMount(joinPath(sourceDir, 'core', coreName), core),
      ...[...extras].map(([name, state]) =>
        sourceMount(joinPath(sourceDir, 'extras', `${coreName}-${name}`), state),
      ),
      { target: outputDir, source: undefined },
    ],
    constraints: {
      customName: `[${id}] generating sbom using ${scanner.ref}`,
      ignoreCache: compiled.ignoreCache || undefined,
    },
  });
  return knownValue(mounts, outputDir);
}

function scanEnv(
  { config, parameters }: Scanner,
  hasExtras: boolean,
): readonly (readonly [string, string])[] {
  return [
    ...(config.env ?? []).map(cutVariable),
    ['BUILDKIT_SCAN_DESTINATION', outputDir],
    ['BUILDKIT_SCAN_SOURCE', joinPath(sourceDir, 'core', coreName)],
    ...(hasExtras ? [['BUILDKIT_SCAN_SOURCE_EXTRAS', joinPath(sourceDir, 'extras')] as const] : []),
    ...[...parameters].map(([key, value]) => [`BUILDKIT_SCAN_${key}`, value] as const),
  ];
}

function cutVariable(variable: string): readonly [string, string] {
  const equals = variable.indexOf('=');
  return equals === -1 ? [variable, ''] : [variable.slice(0, equals), variable.slice(equals + 1)];
}

function sourceMount(target: string, source: State): ExecMount {
  return { target, source, readonly: true };
}

/** Windows has no tmpfs: there a directory of the image serves. */
function scratchMount(base: State, { os }: Platform): ExecMount {
  if (os !== 'windows') return { target: '/tmp', source: undefined, tmpfs: { size: 0n } };
  return {
    target: '/tmp',
    source: file(base, [mkdir('/tmp', 0o777, { parents: true })]),
    sourcePath: '/tmp',
    noOutput: true,
  };
}

function sbomAttestation(ref: string): Attestation {
  return {
    kind: 'bundle',
    ref,
    path: '',
    metadata: new Map([
      ['reason', encodeText('sbom')],
      ['sbom-core', encodeText(coreName)],
    ]),
    inTotoPredicateType: 'https://spdx.dev/Document',
    inTotoSubjects: [],
  };
}
