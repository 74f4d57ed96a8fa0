import { encodeText } from '../../../src/base/text.ts';
import { compileDockerfile } from '../../../src/compile/compile.ts';
import type { CompileResult } from '../../../src/compile/compile-result.ts';
import type { CompileOptions, CompilePorts } from '../../../src/compile/ports.ts';
import { CompileError, type LineRange } from '../../../src/diagnostics/compile-error.ts';
import type { Fact } from '../../../src/diagnostics/fact.ts';
import { dockerfileInstructions } from '../../../src/instructions/registry.ts';
import { marshal } from '../../../src/llb/marshal.ts';
import { defaultRunSettings } from '../../../src/llb/ops/run-settings.ts';
import { local } from '../../../src/llb/ops/source.ts';
import { createSourceFile, type SourceFile } from '../../../src/source/source-file.ts';

/** What a test says of the world around a compile; the rest is as plain as can be. */
export interface TestWorld {
  readonly options?: Partial<CompileOptions>;
  readonly ports?: Partial<CompilePorts>;
  /** Image configs by full reference; an image that is not there has one layer and PATH. */
  readonly images?: Readonly<Record<string, object>>;
}

/** A compile with all that it did. */
export interface TestCompile {
  readonly result: CompileResult;
  readonly facts: readonly Fact[];
  /** Images that were asked for: `reference platform`, in order. */
  readonly asked: readonly string[];
  /** Paths that the build context must include; undefined is all of it. */
  readonly contextPaths: readonly string[] | undefined;
}

export const amd64 = { os: 'linux', architecture: 'amd64' };
export const arm64 = { os: 'linux', architecture: 'arm64' };

export const plainOptions: CompileOptions = {
  instructionSet: dockerfileInstructions,
  target: '',
  buildArgs: new Map(),
  labels: new Map(),
  cacheIdNamespace: '',
  imageResolveMode: 'default',
  runSettings: defaultRunSettings,
  labs: undefined,
  buildPlatforms: [amd64],
  targetPlatform: undefined,
  multiPlatformRequested: false,
  allStages: false,
  squash: false,
  caps: undefined,
  sourceMap: undefined,
};

/** A world without contexts, where every image is there. */
export const plainPorts: CompilePorts = {
  resolveImageConfig: async (ref) => ({ ref, digest: '', config: encodeText(JSON.stringify(imageConfig())) }),
  namedContext: () => undefined,
  isNoCache: () => false,
  dockerIgnore: async () => undefined,
  mainContext: async () => local('context'),
  sourceEpoch: async () => undefined,
  report: () => {},
  checkError: () => undefined,
};

/** An image config with one layer. */
export function imageConfig(config: object = {}, rest: object = {}): object {
  return {
    architecture: 'amd64',
    os: 'linux',
    config: { Env: ['PATH=/bin'], ...config },
    rootfs: { type: 'layers', diff_ids: [`sha256:${'1'.repeat(64)}`] },
    history: [{ created_by: 'base layer' }],
    ...rest,
  };
}

export function sourceFile(text: string): SourceFile {
  return createSourceFile('Dockerfile', encodeText(text));
}

export async function compileText(text: string, world: TestWorld = {}): Promise<TestCompile> {
  const facts: Fact[] = [];
  const asked: string[] = [];
  let contextPaths: readonly string[] | undefined;
  const ports: CompilePorts = {
    ...plainPorts,
    resolveImageConfig: async (ref, { platform }) => {
      asked.push(`${ref} ${platform.os}/${platform.architecture}`);
      const config = world.images?.[ref] ?? imageConfig();
      return { ref, digest: '', config: encodeText(JSON.stringify(config)) };
    },
    mainContext: async (paths) => {
      contextPaths = paths;
      return local('context', { followPaths: paths });
    },
    report: (fact) => facts.push(fact),
    ...world.ports,
  };
  const result = await compileDockerfile(sourceFile(text), { ...plainOptions, ...world.options }, ports);
  return { result, facts, asked, contextPaths };
}

/** The message and the places of the error that a compile ends with. */
export async function compileError(
  text: string,
  world: TestWorld = {},
): Promise<{ readonly message: string; readonly lines: readonly LineRange[] }> {
  try {
    await compileText(text, world);
  } catch (error) {
    if (error instanceof CompileError) return { message: error.message, lines: error.locations };
    throw error;
  }
  throw new Error('expected the compile to fail');
}

/** Names of the ops of a result as progress shows them, inputs first. */
export function stepNames({ state, defaults }: CompileResult): string[] {
  const names: string[] = [];
  for (const { description } of marshal(state, defaults).metadata.values()) {
    const name = description?.get('llb.customname');
    if (name !== undefined) names.push(name);
  }
  return names;
}

/** What the history of a result says, oldest first. */
export function historyOf({ image }: CompileResult): (string | undefined)[] {
  return (image.history ?? []).map(({ createdBy }) => createdBy);
}
