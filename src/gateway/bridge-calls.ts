import { encodeText } from '../base/text.ts';
import { wrapError } from '../diagnostics/compile-error.ts';
import type { FileStat, Gateway, GatewayWarning, SourceMeta } from '../frontend/gateway.ts';
import { quote } from '../go/quote.ts';
import { parseDigest } from '../image/digest-reference.ts';
import type { Platform } from '../image/platform.ts';
import { decodeDefinition, rangeToProto, sourceInfoToProto } from '../llb/codec.ts';
import { platformToProto } from '../llb/encode-op.ts';
import { fromLong, toLong } from '../proto/codec.ts';
import { LLBBridge, type moby } from '../proto/gateway-codec.ts';
import { platformCodec, rangeCodec, sourceInfoCodec, sourceOpCodec } from '../proto/llb-codec.ts';
import type { BridgeCall } from './bridge-call.ts';

type Calls = Omit<Gateway, 'build' | 'solve'>;

/** The gateway's methods that consist of one call. */
export function bridgeCalls(call: BridgeCall): Calls {
  return {
    inputs: async (signal) => {
      const { Definitions } = await call(LLBBridge.inputs, {}, signal);
      return new Map(Object.entries(Definitions).map(([name, bytes]) => [name, decodeDefinition(bytes)]));
    },
    resolveImageConfig: resolveImageConfig(call),
    resolveSourceMeta: resolveSourceMeta(call),
    readFile: async (ref, path, range, signal) => {
      const Range = range && { Offset: toLong(range.offset), Length: toLong(range.length) };
      const request = { Ref: ref, FilePath: path, Range };
      return (await call(LLBBridge.readFile, request, signal)).Data;
    },
    readDir: async (ref, path, signal) => {
      const request = { Ref: ref, DirPath: path };
      const { entries } = await call(LLBBridge.readDir, request, signal);
      return entries.map(statFromProto);
    },
    statFile: async (ref, path, signal) => {
      const request = { Ref: ref, Path: path };
      const { stat } = await call(LLBBridge.statFile, request, signal);
      return statFromProto(stat ?? {});
    },
    warn: async (warning, signal) => {
      await call(LLBBridge.warn, warningToProto(warning), signal);
    },
  };
}

/** `ResolverType` of an OCI layout (`pb.ResolverType`); 0 is a registry. */
const layoutResolver = 1;

function resolveImageConfig(call: BridgeCall): Calls['resolveImageConfig'] {
  return async (ref, { platform, resolveMode, logName, ociStore }, signal) => {
    const request = {
      Ref: ref,
      Platform: platformBytes(platform),
      ResolveMode: resolveMode ?? '',
      LogName: logName,
      ResolverType: ociStore === undefined ? 0 : layoutResolver,
      SessionID: ociStore?.sessionId ?? '',
      StoreID: ociStore?.storeId ?? '',
    };
    const answer = await call(LLBBridge.resolveImageConfig, request, signal);
    // A daemon without source policies returns no ref.
    return { ref: answer.Ref || ref, digest: answer.Digest, config: answer.Config };
  };
}

function resolveSourceMeta(call: BridgeCall): Calls['resolveSourceMeta'] {
  return async ({ identifier, attrs, platform, logName, resolveMode, image, git }, signal) => {
    const request = {
      Source: sourceOpCodec.encode({ identifier, attrs: { ...attrs } }),
      Platform: platformBytes(platform),
      LogName: logName,
      ResolveMode: resolveMode ?? '',
      Image: image && { NoConfig: image.noConfig ?? false },
      Git: git && { ReturnObject: git.returnObject },
    };
    const answer = await call(LLBBridge.resolveSourceMeta, request, signal);
    return sourceMetaFromProto(answer);
  };
}

function sourceMetaFromProto(answer: moby.buildkit.v1.frontend.ResolveSourceMetaResponse): SourceMeta {
  const source = sourceOpCodec.decode(answer.Source);
  const { Image: image, Git: git, HTTP: http } = answer;
  return {
    identifier: source.identifier,
    attrs: { ...source.attrs },
    image: image ? { digest: image.Digest ?? '', config: image.Config ?? new Uint8Array() } : undefined,
    git: git ? gitFromProto(git) : undefined,
    http: http ? httpFromProto(http) : undefined,
  };
}

function httpFromProto(
  http: moby.buildkit.v1.frontend.ResolveSourceHTTPResponse.$Properties,
): SourceMeta['http'] {
  return {
    checksum: checkedDigest(http.Checksum ?? ''),
    filename: http.Filename ?? '',
    lastModified: timeFromProto(http.LastModified),
  };
}

function checkedDigest(text: string): string {
  try {
    return parseDigest(text);
  } catch (error) {
    throw wrapError(error, `invalid http checksum digest ${quote(text)}`);
  }
}

function gitFromProto(
  git: moby.buildkit.v1.frontend.ResolveSourceGitResponse.$Properties,
): SourceMeta['git'] {
  return {
    checksum: git.Checksum ?? '',
    ref: git.Ref ?? '',
    commitChecksum: git.CommitChecksum ?? '',
    commitObject: git.CommitObject ?? new Uint8Array(),
    tagObject: git.TagObject ?? new Uint8Array(),
  };
}

function timeFromProto(
  time: moby.buildkit.v1.frontend.Timestamp.$Properties | null | undefined,
): bigint | undefined {
  return time ? fromLong(time.seconds) * 1_000_000_000n + BigInt(time.nanos ?? 0) : undefined;
}

function statFromProto(stat: moby.buildkit.v1.frontend.Stat.$Properties): FileStat {
  return {
    path: stat.path ?? '',
    mode: stat.mode ?? 0,
    size: fromLong(stat.size),
    modTime: fromLong(stat.modTime),
    linkname: stat.linkname ?? '',
    uid: stat.uid ?? 0,
    gid: stat.gid ?? 0,
  };
}

function warningToProto(warning: GatewayWarning): moby.buildkit.v1.frontend.WarnRequest.$Properties {
  return {
    digest: warning.digest,
    level: toLong(warning.level),
    short: encodeText(warning.short),
    detail: warning.detail.map(encodeText),
    url: warning.url,
    info: warning.source && sourceInfoCodec.encode(sourceInfoToProto(warning.source)),
    ranges: warning.ranges.map(({ start, end }) => {
      const range = { start: { line: start, character: 0 }, end: { line: end, character: 0 } };
      return rangeCodec.encode(rangeToProto(range));
    }),
  };
}

function platformBytes(platform: Platform | undefined): Uint8Array | undefined {
  return platform && platformCodec.encode(platformToProto(platform));
}
