import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { FakeSession } from './fake-session.ts';

describe('requests that cannot be carried out', () => {
  test.each([
    ['launch', {}, 'launch: send initialize first'],
    ['threads', {}, 'threads: send initialize first'],
    ['__proto__', {}, '__proto__: this request is not supported'],
    ['constructor', {}, 'constructor: this request is not supported'],
    ['', {}, ': this request is not supported'],
    ['cancel', { requestId: 'x' }, 'arguments.requestId is not a whole number'],
  ])('%s %j before everything', async (command, args, message) => {
    const session = new FakeSession();
    await expect(session.ask(command, args)).rejects.toThrow(message);
    expect(await session.ask('initialize', {})).toMatchObject({ supportsConfigurationDoneRequest: true });
  });

  test.each([
    ['initialize', {}, 'initialize was sent before'],
    ['attach', {}, 'a running build cannot be attached to: use the request "launch"'],
    ['restart', {}, 'no build is being debugged: send launch first'],
    ['continue', { threadId: 1 }, 'no build is being debugged: send launch first'],
    ['evaluate', { expression: 'ls' }, 'no build is being debugged: send launch first'],
    ['launch', { target: 7 }, 'launch configuration: target is not a string'],
    ['launch', { buildArgs: { A: 1 } }, 'launch configuration: buildArgs.A is not a string'],
    ['launch', [], 'launch configuration: it is not an object'],
    ['setBreakpoints', null, 'arguments is not an object'],
    [
      'setBreakpoints',
      { source: {}, breakpoints: [{ line: '1' }] },
      'arguments.breakpoints[0].line is not a number',
    ],
    ['disassemble', {}, 'disassemble: this request is not supported'],
  ])('%s %j after initialize', async (command, args, message) => {
    const session = new FakeSession();
    await session.ask('initialize', {});
    await expect(session.ask(command, args)).rejects.toThrow(message);
    expect(await session.ask('threads')).toEqual({ threads: [] });
  });

  test.each([
    ['launch', {}, 'a build is being debugged already'],
    ['continue', { threadId: 9 }, 'thread 9 does not exist'],
    ['next', {}, 'arguments.threadId is missing'],
    ['scopes', { frameId: 77 }, '77 is not valid: the build has moved since it was shown'],
    ['variables', { variablesReference: 77 }, '77 is not valid: the build has moved since it was shown'],
    ['goto', { threadId: 1, targetId: 99 }, 'line 99: no step can be reached there'],
    ['exceptionInfo', { threadId: 1 }, 'the step has not failed'],
    ['evaluate', { expression: ' ' }, 'the command is missing; for example: ls -la'],
    ['evaluate', { expression: 'x y', context: 'hover' }, 'x y: not a variable'],
  ])('%s %j in a build', async (command, args, message) => {
    const session = new FakeSession();
    await session.start();
    await expect(session.ask(command, args)).rejects.toThrow(message);
    expect(await session.ask('threads')).toEqual({ threads: [{ id: 1, name: 'linux/amd64' }] });
  });

  test('errors are shown with their text as it is', async () => {
    const session = new FakeSession();
    const { body } = await session.response(session.send('{x}'));
    const { format, variables, showUser } = body.error;
    expect([format, variables, showUser]).toEqual([
      '{text}',
      { text: '{x}: this request is not supported' },
      true,
    ]);
  });
});

describe('messages that break the protocol end the session', () => {
  test.each([
    ['GET / HTTP/1.1\r\nHost: x\r\n\r\n', 'has a line without a field name'],
    ['Content-Length: 5\r\n\r\nhello', 'a message is not JSON'],
    ['Content-Length: 99999999\r\n\r\n', 'the limit is 4194304'],
    ['Content-Length: 2\r\n\r\n{}', 'a message is not valid: type is missing'],
    ['Content-Length: 4\r\n\r\nnull', 'a message is not valid: it is not an object'],
    ['Content-Length: 18\r\n\r\n{"type":"request"}', 'a message is not valid: seq is missing'],
  ])('%j', async (bytes, message) => {
    const session = new FakeSession();
    await session.start();
    session.input.write(bytes);
    await expect(session.ended).rejects.toThrow(message);
    expect(session.build.cancelled).toBe(1);
  });
});

