import { ok } from 'node:assert/strict';
import { setImmediate as turn } from 'node:timers/promises';
import fc from 'fast-check';
import { BadMessageError, MessageDecoder } from '../../../src/dap/message-decoder.ts';
import { FakeSession } from '../../dap/fake-session.ts';
import { mayReject, mayThrow } from '../expect-error.ts';
import { fuzzTarget } from '../fuzz-target.ts';
import { mutatedBytes } from '../mutate.ts';

const framed = (value: unknown) => {
  const body = JSON.stringify(value);
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
};
const seeds = [
  framed({ seq: 1, type: 'request', command: 'initialize', arguments: { adapterID: 'é' } }),
  `${framed({ seq: 2, type: 'request', command: 'threads' })}${framed({ type: 'response', request_seq: 1 })}`,
  `Content-Type: x\r\n${framed({})}`,
].map((text) => Buffer.from(text));

/** Messages of an editor: any bytes are messages or an error, whatever pieces they come in. */
export const editorMessages = fuzzTarget('editor-messages', 500, mutatedBytes(seeds), (bytes) => {
  mayThrow([BadMessageError], () => {
    const decoder = new MessageDecoder();
    for (const byte of bytes) ok([...decoder.push(Uint8Array.of(byte))].length <= 1);
  });
});

const names = [
  ...[
    'initialize',
    'launch',
    'attach',
    'configurationDone',
    'restart',
    'terminate',
    'cancel',
    'threads',
    'source',
  ],
  ...[
    'setBreakpoints',
    'setFunctionBreakpoints',
    'setExceptionBreakpoints',
    'breakpointLocations',
    'stackTrace',
  ],
  ...['continue', 'next', 'stepIn', 'stepOut', 'stepBack', 'reverseContinue', 'pause', 'goto', 'gotoTargets'],
  ...['scopes', 'variables', 'evaluate', 'completions', 'exceptionInfo', 'nothing', '__proto__'],
];
const number = fc.oneof(fc.integer({ min: -1, max: 6 }), fc.constantFrom(1, 1, 1, 2 ** 53, 1.5));
const known = fc.record(
  {
    threadId: number,
    frameId: number,
    variablesReference: number,
    targetId: number,
    requestId: number,
    line: number,
    column: number,
    start: number,
    count: number,
    levels: number,
    startFrame: number,
    text: fc.constantFrom('', '$', 'ls /', 'ex'),
    expression: fc.constantFrom('', '$A', 'ls', 'exec', '${'),
    context: fc.constantFrom('repl', 'hover', 'watch'),
    source: fc.constant({ path: '/src/Dockerfile' }),
    breakpoints: fc.array(
      fc.record({ line: number, name: fc.constantFrom('tools', 'x'), condition: fc.string() }),
    ),
    filters: fc.constantFrom([], ['failed']),
  },
  { requiredKeys: [] },
);
const requests = fc.array(
  fc.tuple(fc.constantFrom(...names), fc.oneof({ weight: 5, arbitrary: known }, fc.jsonValue())),
  {
    maxLength: 25,
  },
);

/** Requests of an editor, in any order: each has one answer, and the session can be ended. */
export const editorRequests = fuzzTarget('editor-requests', 150, requests, async (list) => {
  const session = new FakeSession();
  await session.ask('initialize', {});
  await mayReject([Error], session.ask('launch', { stopOnEntry: true }));
  session.send('configurationDone');
  const sent: number[] = [];
  for (const [command, args] of list) {
    sent.push(session.send(command, args));
    await turn();
  }
  await session.ask('disconnect');
  await session.ended;
  for (let i = 0; i < 20; i++) await turn();
  for (const seq of sent) {
    const answers = session.messages.filter(
      (message) =>
        message.type === 'response' && (message as unknown as { request_seq: number }).request_seq === seq,
    );
    ok(answers.length === 1, `request ${seq} has ${answers.length} answers`);
  }
});
