import { sha256 } from '../base/digest.ts';
import { encodeText } from '../base/text.ts';
import type { CompileOptions, CompilePorts } from '../compile/ports.ts';
import { goJson } from '../go/json.ts';
import { normalizePlatform, type Platform } from '../image/platform.ts';

/** Properties of base images and build args that a Dockerfile does not determine. */
export interface AssumedWorld {
  /** Completes the sentence `steps change when …`. */
  readonly when: string;
  readonly options: Partial<CompileOptions>;
  readonly ports: Pick<CompilePorts, 'resolveImageConfig'>;
}

/** The names that get values in the worlds. */
export interface KnownNames {
  /** Variables that the file refers to. */
  readonly variables: readonly string[];
  /** ARGs that the file declares. */
  readonly args: readonly string[];
}

const linux: Platform = { os: 'linux', architecture: 'amd64' };
const arm: Platform = { os: 'linux', architecture: 'arm64' };
const windows: Platform = { os: 'windows', architecture: 'amd64' };

/**
 * Worlds that differ in everything that base images and build args can influence: a config with a unique value in
 * every field (including triggers); every referenced variable as a number (which most places accept) and as a text
 * full of quotes; another platform; Windows; and build args for all ARGs. A change with the same result in each of
 * them does not depend on any of these.
 */
export function assumedWorlds({ variables, args }: KnownNames): readonly AssumedWorld[] {
  const numbers = variables.map((name, index) => `${name}=${7001 + index}`);
  const texts = variables.map((name, index) => `${name}=v${index} "w" 'x' \\y $z ; a=b`);
  return [
    { when: 'a base image has an empty config', options: {}, ports: images(linux, {}) },
    { when: 'a base image has a config of its own', options: {}, ports: images(linux, fullConfig(numbers)) },
    { when: 'a base image sets variables', options: {}, ports: images(linux, { Env: texts }) },
    {
      when: 'a base image is for another platform',
      options: { buildPlatforms: [linux, arm].map(normalizePlatform) },
      ports: images(arm, { Env: numbers, WorkingDir: '/', User: 'base' }),
    },
    {
      when: 'build args are given',
      options: { buildArgs: new Map(args.map((name, index) => [name, String(8001 + index)])) },
      ports: images(linux, {}),
    },
    {
      when: 'a base image is for Windows',
      options: { targetPlatform: windows },
      ports: images(windows, { Env: numbers, WorkingDir: 'C:\\base', Shell: ['base-shell', '/S'] }),
    },
  ];
}

function fullConfig(env: readonly string[]) {
  return {
    User: '1001:1002',
    ExposedPorts: { '9/tcp': {} },
    Env: ['PATH=/base/bin', ...env],
    Entrypoint: ['/base/entrypoint'],
    Cmd: ['base-command'],
    Volumes: { '/base/volume': {} },
    WorkingDir: '/base/dir',
    Labels: { base: 'label' },
    StopSignal: 'SIGUSR1',
    Healthcheck: { Test: ['CMD', 'base-test'] },
    OnBuild: ['ENV BASE_TRIGGER=1', 'ARG BASE_ARG=2', 'WORKDIR trigger', 'RUN base-trigger', 'USER 1003'],
    Shell: ['/base/shell', '-base'],
  };
}

function images({ os, architecture }: Platform, config: Readonly<Record<string, unknown>>) {
  const text = goJson({
    architecture,
    os,
    config: config as Parameters<typeof goJson>[0],
    rootfs: { type: 'layers', diff_ids: [`sha256:${'0'.repeat(64)}`] },
    history: [{ created_by: 'base' }],
  });
  const bytes = encodeText(text);
  const resolveImageConfig: CompilePorts['resolveImageConfig'] = async (ref) => ({
    ref,
    digest: sha256(encodeText(ref)),
    config: bytes,
  });
  return { resolveImageConfig };
}