describe('the end', () => {
  test.each(['isCompiling', 'isHanging'] as const)(
    'a client that is gone cancels a build that %s',
    async (state) => {
      const session = new FakeSession({ [state]: true });
      await session.ask('initialize', {});
      session.send('launch', {});
      if (state === 'isHanging') {
        await session.event('initialized');
        await session.ask('configurationDone');
      }
      session.input.end();
      await session.ended;
      expect(session.build.cancelled).toBe(1);
    },
  );

  test('disconnect ends a launch that is being compiled', async () => {
    const session = new FakeSession({ isCompiling: true });
    await session.ask('initialize', {});
    const launch = session.send('launch', {});
    await session.ask('disconnect');
    expect(await session.response(launch)).toMatchObject({
      success: false,
      message: 'the launch was cancelled',
    });
    await session.ended;
  });

  test('a daemon that is gone ends the build with its error', async () => {
    const session = new FakeSession();
    await session.start();
    session.build.lose(new Error('the connection has ended'));
    const output = await session.event('output');
    expect(output).toEqual({ category: 'stderr', output: 'ERROR: the connection has ended\n' });
    expect(await session.event('exited')).toEqual({ exitCode: 1 });
    await session.event('terminated');
    await session.ask('disconnect');
    await session.ended;
  });

  test('terminate ends the build, and disconnect the session', async () => {
    const session = new FakeSession({ isHanging: true });
    await session.ask('initialize', {});
    await session.ask('launch', {});
    await session.ask('configurationDone');
    await session.ask('terminate');
    await session.event('terminated');
    expect(session.build.cancelled).toBe(1);
    await session.ask('disconnect');
    await session.ended;
  });

  test('a session without a build can be disconnected', async () => {
    const session = new FakeSession();
    await session.ask('disconnect');
    await session.ended;
  });
});

test('a thread that runs can only be paused', async () => {
  const session = new FakeSession();
  await session.start();
  session.build.isHanging = true;
  await session.ask('continue', { threadId: 1 });
  for (const [command, args] of [
    ['next', { threadId: 1 }],
    ['stackTrace', { threadId: 1 }],
    ['evaluate', { expression: 'ls' }],
  ] as const)
    await expect(session.ask(command, args)).rejects.toThrow(
      'the build is running: pause it, or wait until it stops',
    );
  await session.ask('pause', { threadId: 1 });
  expect(await session.event('stopped')).toMatchObject({ reason: 'pause', threadId: 1 });
});

test('threads of several platforms move on their own, and the last one ends the build', async () => {
  const session = new FakeSession({ platforms: ['linux/amd64', 'linux/arm64'] });
  await session.start();
  const { threads } = await session.ask('threads');
  expect(threads).toEqual([
    { id: 1, name: 'linux/amd64' },
    { id: 2, name: 'linux/arm64' },
  ]);
  expect(await session.ask('continue', { threadId: 2 })).toEqual({ allThreadsContinued: false });
  expect(await session.event('thread')).toMatchObject({ reason: 'started', threadId: 1 });
  expect(await session.event('thread')).toMatchObject({ reason: 'started', threadId: 2 });
  expect(await session.event('thread')).toEqual({ reason: 'exited', threadId: 2 });
  expect((await session.ask('stackTrace', { threadId: 1 })).totalFrames).toBe(1);
  await expect(session.ask('continue', { threadId: 2 })).rejects.toThrow(
    'the build of this platform has ended',
  );
  await session.ask('continue', { threadId: 1 });
  expect(await session.event('exited')).toEqual({ exitCode: 0 });
});

test('breakpoints that are set before the build are verified when it is compiled', async () => {
  const session = new FakeSession();
  await session.ask('initialize', { linesStartAt1: false, columnsStartAt1: false });
  const set = (path: string, line: number) =>
    session.ask('setBreakpoints', { source: { path }, breakpoints: [{ line }] });
  expect(await set('/src/Dockerfile', 4)).toEqual({
    breakpoints: [
      { id: 1, verified: false, reason: 'pending', message: 'the Dockerfile is not compiled yet' },
    ],
  });
  await session.ask('launch', {});
  expect(await session.event('breakpoint')).toEqual({
    reason: 'changed',
    breakpoint: { id: 1, verified: true, line: 4, endLine: 4 },
  });
  expect(await set('/src/other', 4)).toMatchObject({
    breakpoints: [{ verified: false, message: 'this is not the Dockerfile of the build (/src/Dockerfile)' }],
  });
  await session.ask('configurationDone');
  expect(await session.event('stopped')).toMatchObject({ reason: 'breakpoint', hitBreakpointIds: [1] });
  const { stackFrames } = await session.ask('stackTrace', { threadId: 1 });
  expect(stackFrames).toMatchObject([{ line: 4, column: 0, source: { path: '/src/Dockerfile' } }]);
});

test('without debugging, nothing stops', async () => {
  const session = new FakeSession();
  await session.ask('initialize', {});
  await session.ask('launch', { noDebug: true, stopOnEntry: true });
  const source = { path: '/src/Dockerfile' };
  const set = await session.ask('setBreakpoints', { source, breakpoints: [{ line: 2 }] });
  expect(set).toEqual({ breakpoints: [{ verified: false }] });
  await session.ask('configurationDone');
  expect(await session.event('exited')).toEqual({ exitCode: 0 });
});

