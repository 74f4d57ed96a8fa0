import { writeFileSync } from 'node:fs';
import { createConnection, createServer, type Socket } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { debuggedDockerfile, EditorClient, variablesIn } from './debug-client.ts';
import { directory, engine, fromBusybox, nonce } from './harness.ts';

const daemons = [
  ['Docker Engine', engine.dockerHost],
  ['BuildKit', `unix://${engine.buildkitSocket}`],
] as const;

const limit = { timeout: 120_000 };

describe.each(daemons)('a debug adapter on %s', (_, addr) => {
  const open = (text: string) => {
    const context = directory({ Dockerfile: text, s: 'hush' });
    const launch = { context, addr, secrets: [`id=s,src=${context}/s`], buildArgs: { VERSION: '2' } };
    return { client: new EditorClient(), launch, path: `${context}/Dockerfile` };
  };

  test('verifies breakpoints at once, and stops at them', limit, async () => {
    const { client, launch, path } = open(debuggedDockerfile(nonce()));
    const lines = [4, 8, 11, 99].map((line) => ({ line }));
    const set = await client.begin(launch, lines, path);
    expect(set.map(({ verified, line, message }) => [verified, line, message])).toEqual([
      [true, 5, undefined],
      [true, 8, undefined],
      [true, 11, undefined],
      [false, undefined, 'the Dockerfile has no such line'],
    ]);
    expect(await client.stopAt()).toBe('breakpoint 5 < 9');
    expect(await client.move('continue')).toBe('breakpoint 8 < 10');
    expect(await client.move('next')).toBe('step 10');
    expect(await client.move('next')).toBe('breakpoint 11');
    expect(await client.move('stepBack')).toBe('step 10');
    expect(await client.move('stepIn')).toBe('breakpoint 11');
    await client.ask('continue', { threadId: 1 });
    expect(await client.event('exited')).toEqual({ exitCode: 0 });
    await client.event('terminated');
    expect(client.output()).toMatch(/#\d+ \[final 2\/3\] COPY --from=tools/);
    await client.disconnectRequest();
    expect(await client.ended).toBe(0);
    expect(client.stderr).toBe('');
  });

  // docker/buildx#3485: breakpoints were not verified with stopOnEntry.
  test('stops on entry with verified breakpoints, and steps', limit, async () => {
    const { client, launch, path } = open(debuggedDockerfile(nonce()));
    const set = await client.begin({ ...launch, stopOnEntry: true }, [{ line: 6 }, { line: 12 }], path);
    expect(set.map(({ verified }) => verified)).toEqual([true, true]);
    expect(await client.stopAt()).toBe('entry 9');
    expect(await client.move('stepIn')).toBe('step 2 < 9');
    expect(await client.move('next')).toBe('step 5 < 9');
    expect(await client.move('stepOut')).toBe('breakpoint 6 < 9');
    expect(await client.move('stepOut')).toBe('step 9');
    expect(await client.move('reverseContinue')).toBe('breakpoint 6 < 9');
    expect(await client.move('reverseContinue')).toBe('entry 9');
    const { targets } = await client.ask('gotoTargets', { source: { path }, line: 7 });
    expect(targets).toMatchObject([{ line: 7, label: expect.stringMatching(/^FROM/) }]);
    await client.ask('goto', { threadId: 1, targetId: targets[0].id });
    expect(await client.stopAt()).toBe('goto 7 < 10');
    await client.disconnectRequest();
    expect(await client.ended).toBe(0);
  });

  test('shows variables, files and changes, and no secret', limit, async () => {
    const mark = nonce();
    const { client, launch, path } = open(debuggedDockerfile(mark));
    await client.begin(launch, [{ line: 12 }, { line: 6 }], path);
    await client.stopAt();
    const view = await variablesIn(client);
    expect(view['Variables']).toMatchObject({
      A: { value: '1', type: 'ENV in line 3' },
      MY_TOKEN: { value: '(hidden)' },
      VERSION: { value: '2', type: '--build-arg, ARG in line 4' },
    });
    expect(view['Step']).toMatchObject({
      stage: { value: 'tools' },
      lines: { value: '6' },
      'working directory': { value: '/' },
    });
    const files = view['Files before the step'];
    expect(files).toMatchObject({ work: { value: 'drwxr-xr-x 0:0', evaluateName: 'ls -la /work' } });
    const inside = await client.ask('variables', { variablesReference: files?.['work']?.variablesReference });
    expect(inside.variables).toMatchObject([
      { name: 'first', value: '-rw-r--r-- 0:0 17 bytes', evaluateName: 'cat /work/first' },
    ]);
    const content = { variablesReference: inside.variables[0].variablesReference };
    expect((await client.ask('variables', content)).variables).toMatchObject([
      { name: 'content', value: `${mark}\n` },
    ]);
    expect(view['Files changed by the step before']).toMatchObject({
      '/work': { value: '+ added, drwxr-xr-x 0:0' },
    });
    await client.move('continue');
    const last = await variablesIn(client);
    expect(last['Step']).toMatchObject({ 'secret in SECRET_VALUE': { value: 's' } });
    const [frame] = (await client.ask('stackTrace', { threadId: 1 })).stackFrames;
    const evaluate = async (expression: string, context: string) =>
      (await client.ask('evaluate', { expression, context, frameId: frame.id })).result;
    expect(await evaluate('A', 'hover')).toBe('1');
    expect(await evaluate('${A:-x}', 'hover')).toBe('1');
    expect(await evaluate('$MY_TOKEN', 'repl')).toBe('(hidden)');
    await expect(evaluate('NOTHING', 'hover')).rejects.toThrow('NOTHING is not set here');
    await expect(evaluate('rm -rf /', 'hover')).rejects.toThrow('rm -rf /: not a variable');
    expect(await evaluate('echo $A-$SECRET_VALUE-$(cat /o)', 'repl')).toBe(`1-hush-other-${mark}`);
    expect(await evaluate('ls /end; exit 3', 'watch')).toBe(
      'ls: /end: No such file or directory\nexit code 3',
    );
    const shown = JSON.stringify(client.events) + JSON.stringify([view, last]);
    expect(shown).not.toContain('hush');
    expect(shown).not.toContain('abc');
    await client.disconnectRequest();
  });

  test('stops at a step that fails, in its container', limit, async () => {
    const { client, launch } = open(debuggedDockerfile(nonce(), 'exit 4'));
    await client.begin(launch);
    expect(await client.stopAt()).toBe('exception 12');
    const info = await client.ask('exceptionInfo', { threadId: 1 });
    expect(info).toMatchObject({ exceptionId: 'step failed', breakMode: 'always' });
    expect(info.description).toContain('exit code: 4');
    expect((await client.ask('evaluate', { expression: 'cat /end', context: 'repl' })).result).toBe('end');
    await client.ask('continue', { threadId: 1 });
    expect(await client.event('exited')).toEqual({ exitCode: 1 });
    await client.event('terminated');
    expect(client.output()).toMatch(/12 \| >>> RUN --mount[\s\S]*ERROR: process .* exit code: 4/);
    await client.disconnectRequest();
    expect(await client.ended).toBe(0);
  });

  test('a failure does not stop if it should not', limit, async () => {
    const { client, launch } = open(debuggedDockerfile(nonce(), 'exit 4'));
    await client.initializeRequest();
    await client.customRequest('launch', launch);
    await client.ask('setExceptionBreakpoints', { filters: [] });
    await client.ask('configurationDone');
    expect(await client.event('exited')).toEqual({ exitCode: 1 });
    expect(client.events.some(({ event }) => event === 'stopped')).toBe(false);
  });

  test('goes from breakpoint to breakpoint by condition, log and stage', limit, async () => {
    const { client, launch, path } = open(debuggedDockerfile(nonce()));
    await client.initializeRequest();
    await client.customRequest('launch', launch);
    const { breakpoints } = await client.ask('setFunctionBreakpoints', {
      breakpoints: [{ name: 'OTHER' }, { name: 'nope' }],
    });
    expect(breakpoints).toMatchObject([
      { verified: true, line: 7 },
      { verified: false, message: 'the Dockerfile has no such stage' },
    ]);
    await client.ask('setBreakpoints', {
      source: { path },
      breakpoints: [
        { line: 5, condition: '$A == 2' },
        { line: 6, logMessage: 'A is {A}, {$MY_TOKEN}' },
        { line: 8, condition: 'A' },
        { line: 11, condition: '$VERSION == 2', hitCondition: '1' },
      ],
    });
    await client.ask('configurationDone');
    expect(await client.stopAt()).toBe('breakpoint 7 < 10');
    expect(client.output()).toContain('A is 1, (hidden)\n');
    expect(await client.move('continue')).toBe('breakpoint 11');
  });

  test('debugs several platforms, a thread for each', limit, async () => {
    const text = `FROM scratch\nARG TARGETARCH\nCOPY Dockerfile /${nonce()}-$TARGETARCH\nCOPY Dockerfile /end\n`;
    const { client, launch, path } = open(text);
    const conditions = ['arm64', 'amd64'].map((name, i) => ({
      line: i + 3,
      condition: `$TARGETARCH == ${name}`,
    }));
    await client.begin({ ...launch, platform: 'linux/amd64,linux/arm64' }, conditions, path);
    const { threads } = await client.ask('threads');
    expect(threads).toEqual([
      { id: 1, name: 'linux/amd64' },
      { id: 2, name: 'linux/arm64' },
    ]);
    expect((await Promise.all([client.stopAt(1), client.stopAt(2)])).sort()).toEqual([
      'breakpoint 3',
      'breakpoint 4',
    ]);
    await client.ask('continue', { threadId: 1 });
    expect(await client.event('thread', ({ reason }) => reason === 'exited')).toMatchObject({ threadId: 1 });
    expect(await client.move('next', 2)).toBe('step 4');
    await client.ask('continue', { threadId: 2 });
    expect(await client.event('exited')).toEqual({ exitCode: 0 });
  });

  // docker/buildx#3469: a step did not run what it takes files from.
  test('a step runs all that it takes files from, which can be looked at', limit, async () => {
    const mark = nonce();
    const { client, launch, path } = open(debuggedDockerfile(mark));
    await client.begin(launch, [{ line: 10 }], path);
    expect(await client.stopAt()).toBe('breakpoint 10');
    const before = await variablesIn(client);
    const [source, ...others] = Object.entries(before['Files it takes'] ?? {});
    expect([source?.[0], others]).toEqual([expect.stringMatching(/^\[other 2\/2\] RUN echo/), []]);
    const { variablesReference } = source?.[1] ?? { variablesReference: 0 };
    const { variables } = await client.ask('variables', { variablesReference });
    expect(variables.find(({ name }: { name: string }) => name === 'o')).toMatchObject({
      value: '-rw-r--r-- 0:0 23 bytes',
    });
    expect(await client.move('next')).toBe('step 11');
    const after = await variablesIn(client);
    expect(after['Files changed by the step before']).toMatchObject({
      '/o': { value: expect.stringMatching(/^\+ added/) },
    });
  });

  test('shows the build context as it was sent', limit, async () => {
    const { client, launch, path } = open(`FROM scratch\nCOPY . /\nCOPY s /${nonce()}\n`);
    writeFileSync(`${launch.context}/.dockerignore`, 'Dockerfile\n.dockerignore\n');
    await client.begin(launch, [{ line: 2 }], path);
    await client.stopAt();
    const { 'Files it takes': taken } = await variablesIn(client);
    const { variablesReference = 0 } = taken?.['[internal] load build context'] ?? {};
    const { variables } = await client.ask('variables', { variablesReference });
    expect(variables.map(({ name }: { name: string }) => name)).toEqual(['s']);
  });

  test('a failure has a hint, and what check finds in its lines', limit, async () => {
    const { client, launch } = open(`${fromBusybox()}\nRUN apt-get install x-${nonce()}\n`);
    await client.begin(launch);
    expect(await client.stopAt()).toBe('exception 2');
    const { description, details } = await client.ask('exceptionInfo', { threadId: 1 });
    const lines = description.split('\n');
    expect(lines[0]).toBe(details.message);
    expect(lines.slice(1).join('\n')).toMatch(/^check: InstallWithoutYes: .+/m);
  });

  // docker/buildx#2943: no shell opened after a failure.
  test('a command runs in each kind of step that failed', limit, async () => {
    const tools = `${engine.registry}/busybox`;
    const missing = open(`${fromBusybox()}\nCOPY nothing-${nonce()} /\n`);
    await missing.client.begin({ ...missing.launch, tools });
    expect(await missing.client.stopAt()).toBe('exception 2');
    const evaluate = { expression: 'echo here; ls /nothing', context: 'repl' };
    expect((await missing.client.ask('evaluate', evaluate)).result).toMatch(
      /^(?:here|ls: \/nothing: No such file or directory)\n[\s\S]*\nexit code 1$/,
    );
    const { description } = await missing.client.ask('exceptionInfo', { threadId: 1 });
    expect(description).toMatch(/not found[^\n]*\n.+/);
  });

  test('restarts with an edited Dockerfile', limit, async () => {
    const { client, launch, path } = open(`${fromBusybox()}\nRUN echo ${nonce()}\nRUN exit 5\n`);
    await client.begin(launch, [{ line: 4 }], path);
    expect(await client.stopAt()).toBe('exception 3');
    writeFileSync(path, `${fromBusybox()}\nRUN echo ${nonce()}\nRUN true\nRUN echo four\n`);
    await client.ask('restart');
    const changed = await client.event(
      'breakpoint',
      ({ breakpoint }) => (breakpoint as { verified: boolean }).verified,
    );
    expect(changed).toMatchObject({ reason: 'changed', breakpoint: { line: 4 } });
    expect(await client.stopAt()).toBe('breakpoint 4');
    writeFileSync(path, 'FROM\n');
    await expect(client.ask('restart')).rejects.toThrow('FROM requires either one or three arguments');
    await client.event('terminated');
  });

  test('pauses, and continues', limit, async () => {
    const [one, two] = [nonce(), nonce()];
    const { client, launch } = open(
      `${fromBusybox()}\nRUN echo ${one} > /x\nRUN sleep 4; echo ${two} > /x\nRUN true\n`,
    );
    await client.begin(launch);
    await client.event('output', ({ output }) => /RUN sleep/.test(String(output)));
    expect(await client.move('pause')).toBe('pause 3');
    expect((await client.ask('evaluate', { expression: 'cat /x', context: 'repl' })).result).toBe(one);
    expect(await client.move('next')).toBe('step 4');
    expect((await client.ask('evaluate', { expression: 'cat /x', context: 'repl' })).result).toBe(two);
    await client.ask('continue', { threadId: 1 });
    expect(await client.event('exited')).toEqual({ exitCode: 0 });
  });

  test('a client that vanishes ends the build', limit, async () => {
    const { client, launch } = open(`${fromBusybox()}\nRUN sleep 100; echo ${nonce()}\n`);
    await client.begin(launch);
    await client.event('output', ({ output }) => /RUN sleep/.test(String(output)));
    client.process.stdin?.destroy();
    client.process.stdout?.destroy();
    expect(await client.ended).toBe(0);
  });

  test('a mistake in the Dockerfile is the answer to the launch', limit, async () => {
    const { client, launch } = open('FROM scratch\nRUNN x\n');
    await client.initializeRequest();
    await expect(client.customRequest('launch', launch)).rejects.toThrow(
      /Dockerfile:2[\s\S]*2 \| >>> RUNN x[\s\S]*ERROR: .*unknown instruction: RUNN/,
    );
    await client.disconnectRequest();
    expect(await client.ended).toBe(0);
  });
});

test('a daemon that vanishes ends the build with an error', limit, async () => {
  const relay = await relayTo(engine.buildkitSocket);
  const context = directory({ Dockerfile: `${fromBusybox()}\nRUN echo ${nonce()}\nRUN sleep 100\n` });
  const client = new EditorClient();
  await client.begin({ context, addr: `unix://${relay.path}`, stopOnEntry: true });
  await client.stopAt();
  expect(await client.move('next')).toBe('step 2');
  relay.cut();
  expect(await client.event('exited')).toEqual({ exitCode: 1 });
  await client.event('terminated');
  expect(client.output()).toMatch(/ERROR: .*(connection|closed|ended)/);
  await client.disconnectRequest();
  expect(await client.ended).toBe(0);
});

/** A socket that leads to another one until it is cut. */
async function relayTo(socket: string) {
  const path = `${directory({})}/relay.sock`;
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = createConnection(socket);
    for (const one of [near, far]) open.add(one.on('error', () => {}));
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((resolve) => server.listen(path, resolve));
  onTestFinished(() => void server.close());
  return {
    path,
    cut: () => {
      server.close();
      for (const one of open) one.destroy();
    },
  };
}
