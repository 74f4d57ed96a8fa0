import { randomId } from '../../base/random-id.ts';
import { GatewayError } from '../../frontend/gateway-error.ts';
import { ContainerBridge, type moby } from '../../proto/container-codec.ts';
import { type BidiCall, type RpcChannel, RpcCode, RpcError } from '../../rpc/channel.ts';
import { toGatewayError } from '../bridge-call.ts';
import { initMessage } from './container-messages.ts';
import type { ContainerProcess, ProcessRequest } from './container-request.ts';

type Message = moby.buildkit.v1.frontend.ExecMessage;
type Input = Omit<moby.buildkit.v1.frontend.ExecMessage.$Properties, 'ProcessID'>;

/** A message of more than 16 MiB would end the call; small pieces keep a terminal responsive. */
const maxInput = 32 << 10;

/** A container by its id on the daemon. */
interface RunningContainer {
  readonly channel: Pick<RpcChannel, 'bidi'>;
  readonly id: string;
  /** Throws if the daemon does not take signals. */
  readonly requireSignals: () => void;
}

/** Starts a process in a container. */
export function startProcess(
  { channel, id, requireSignals }: RunningContainer,
  request: ProcessRequest,
): ContainerProcess {
  const call = channel.bidi(ContainerBridge.execProcess.path, { signal: request.signal });
  const process = new RunningProcess(call, request);
  const exit = process.run(id);
  // A caller may only be interested in one of the two.
  exit.catch(() => {});
  process.started.catch(() => {});
  return {
    started: process.started,
    exit,
    resize: ({ rows, columns }) => process.send({ Resize: { Rows: rows, Cols: columns } }),
    kill: async (name) => {
      requireSignals();
      await process.send({ Signal: { Name: name.replace(/^SIG/, '') } });
    },
  };
}

/** One call of ExecProcess, which may carry several processes; ours carries one. */
class RunningProcess {
  readonly started: Promise<void>;
  readonly #call: BidiCall;
  readonly #request: ProcessRequest;
  readonly #id = randomId();
  #settleStarted: { resolve(): void; reject(error: unknown): void } | undefined;
  #isStarted = false;
  #inputEnded: boolean;
  #code: number | undefined;

  constructor(call: BidiCall, request: ProcessRequest) {
    this.#call = call;
    this.#request = request;
    this.#inputEnded = request.stdin === undefined;
    this.started = new Promise((resolve, reject) => {
      this.#settleStarted = { resolve, reject };
    });
  }

  /** Resolves with the exit code. */
  async run(containerId: string): Promise<number> {
    try {
      await this.send({ Init: initMessage(containerId, this.#request) });
      await this.#read();
      if (this.#code !== undefined) return this.#code;
      throw new RpcError('the daemon did not report how the process ended', RpcCode.unavailable);
    } catch (error) {
      const failure = toGatewayError(error);
      this.#settleStarted?.reject(failure);
      throw failure;
    } finally {
      this.#call.endSend();
      this.#inputEnded = true;
    }
  }

  async send(input: Input): Promise<void> {
    const message = ContainerBridge.execProcess.request.encode({ ProcessID: this.#id, ...input });
    try {
      await this.#call.send(message);
    } catch (error) {
      throw toGatewayError(error);
    }
  }

  async #read(): Promise<void> {
    for await (const bytes of this.#call.responses) {
      const message = ContainerBridge.execProcess.response.decode(bytes);
      if (message.ProcessID !== this.#id) continue;
      if (message.Done) return;
      await this.#onMessage(message);
    }
  }

  async #onMessage({ Started, File, Exit }: Message): Promise<void> {
    if (Started) this.#onStarted();
    if (File?.Data?.length) await this.#deliver(File.Fd ?? 0, File.Data);
    if (!Exit) return;
    // The daemon waits for the end of the input before it says that everything is done.
    await this.#endInput();
    if (!this.#isStarted && Exit.Error) throw exitError(Exit.Error);
    this.#code = Exit.Code ?? 0;
  }

  #onStarted(): void {
    this.#isStarted = true;
    this.#settleStarted?.resolve();
    if (this.#request.stdin) void this.#feed(this.#request.stdin);
  }

  async #deliver(fd: number, data: Uint8Array): Promise<void> {
    const { stdout, stderr } = this.#request;
    await (fd === 2 ? stderr : stdout)?.(data);
  }

  /** Passes the input on. An input that fails, or a process that has ended, ends it. */
  async #feed(stdin: AsyncIterable<Uint8Array>): Promise<void> {
    try {
      for await (const chunk of stdin)
        for (let at = 0; at < chunk.length; at += maxInput) {
          if (this.#inputEnded) return;
          await this.send({ File: { Fd: 0, Data: chunk.subarray(at, at + maxInput) } });
        }
      await this.#endInput();
    } catch (error) {
      if (!this.#inputEnded)
        this.#call.cancel(`the input of the process failed: ${toGatewayError(error).message}`);
    }
  }

  /** A second end of the input would be an error. */
  async #endInput(): Promise<void> {
    if (this.#inputEnded) return;
    this.#inputEnded = true;
    await this.send({ File: { Fd: 0, EOF: true } });
  }
}

function exitError({ code, message, details }: NonNullable<NonNullable<Message['Exit']>['Error']>): Error {
  const list = (details ?? []).map(({ type_url, value }) => ({
    typeUrl: type_url ?? '',
    value: value ?? new Uint8Array(),
  }));
  return new GatewayError(message ?? 'the process could not be started', code ?? RpcCode.unknown, list);
}
