import { toLong } from '../../../src/proto/codec.ts';
import { Content } from '../../../src/proto/content-codec.ts';
import { BuildHistoryEventType, Control } from '../../../src/proto/control-codec.ts';
import { platformCodec, sourceInfoCodec } from '../../../src/proto/llb-codec.ts';
import { RpcCode, RpcError } from '../../../src/rpc/channel.ts';
import { handlersOf } from '../../../src/rpc/handlers.ts';
import { unaryHandler } from '../../../src/rpc/http2-server.ts';
import type { RpcHandler } from '../../../src/rpc/server-call.ts';
import { encodeRpcStatus } from '../../../src/rpc/status-message.ts';
import { untilAborted } from '../../client/fake-daemon.ts';
import { serveDaemon } from '../daemon-socket.ts';

/** Says the hostile text wherever a daemon says any; gives its address. Solves fail when `failing`. */
export async function startHostileDaemon(text: string, failing: boolean): Promise<string> {
  return serveDaemon(new Map([...control(text, failing), ...content(text)]));
}

const digest = (letter: string) => `sha256:${letter.repeat(64)}`;
const times = {
  CreatedAt: { seconds: toLong(1_700_000_000) },
  LastUsedAt: { seconds: toLong(1_700_000_100) },
};

function control(text: string, failing: boolean): [string, RpcHandler][] {
  const solve = unaryHandler(async () => {
    if (failing) throw failure(text);
    const answer = { 'containerimage.config.digest': text, 'containerimage.digest': text, [text]: text };
    return Control.solve.response.encode({ ExporterResponse: answer });
  });
  const usage = {
    ID: text,
    Size: toLong(1),
    Description: text,
    RecordType: text,
    Shared: true,
    Parents: [text],
    ...times,
  };
  return [
    [Control.info.path, unaryHandler(async () => new Uint8Array(0))],
    [Control.session.path, untilAborted],
    [Control.solve.path, solve],
    [Control.listWorkers.path, unaryHandler(async () => workers(text))],
    [
      Control.diskUsage.path,
      unaryHandler(async () => Control.diskUsage.response.encode({ record: [usage] })),
    ],
    [Control.prune.path, async (call) => call.send(Control.prune.response.encode(usage))],
    [Control.listenBuildHistory.path, async (call) => call.send(history(text))],
    [Control.updateBuildHistory.path, unaryHandler(async () => new Uint8Array(0))],
    [Control.status.path, async (call) => call.send(status(text, failing))],
  ];
}

/** An error with the lines of a Dockerfile. */
function failure(text: string): RpcError {
  const source = {
    info: { filename: text, data: Buffer.from(`FROM a\nRUN ${text}\n`).toString('base64') },
    ranges: [{ start: { line: 2 }, end: { line: 2 } }],
  };
  const value = Buffer.from(JSON.stringify(source));
  return new RpcError(`failed: ${text}`, RpcCode.unknown, [
    { typeUrl: 'github.com/moby/buildkit/errdefs.Source+json', value },
  ]);
}

function workers(text: string): Uint8Array {
  const platform = platformCodec.encode({ OS: 'linux', Architecture: text });
  const worker = {
    ID: text,
    Labels: { [text]: text },
    platforms: [platform],
    GCPolicy: [{ all: true, filters: [text] }],
    BuildkitVersion: { package: text, version: text, revision: text, dockerfileVersion: text },
    CDIDevices: [{ Name: text }],
  };
  return Control.listWorkers.response.encode({ record: [worker] });
}

