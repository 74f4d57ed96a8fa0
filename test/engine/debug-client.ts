import { type ChildProcess, spawn } from 'node:child_process';
import { DebugClient } from '@vscode/debugadapter-testsupport';
import type { DebugProtocol } from '@vscode/debugprotocol';
import { onTestFinished } from 'vitest';
import { MessageDecoder } from '../../src/dap/message-decoder.ts';
import { cliFile, fromBusybox } from './harness.ts';

type Body = Readonly<Record<string, unknown>>;

/** What the protocol calls a body: tests read what they expect in it. */
// biome-ignore lint/suspicious/noExplicitAny: an expectation fails for what is missing
type AnyBody = any;

/** Microsoft's client for tests of debug adapters, on what ships. */
export class EditorClient extends DebugClient {
  readonly process: ChildProcess;
  readonly events: DebugProtocol.Event[] = [];
  readonly ended: Promise<number | null>;
  stderr = '';
  readonly #waiting = new Set<() => void>();
  #taken = 0;

  constructor(args: readonly string[] = [], env: NodeJS.ProcessEnv = process.env) {
    super('', '', 'dockerfile-llb');
    this.process = spawn(process.execPath, [cliFile, 'debug', '--dap', ...args], { env });
    this.ended = new Promise((resolve) => this.process.once('close', resolve));
    this.process.stderr?.on('data', (data) => (this.stderr += data));
    const { stdin, stdout } = this.process;
    if (!stdin || !stdout) throw new Error('the process has no streams');
    stdin.on('error', () => {});
    this.connect(stdout, stdin);
    // The client of Microsoft ignores what an adapter asks it.
    const decoder = new MessageDecoder();
    stdout.on('data', (data: Buffer) => {
      for (const message of decoder.push(data)) this.#answer(message as DebugProtocol.Request);
    });
    onTestFinished(() => void this.process.kill('SIGKILL'));
  }

  /** What an editor does when it is asked for a terminal. */
  onTerminal: ((args: readonly string[]) => void) | undefined;

  #answer({ type, command, seq, arguments: args }: DebugProtocol.Request): void {
    if (type !== 'request' || command !== 'runInTerminal') return;
    this.onTerminal?.((args as DebugProtocol.RunInTerminalRequestArguments).args);
    const success = this.onTerminal !== undefined;
    this.write({ seq: 1, type: 'response', request_seq: seq, command, success, body: {} });
  }

  /** The number of the last request. */
  get lastSeq(): number {
    return (this as unknown as { readonly sequence: number }).sequence - 1;
  }

  /** Sends any message. */
  write(message: unknown): void {
    const body = typeof message === 'string' ? message : JSON.stringify(message);
    this.process.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  override emit(name: string, ...args: unknown[]): boolean {
    const [event] = args as DebugProtocol.Event[];
    if (event?.type === 'event') {
      this.events.push(event);
      for (const wake of this.#waiting) wake();
    }
    return super.emit(name, ...args);
  }

  /** The next event of this name after the last one that was taken. */
  async event(name: string, accept: (body: Body) => boolean = () => true): Promise<Body> {
    for (;;) {
      const at = this.events.findIndex(
        (one, i) => i >= this.#taken && one.event === name && accept((one.body ?? {}) as Body),
      );
      if (at >= 0) {
        this.#taken = at + 1;
        return (this.events[at]?.body ?? {}) as Body;
      }
      await new Promise<void>((resolve, reject) => {
        const wake = (): void => {
          this.#waiting.delete(wake);
          resolve();
        };
        this.#waiting.add(wake);
        void this.ended.then(() => reject(new Error(`the adapter ended before ${name}: ${this.stderr}`)));
      });
    }
  }

  /** What is said to the user. */
  output(): string {
    return this.events
      .filter(({ event }) => event === 'output')
      .map(({ body }) => body.output)
      .join('');
  }

  async ask(command: string, args: object = {}): Promise<AnyBody> {
    return (await this.customRequest(command, args)).body;
  }

  /** Initializes, launches, sets breakpoints and starts. Returns the breakpoints. */
  async begin(launch: object, breakpoints: readonly object[] = [], path?: string): Promise<AnyBody[]> {
    await this.initializeRequest();
    const launched = this.customRequest('launch', launch);
    await Promise.race([this.event('initialized'), launched]);
    const set =
      path === undefined
        ? { breakpoints: [] }
        : await this.ask('setBreakpoints', { source: { path }, breakpoints });
    await this.ask('configurationDone');
    await launched;
    return set.breakpoints;
  }

  /** Waits for a stop, and returns `reason line > line`, the step first. */
  async stopAt(threadId = 1): Promise<string> {
    const { reason } = await this.event('stopped', (body) => body['threadId'] === threadId);
    const { stackFrames } = await this.ask('stackTrace', { threadId });
    return `${reason} ${stackFrames.map(({ line }: DebugProtocol.StackFrame) => line).join(' < ')}`;
  }

  async move(command: string, threadId = 1): Promise<string> {
    await this.ask(command, { threadId });
    return await this.stopAt(threadId);
  }
}

/** A Dockerfile to debug. Lines are counted on: 2 FROM tools, 5 and 6 RUN, 7 FROM other, 8 RUN, 9 FROM final, 10 COPY, 11 COPY, 12 RUN. */
export const debuggedDockerfile = (mark: string, end = 'true') => `ARG VERSION=1
${fromBusybox('tools')}
ENV A=1 MY_TOKEN=abc
ARG VERSION
RUN mkdir /work && echo ${mark} > /work/first
RUN echo two > /work/second && chmod 600 /work/first
${fromBusybox('other')}
RUN echo other-${mark} > /o
FROM tools AS final
COPY --from=other /o /o
COPY --from=tools /work /copied
RUN --mount=type=secret,id=s,env=SECRET_VALUE echo end > /end && ${end}
`;

type Row = { readonly value: string; readonly variablesReference: number };

/** The scopes of the step with their variables, by their names. */
export async function variablesIn(client: EditorClient) {
  const { stackFrames } = await client.ask('stackTrace', { threadId: 1 });
  const { scopes } = await client.ask('scopes', { frameId: stackFrames[0].id });
  const views: Record<string, Record<string, Row>> = {};
  for (const { name, variablesReference } of scopes) {
    const { variables } = await client.ask('variables', { variablesReference });
    views[name] = Object.fromEntries(variables.map((one: Row & { name: string }) => [one.name, one]));
  }
  return views;
}
