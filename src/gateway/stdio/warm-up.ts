import { bytesToLatin1, concatBytes } from '../../base/bytes.ts';
import { invariant } from '../../base/invariant.ts';
import { encodeText } from '../../base/text.ts';
import type { ByteListener, ByteStream } from '../../host/byte-stream.ts';
import { Cap } from '../../llb/cap-ids.ts';
import { moby } from '../../proto/gen/gateway.js';
import { frameMessage } from '../../rpc/framing.ts';
import { encodeFrame, FrameFlag, FrameSplitter, FrameType, type Http2Frame } from '../../rpc/unary/frames.ts';
import { headerLimits } from '../../rpc/unary/header-block.ts';
import { encodeHeaders, HeaderDecoder } from '../../rpc/unary/hpack.ts';
import { createUnaryChannel } from '../../rpc/unary/unary-channel.ts';
import { imageFrontend } from './run-frontend.ts';
import { serveDaemon } from './serve.ts';

const prefaceLength = 24;

/**
 * Builds a Dockerfile on a fake daemon, so that a snapshot contains everything that a build creates and compiles on
 * first use. Time and random numbers are fixed during the build, because otherwise every snapshot would be different.
 */
export async function warmUp(): Promise<void> {
  const { setTimeout } = globalThis;
  const { getRandomValues } = crypto;
  globalThis.setTimeout = (() => undefined) as unknown as typeof setTimeout;
  crypto.getRandomValues = (array) => array;
  const daemon = new PlayedDaemon();
  const channel = createUnaryChannel(daemon);
  const code = await serveDaemon(
    { BUILDKIT_SESSION_ID: 'warm-up', BUILDKIT_WORKERS: workers },
    channel,
    imageFrontend,
  );
  channel.close();
  crypto.getRandomValues = getRandomValues;
  globalThis.setTimeout = setTimeout;
  invariant(code === 0, 'the build that warms up failed');
}

/** The daemon's end of the connection. It answers whole requests without flow control, because they are small. */
class PlayedDaemon implements ByteStream {
  #listener: ByteListener | undefined;
  readonly #splitter = new FrameSplitter();
  readonly #decoder = new HeaderDecoder(headerLimits.list);
  readonly #methods = new Map<number, string>();
  readonly #requests = new Map<number, Uint8Array[]>();
  #greeted = false;

  open(listener: ByteListener): void {
    this.#listener = listener;
  }

  close(): void {
    this.#listener = undefined;
  }

  /** Answers asynchronously, like a real daemon. */
  write(chunk: Uint8Array): void {
    queueMicrotask(() => this.#receive(chunk));
  }

  #receive(chunk: Uint8Array): void {
    if (!this.#greeted) this.#say(encodeFrame(FrameType.settings, 0, 0, new Uint8Array(0)));
    const frames = this.#splitter.push(this.#greeted ? chunk : chunk.subarray(prefaceLength));
    this.#greeted = true;
    for (const frame of frames) this.#onFrame(frame);
  }

  #onFrame({ type, flags, streamId, payload }: Http2Frame): void {
    if (type === FrameType.headers) {
      const { headers } = this.#decoder.decode(payload);
      const path = headers.find(([name]) => name === ':path')?.[1] ?? '';
      this.#methods.set(streamId, path.slice(path.lastIndexOf('/') + 1));
      this.#requests.set(streamId, []);
    }
    if (type !== FrameType.data) return;
    this.#requests.get(streamId)?.push(payload);
    if ((flags & FrameFlag.endStream) === 0) return;
    const request = concatBytes(this.#requests.get(streamId) ?? []);
    this.#reply(streamId, answer(this.#methods.get(streamId) ?? '', request));
  }

  #reply(streamId: number, message: Uint8Array | undefined): void {
    const last = FrameFlag.endHeaders | FrameFlag.endStream;
    const head: [string, string][] = [
      [':status', '200'],
      ['content-type', 'application/grpc'],
    ];
    const failed: [string, string][] = [...head, ['grpc-status', '2'], ['grpc-message', 'no such file']];
    const frames = message
      ? [
          encodeFrame(FrameType.headers, FrameFlag.endHeaders, streamId, encodeHeaders(head)),
          encodeFrame(FrameType.data, 0, streamId, frameMessage(message)),
          encodeFrame(FrameType.headers, last, streamId, encodeHeaders([['grpc-status', '0']])),
        ]
      : [encodeFrame(FrameType.headers, last, streamId, encodeHeaders(failed))];
    for (const frame of frames) this.#say(frame);
  }

  #say(bytes: Uint8Array): void {
    this.#listener?.onData(bytes);
  }
}

const { frontend } = moby.buildkit.v1;

/** The daemon's response to a call; undefined for a file that does not exist. */
function answer(method: string, request: Uint8Array): Uint8Array | undefined {
  switch (method) {
    case 'Ping':
      return frontend.PongResponse.encode({
        FrontendAPICaps: gatewayCaps.map(enabled),
        LLBCaps: Object.values(Cap).map(enabled),
      }).finish();
    case 'Solve':
      return frontend.SolveResponse.encode({ result: { ref: { id: 'ref' } } }).finish();
    case 'ReadFile':
      if (bytesToLatin1(request).includes('.dockerignore')) return undefined;
      return frontend.ReadFileResponse.encode({ Data: encodeText(dockerfile) }).finish();
    case 'ResolveSourceMeta':
      return frontend.ResolveSourceMetaResponse.encode({
        Source: sourceOp('docker-image://docker.io/library/alpine:latest'),
        Image: { Digest: `sha256:${'0'.repeat(64)}`, Config: encodeText(imageConfig) },
      }).finish();
    default:
      return new Uint8Array(0);
  }
}

function enabled(ID: string) {
  return { ID, Enabled: true };
}

/** `SourceOp { string identifier = 1 }` of a short identifier. */
function sourceOp(identifier: string): Uint8Array {
  return concatBytes([Uint8Array.of(10, identifier.length), encodeText(identifier)]);
}
const workers = '[{"id":"w","labels":{},"platforms":[{"os":"linux","architecture":"amd64"}]}]';
const gatewayCaps = [
  'source.metaresolver',
  'readfile',
  'statfile',
  'proto.refarray',
  'return',
  'gateway.warnings',
];
const imageConfig =
  '{"architecture":"amd64","os":"linux","config":{"Env":["PATH=/bin"]},"rootfs":{"type":"layers","diff_ids":[]}}';

/** Typical instructions. */
const dockerfile = `# check=error=false
ARG VERSION=latest
FROM alpine:\${VERSION} AS build
ARG TARGETARCH
ENV CGO_ENABLED=0 GOARCH=$TARGETARCH
WORKDIR /src
COPY go.mod go.sum ./
RUN --mount=type=cache,target=/root/.cache --mount=type=secret,id=token apk add --no-cache git && \\
    go mod download
COPY . .
ADD --chown=1:1 https://example.com/a.txt /a.txt
RUN <<EOF
go build -o /out/app .
EOF

FROM alpine:latest
LABEL org.opencontainers.image.title="app"
COPY --from=build --chmod=755 /out/app /bin/app
USER app
EXPOSE 8080/tcp
VOLUME /data
HEALTHCHECK --interval=30s CMD ["/bin/app", "health"]
ENTRYPOINT ["/bin/app"]
CMD ["serve"]
`;
