import '../../src/host/quickjs/web.ts';
import { fromBase64, toBase64 } from '../../src/base/base64.ts';
import { caughtError } from '../../src/diagnostics/compile-error.ts';
import * as host from '../../src/host/quickjs/bytes.ts';
import { environment, exit, openStdio, startProgram, writeError } from '../../src/host/quickjs/process.ts';
import { createUnaryChannel } from '../../src/rpc/unary/unary-channel.ts';

// What the tests of the C host run on it, in place of the frontend. MODE says what it does.

const modes: Readonly<Record<string, () => void | Promise<void>>> = {
  bytes: answerJobs,
  cycles: makeGarbage,
  echo: echoStream,
  exhausted: () => report(exhaustMemory),
  flood: writeMuch,
  idle: () => {},
  memory: () => report(takeMemory),
  reject: () => void Promise.reject(new TypeError('nobody handles this')),
  'reject-late': () => void later(() => Promise.reject(new TypeError('nobody handles this'))),
  'reject-handled': rejectHandled,
  stack: () => report(recurse),
  throw: () => {
    throw new TypeError('thrown');
  },
  timers: runTimers,
};

startProgram(() => void run());

async function run(): Promise<void> {
  const mode = modes[environment()['MODE'] ?? ''];
  if (!mode) return report(() => 'no such mode');
  // What throws at once must leave the handler of the host.
  await mode();
}

function report(work: () => unknown): void {
  try {
    writeError(`${work()}\n`);
  } catch (caught) {
    const error = caughtError(caught) as Error;
    writeError(`${error.name}: ${error.message}\n`);
  }
  exit(0);
}

function later(work: () => unknown): Promise<unknown> {
  return new Promise((resolve) => setTimeout(() => resolve(work()), 1));
}

/** Until the engine says no; what was taken is free again afterwards. */
function takeMemory(): string {
  const taken: Uint8Array[] = [];
  for (;;) taken.push(new Uint8Array(16 << 20).fill(taken.length));
}

/** Takes memory with one OPERATION until the engine says no. */
function exhaustMemory(): string {
  const operation = operations[environment()['OPERATION'] ?? ''];
  // A list, because an array would need a lot of memory to grow.
  let taken: unknown;
  for (let i = 0; ; i++) taken = { result: operation?.(`h${i}`), taken };
}

/** Ways to take memory; the tests name one of them. */
const operations: Readonly<Record<string, (text: string) => unknown>> = {
  'joined text': (text) => text + text,
  'an object': (text) => ({ [text]: text }),
  'an array': (text) => [text, text],
  'spread text': (text) => [...text],
  'a function': (text) => () => text,
  'a map': (text) => new Map([[text, text]]),
  'split text': (text) => text.split(''),
  'replaced text': (text) => text.replace(/h/g, 'xxxxxxxxxxxxxxxx'),
  'a regular expression': (text) => new RegExp(text),
  'a template': (text) => `${text}${text.toUpperCase()}`,
  'an error': (text) => new Error(text),
  'a promise': (text) => Promise.resolve(text),
  'JSON text': (text) => JSON.stringify({ text }),
  'parsed JSON': (text) => JSON.parse(`{"${text}":[1,2]}`),
  'padded text': (text) => text.padEnd(1000, 'y').slice(1),
  'entries of an object': (text) => Object.entries({ text }),
  bytes: (text) => new TextEncoder().encode(text),
  'an asynchronous function': async (text) => text,
  'a generator': function* (text) {
    yield text;
  },
};

function recurse(): number {
  return 1 + recurse();
}

/** Objects in cycles, which counting references does not free. */
function makeGarbage(): void {
  for (let i = 0; i < 600_000; i++) {
    const first: { other?: unknown } = {};
    first.other = { other: first, bytes: [i, i, i] };
  }
  report(() => 'done');
}

async function rejectHandled(): Promise<void> {
  const failing = later(() => Promise.reject(new Error('handled')));
  await failing.catch((error: Error) => writeError(`${error.message}\n`));
  exit(0);
}

async function runTimers(): Promise<void> {
  const order: string[] = [];
  const stopped = setTimeout(() => order.push('stopped'), 5);
  setTimeout(() => order.push('third'), 30);
  setTimeout(() => order.push('second'), 20);
  setTimeout(() => clearTimeout(stopped), 0);
  void Promise.resolve().then(() => order.push('first'));
  await new Promise<void>((resolve) => setTimeout(resolve, 40));
  report(() => order.join(' '));
}

/** Ten megabytes to a reader that is slow; exits while most of it has not left. */
function writeMuch(): void {
  const stream = openStdio();
  stream.open({ onData: () => {}, onEnd: () => {} });
  for (let i = 0; i < 100; i++) stream.write(new Uint8Array(100_000).fill(i), i === 99 ? sent : undefined);
  function sent(): void {
    writeError('all sent\n');
    exit(0);
  }
}

/** A bidirectional stream: sends back what comes. */
async function echoStream(): Promise<void> {
  const channel = createUnaryChannel(openStdio());
  const call = channel.bidi('/test/Echo');
  try {
    for await (const message of call.responses) await call.send(message);
    writeError('stream ended\n');
  } catch (error) {
    writeError(`${(error as Error).message}\n`);
  }
  exit(0);
}

const gzipLimit = 1 << 20;

interface Job {
  readonly name: keyof typeof jobs;
  readonly bytes: string;
}

const jobs = {
  sha256: host.sha256Hex,
  utf8: (bytes: Uint8Array) => host.readUtf8(bytes, 0, bytes.length),
  lossy: (bytes: Uint8Array) => new TextDecoder().decode(bytes),
  huffman: (bytes: Uint8Array) => host.decodeHuffman(bytes) ?? 'not in this code',
  gunzip: async (bytes: Uint8Array) => {
    let text = '';
    for await (const piece of host.gunzip(bytes, gzipLimit)) text += toBase64(piece);
    return text;
  },
  write: (bytes: Uint8Array) => {
    const text = host.readUtf8(bytes, 0, bytes.length);
    const room = new Uint8Array(text.length * 3 + 1);
    return toBase64(room.subarray(1, 1 + host.writeUtf8(text, room, 1)));
  },
};

/** The functions of the host on the inputs in JOBS; prints a list of results or names of errors. */
async function answerJobs(): Promise<void> {
  const answers: string[] = [];
  for (const { name, bytes } of JSON.parse(environment()['JOBS'] ?? '[]') as Job[]) {
    try {
      answers.push(await jobs[name](fromBase64(bytes)));
    } catch (error) {
      answers.push((error as Error).name);
    }
  }
  writeError(JSON.stringify(answers));
  exit(0);
}