test('a restart forgets what was shown, and keeps the breakpoints', async () => {
  const session = new FakeSession();
  await session.start();
  const source = { path: '/src/Dockerfile' };
  await session.ask('setFunctionBreakpoints', { breakpoints: [{ name: 'tools' }] });
  await session.ask('setBreakpoints', { source: {}, breakpoints: [] });
  await session.ask('setBreakpoints', { source, breakpoints: [{ line: 3 }] });
  const { stackFrames } = await session.ask('stackTrace', { threadId: 1 });
  await session.ask('restart', { arguments: {} });
  expect(await session.event('stopped')).toMatchObject({ reason: 'breakpoint', hitBreakpointIds: [1] });
  await expect(session.ask('scopes', { frameId: stackFrames[0].id })).rejects.toThrow('the build has moved');
  await session.ask('continue', { threadId: 1 });
  expect(await session.event('stopped')).toMatchObject({ reason: 'breakpoint', hitBreakpointIds: [2] });
  expect(session.build.cancelled).toBe(1);
});

test('mistakes in conditions are shown at the breakpoint', async () => {
  const session = new FakeSession();
  await session.start();
  const source = { path: '/src/Dockerfile' };
  const wanted = [
    { line: 2, condition: '$A || B' },
    { line: 2, hitCondition: 'x' },
    { line: 2, condition: '$A', hitCondition: '> 2' },
  ];
  expect(await session.ask('setBreakpoints', { source, breakpoints: wanted })).toMatchObject({
    breakpoints: [
      { verified: false, message: 'B: not a condition; for example: $TARGETARCH == arm64' },
      { verified: false, message: 'x: not a hit count; for example: 3, == 3 or % 2' },
      { verified: true, line: 2 },
    ],
  });
});

test('a Dockerfile that is not on this machine is shown, and can have breakpoints', async () => {
  const session = new FakeSession({ dockerfile: undefined });
  await session.start();
  const { stackFrames } = await session.ask('stackTrace', { threadId: 1 });
  const { source } = stackFrames[0];
  expect(source).toEqual({ name: 'Dockerfile', sourceReference: 1 });
  expect((await session.ask('source', { source, sourceReference: 1 })).content).toMatch(
    /^FROM scratch AS tools\n/,
  );
  const set = await session.ask('setBreakpoints', { source, breakpoints: [{ line: 3 }] });
  expect(set).toMatchObject({ breakpoints: [{ verified: true, line: 3 }] });
  const { breakpoints } = await session.ask('breakpointLocations', { source, line: 1, endLine: 5 });
  expect(breakpoints).toEqual([1, 2, 3, 4, 5].map((line) => ({ line })));
});

describe('bounds', () => {
  test('not more than 200 requests wait', async () => {
    const session = new FakeSession();
    await session.start();
    session.build.isHanging = true;
    const all = Array.from({ length: 250 }, () => session.send('evaluate', { expression: 'ls' }));
    const refused = await session.response(all.at(-1) ?? 0);
    expect(refused).toMatchObject({
      success: false,
      message: 'more than 200 requests are waiting for an answer',
    });
    expect(session.messages.filter(({ type }) => type === 'response').length).toBeLessThan(60);
    session.send('cancel', { requestId: all[0] });
    expect(await session.response(all[0] ?? 0)).toMatchObject({ success: false, message: 'cancelled' });
  });

  test('a client that reads nothing is not read', async () => {
    const session = new FakeSession({}, false);
    session.send('initialize', {});
    for (let i = 0; i < 5000; i++) {
      session.send('threads');
      if (i % 100 === 0) await turn();
    }
    await turn();
    expect(session.output.readableLength + session.output.writableLength).toBeLessThan(200_000);
    expect(session.input.readableLength + session.input.writableLength).toBeGreaterThan(200_000);
    session.output.destroy();
    await session.ended;
  });

  test('large directories are cut', async () => {
    const session = new FakeSession({ files: Array.from({ length: 6000 }, (_, i) => `f${i}`) });
    const { variables, variablesReference } = await filesBeforeStep(session);
    expect(variables.length).toBe(5001);
    expect(variables.at(-1)).toMatchObject({ name: '…', value: '1000 more' });
    const { variablesReference: file } = variables[0];
    expect((await session.ask('variables', { variablesReference: file })).variables).toMatchObject([
      { name: 'content', value: '(not text)' },
    ]);
    const page = await session.ask('variables', { variablesReference, start: 10, count: 5 });
    expect(page.variables).toEqual(variables.slice(10, 15));
  });
});

/** Starts the build, moves to a step and lists the files before it. */
async function filesBeforeStep(session: FakeSession) {
  await session.start();
  await session.ask('goto', { threadId: 1, targetId: 3 });
  await session.event('stopped');
  const { stackFrames } = await session.ask('stackTrace', { threadId: 1 });
  const { scopes } = await session.ask('scopes', { frameId: stackFrames[0].id });
  const { variablesReference } = scopes.find(
    ({ name }: { name: string }) => name === 'Files before the step',
  );
  const { variables } = await session.ask('variables', { variablesReference });
  return { variables, variablesReference };
}

test('names of files cannot contain control characters in an editor', async () => {
  const session = new FakeSession({ files: ['a\u001b[2J', 'b\u202e'] });
  const { variables } = await filesBeforeStep(session);
  expect(variables.map(({ name }: { name: string }) => name)).toEqual(['a\\u001b[2J', 'b\\u202e']);
});