function history(text: string): Uint8Array {
  const { code, message, details } = failure(text);
  const blob = (letter: string, type: string) => ({
    digest: digest(letter),
    media_type: type,
    size: toLong(3),
  });
  const attestation = {
    ...blob('b', 'application/vnd.in-toto+json'),
    annotations: { 'in-toto.io/predicate-type': 'https://slsa.dev/provenance/v1' },
  };
  const record = {
    Ref: text,
    Frontend: text,
    FrontendAttrs: {
      context: text,
      filename: text,
      target: text,
      platform: text,
      'vcs:source': text,
      'vcs:revision': text,
      [`build-arg:${text}`]: text,
      [`label:${text}`]: text,
      [`context:${text}`]: text,
      [text]: text,
    },
    Exporters: [{ Type: text, Attrs: { [text]: text } }],
    error: { code, message, details: details.map(({ typeUrl, value }) => ({ type_url: typeUrl, value })) },
    CreatedAt: { seconds: toLong(1_700_000_000) },
    CompletedAt: { seconds: toLong(1_700_000_100) },
    ExporterResponse: { 'image.name': text, 'containerimage.digest': text, [text]: text },
    Results: {
      [text]: { Attestations: [attestation], Results: [{ key: toLong(0), value: blob('c', text) }] },
    },
    trace: blob('d', 'application/vnd.buildkit.otlp.json.v0'),
  };
  return Control.listenBuildHistory.response.encode({ type: BuildHistoryEventType.COMPLETE, record });
}

function status(text: string, failing: boolean): Uint8Array {
  const [started, completed] = [{ seconds: toLong(1_700_000_000) }, { seconds: toLong(1_700_000_100) }];
  const bytes = Buffer.from(text);
  const vertex = { digest: digest('e'), name: `[stage 1/1] ${text}\n${text}`, started, completed };
  const info = sourceInfoCodec.encode({ filename: text, data: Buffer.from(`FROM a\n${text}\n`) });
  return Control.status.response.encode({
    vertexes: [
      { ...vertex, error: failing ? `${text}\n${text}` : '' },
      { ...vertex, digest: digest('f'), progressGroup: { id: 'group', name: text } },
    ],
    statuses: [
      {
        ID: `${text}\n${text}`,
        vertex: digest('e'),
        name: text,
        current: toLong(1),
        total: toLong(2),
        timestamp: started,
        started,
      },
    ],
    logs: [
      {
        vertex: digest('e'),
        timestamp: started,
        stream: toLong(1),
        msg: Buffer.from(`${text}\n${text}\xff\n`, 'utf8'),
      },
    ],
    warnings: [{ vertex: digest('e'), level: toLong(1), short: bytes, detail: [bytes], url: text, info }],
  });
}

function content(text: string): ReadonlyMap<string, RpcHandler> {
  const provenance = {
    buildDefinition: { resolvedDependencies: [{ uri: text, digest: { [text]: text } }] },
    [text]: text,
  };
  const blobs = new Map([
    [digest('b'), JSON.stringify(provenance)],
    [digest('c'), JSON.stringify({ [text]: text })],
    [digest('d'), trace(text)],
    [digest('9'), Buffer.from(encodeRpcStatus(failure(text))).toString('latin1')],
  ]);
  return handlersOf(Content, {
    info: async ({ digest: wanted }) => ({ info: { digest: wanted } }),
    read: async (call) => {
      for await (const request of call.requests) {
        const blob = blobs.get(Content.read.request.decode(request).digest);
        if (blob === undefined) throw new RpcError(`${text}: not found`, RpcCode.notFound);
        await call.send(Content.read.response.encode({ data: Buffer.from(blob) }));
      }
    },
  });
}

function trace(text: string): string {
  const attribute = { Key: text, Value: { Type: 'STRING', Value: text } };
  const [StartTime, EndTime] = ['2026-01-02T03:04:05Z', '2026-01-02T03:04:06Z'];
  return JSON.stringify({
    Name: text,
    SpanContext: { TraceID: text, SpanID: 'b7ad6b7169203331', TraceFlags: '01' },
    Parent: { TraceID: '0'.repeat(32), SpanID: '0'.repeat(16) },
    SpanKind: 1,
    StartTime,
    EndTime,
    Attributes: [attribute],
    Events: [{ Name: text, Attributes: [attribute], DroppedAttributeCount: 0, Time: StartTime }],
    Links: null,
    Status: { Code: 'Error', Description: text },
    Resource: [attribute],
    InstrumentationScope: { Name: text, Version: text },
  });
}
