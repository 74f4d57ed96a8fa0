import { sha256 } from '../../../src/base/digest.ts';
import { decodeText, encodeText } from '../../../src/base/text.ts';
import { type ImageMetadataSource, offlineImages } from '../../../src/gateway/local/offline-images.ts';
import type { ContextFile } from '../../../src/insight/content/context-files.ts';
import { readStepGraph } from '../../../src/insight/graph/step-graph.ts';
import type { EndedBuild } from '../../../src/insight/reasons/explain-build.ts';
import { readFileSettings } from '../../../src/insight/reasons/settings.ts';
import { compile } from '../../../src/library/compile.ts';

/** What a test says of a build. Steps are named by a part of their names. */
export interface BuildSketch {
  readonly dockerfile: string;
  readonly args?: Readonly<Record<string, string>>;
  /** Files of the context: their text, or their mode in front of it: `600 text`. */
  readonly files?: Readonly<Record<string, string>>;
  readonly options?: Readonly<Record<string, string>>;
  /** The variables of every base image. */
  readonly imageEnv?: readonly string[];
  readonly ran?: readonly string[];
  readonly failed?: readonly string[];
  /** Steps that the build did not get to. */
  readonly missed?: readonly string[];
}

let count = 0;

/** A build that has ended as it is sketched; steps that are not named were cached. */
export async function endedBuild(sketch: BuildSketch): Promise<EndedBuild> {
  const {
    dockerfile,
    args = {},
    files = {},
    options = {},
    ran = [],
    failed = [],
    missed = [],
    imageEnv = [],
  } = sketch;
  const { definitions } = await compile({
    dockerfile,
    buildArgs: { ...args },
    options: { ...options },
    images: imageWith(imageEnv),
  });
  const graph = readStepGraph([...definitions.values()]);
  const named = (parts: readonly string[]) =>
    graph.steps.filter(({ name, kind }) => kind !== 'source' && parts.some((part) => name.includes(part)));
  const digests = (parts: readonly string[]) => named(parts).map(({ digest }) => digest);
  const [didRun, didFail, isMissed] = [ran, failed, missed].map((parts) => new Set(digests(parts)));
  const outcomes = new Map(
    graph.steps
      .filter(({ digest }) => !didFail!.has(digest) && !isMissed!.has(digest))
      .map(({ digest }) => [digest, didRun!.has(digest) ? 'ran' : 'cached'] as const),
  );
  count++;
  return {
    ref: `build${count}`,
    title: '.',
    started: count,
    ended: count,
    graph,
    outcomes,
    times: new Map(),
    failed: didFail!,
    settings: readFileSettings([...definitions.values()]),
    given: new Set(Object.keys(args)),
    files: () => fileList(files),
    chainId: () => undefined,
    reached: ({ digest }) => (didFail!.has(digest) ? 'failed' : isMissed!.has(digest) ? 'missed' : 'done'),
  };
}

/** Every image, with these variables. */
function imageWith(Env: readonly string[]): ImageMetadataSource {
  return async (ref, platform) => {
    const { digest, config } = await offlineImages(ref, platform);
    return {
      digest,
      config: encodeText(JSON.stringify({ ...JSON.parse(decodeText(config)), config: { Env } })),
    };
  };
}

function fileList(files: Readonly<Record<string, string>>): ReadonlyMap<string, ContextFile> {
  return new Map(
    Object.entries(files).map(([path, text]) => {
      const mode = Number.parseInt(/^\d{3} /.exec(text)?.[0] ?? '644', 8);
      const linkname = /^-> (.*)/.exec(text)?.[1] ?? '';
      const digest = sha256(encodeText(text));
      const isDir = Object.keys(files).some((other) => other.startsWith(`${path}/`));
      const type = linkname !== '' ? 0x8000000 : isDir ? 0x80000000 : 0;
      return [path, { path, mode: mode + type, linkname, digest, size: text.length }];
    }),
  );
}
