import { PassThrough } from 'node:stream';
import type { DebugProtocol } from '@vscode/debugprotocol';
import type { AdapterHost } from '../../src/dap/adapter-host.ts';
import { MessageDecoder } from '../../src/dap/message-decoder.ts';
import { serveDebugAdapter } from '../../src/dap/serve-debug-adapter.ts';
import { DebugBuild } from '../../src/debug/debug-build.ts';
import type { DebugProgram } from '../../src/debug/debug-program.ts';
import type { FrontendGateway } from '../../src/gateway/frontend-gateway.ts';
import { loadTestProgram } from '../debug/load-test-program.ts';

/** Lines are counted on: 1 FROM, 2 and 3 COPY, 4 FROM, 5 COPY --from. */
const dockerfile = `FROM scratch AS tools
COPY a /a
COPY b /b
FROM scratch AS final
COPY --from=tools /a /a
`;

const program = await loadTestProgram(dockerfile, [0, 1]);

type Body = Readonly<Record<string, unknown>>;
// biome-ignore lint/suspicious/noExplicitAny: tests read what they expect
type AnyBody = any;

/** A build that needs no daemon, and what a test changes about it. */
export interface FakeBuild {
  readonly platforms: readonly string[];
  readonly program: DebugProgram;
  /** Path of the Dockerfile. */
  readonly dockerfile: string | undefined;
  /** Steps and commands never end. */
  isHanging: boolean;
  /** The Dockerfile is never compiled. */
  isCompiling: boolean;
  /** Directories contain these files. */
  files: readonly string[];
  /** How often a build was cancelled. */
  cancelled: number;
  /** Ends the connection to the daemon. */
  lose: (error: Error) => void;
}

/** A debug adapter in this process, with a client that sends what it wants. */
export class FakeSession {
  readonly build: FakeBuild = {
    platforms: ['linux/amd64'],
    program,
    dockerfile: '/src/Dockerfile',
    isHanging: false,
    isCompiling: false,
    files: ['one', 'two'],
    cancelled: 0,
    lose: () => {},
  };
  readonly input = new PassThrough();
  readonly output = new PassThrough();
  readonly messages: DebugProtocol.ProtocolMessage[] = [];
  readonly ended: Promise<void>;
  readonly #waiting = new Set<() => void>();
  #seq = 0;

  constructor(changes: Partial<FakeBuild> = {}, isReading = true) {
    Object.assign(this.build, changes);
    const decoder = new MessageDecoder();
    if (isReading)
      this.output.on('data', (bytes: Buffer) => {
        for (const message of decoder.push(bytes))
          this.messages.push(message as DebugProtocol.ProtocolMessage);
        for (const wake of this.#waiting) wake();
      });
    this.ended = serveDebugAdapter(hostOf(this.build), this);
    this.ended.catch(() => {});
  }

  /** Sends a request, and returns its number. */
  send(command: string, args?: unknown): number {
    this.raw({ seq: ++this.#seq, type: 'request', command, arguments: args });
    return this.#seq;
  }

  raw(message: unknown): void {
    const body = JSON.stringify(message);
    this.input.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  async ask(command: string, args?: unknown): Promise<AnyBody> {
    const response = await this.response(this.send(command, args));
    if (!response.success) throw new Error(response.message);
    return response.body;
  }

  async response(seq: number): Promise<DebugProtocol.Response> {
    return await this.#find<DebugProtocol.Response>(
      (message) => message.type === 'response' && (message as DebugProtocol.Response).request_seq === seq,
    );
  }

  /** The next event of this name; each is returned once. */
  async event(name: string): Promise<Body> {
    const found = await this.#find<DebugProtocol.Event>(
      (message) => message.type === 'event' && (message as DebugProtocol.Event).event === name,
    );
    this.messages.splice(this.messages.indexOf(found), 1);
    return (found.body ?? {}) as Body;
  }

  async #find<T>(accept: (message: DebugProtocol.ProtocolMessage) => boolean): Promise<T> {
    for (;;) {
      const found = this.messages.find(accept);
      if (found) return found as T;
      await new Promise<void>((resolve) => {
        const wake = (): void => {
          this.#waiting.delete(wake);
          resolve();
        };
        this.#waiting.add(wake);
      });
    }
  }

  /** Starts a build, which stops before its first step. */
  async start(args: object = {}): Promise<void> {
    await this.ask('initialize', {});
    await this.ask('launch', { stopOnEntry: true, ...args });
    await this.ask('configurationDone');
    for (const _ of this.build.platforms) await this.event('stopped');
  }
}

function hostOf(build: FakeBuild): AdapterHost {
  return {
    signal: new AbortController().signal,
    errorText: (error) => `ERROR: ${(error as Error).message}\n`,
    terminalCommand: (socket) => ['terminal', socket],
    open: async (_, driver) => {
      const lost = new AbortController();
      build.lose = (error) => lost.abort(error);
      driver.signal.addEventListener('abort', () => build.cancelled++, { once: true });
      const signal = AbortSignal.any([driver.signal, lost.signal]);
      if (build.isCompiling) await never(signal);
      const gateway = gatewayOf(build);
      const builds = build.platforms.map(
        (platform) =>
          new DebugBuild({
            gateway,
            program: build.program,
            platform,
            tools: 'tools',
            isDone: () => false,
            signal,
          }),
      );
      await driver.drive({ builds, dockerfile: build.dockerfile, hintFor: async () => undefined });
    },
  };
}

function gatewayOf(build: FakeBuild): FrontendGateway {
  const wait = async (signal?: AbortSignal): Promise<void> =>
    build.isHanging ? await never(signal) : undefined;
  return {
    build: { options: new Map(), workers: [] },
    solve: async () => ({ ref: 'ref', metadata: new Map() }),
    evaluate: async (_: string, signal?: AbortSignal) => await wait(signal),
    readDir: async () => {
      await wait();
      return build.files.map((path) => ({ path, mode: 0o644, size: 1n, modTime: 0n, linkname: '' }));
    },
    readFile: async () => Buffer.from('\0'),
    openContainer: async () => ({
      release: async () => {},
      start: ({ stdout, signal }: { stdout: (bytes: Uint8Array) => void; signal: AbortSignal }) => {
        stdout(Buffer.from('out\n'));
        return { exit: wait(signal).then(() => 0) };
      },
    }),
  } as unknown as FrontendGateway;
}

async function never(signal: AbortSignal | undefined): Promise<void> {
  await new Promise<void>((_, reject) => {
    if (signal?.aborted) reject(signal.reason as Error);
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}
