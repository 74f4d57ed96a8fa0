import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { EditorClient } from './debug-client.ts';
import { directory, engine, fromBusybox, nonce } from './harness.ts';
import { hasTmux, openTerminal, type Terminal } from './terminal.ts';

const daemons = [
  ['Docker Engine', engine.dockerHost],
  ['BuildKit', `unix://${engine.buildkitSocket}`],
] as const;

const limit = { timeout: 120_000 };

/** Lines are counted on: 2 FROM tools, 5 and 6 RUN, 7 FROM other, 8 RUN, 9 FROM final, 10 COPY, 11 COPY, 12 RUN. */
const dockerfile = (mark: string, end = 'true') => `ARG VERSION=1
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

describe.each(daemons)('a debug adapter on %s', (_, addr) => {
  const open = (text: string) => {
    const context = directory({ Dockerfile: text, s: 'hush' });
    const launch = { context, addr, secrets: [`id=s,src=${context}/s`], buildArgs: { VERSION: '2' } };
    return { client: new EditorClient(), launch, path: `${context}/Dockerfile` };
  };

  test('verifies breakpoints at once, and stops at them', limit, async () => {
    const { client, launch, path } = open(dockerfile(nonce()));
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

  test('stops on entry with verified breakpoints, and steps', limit, async () => {
    const { client, launch, path } = open(dockerfile(nonce()));
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
    const { client, launch, path } = open(dockerfile(mark));
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
    const { client, launch } = open(dockerfile(nonce(), 'exit 4'));
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
    const { client, launch } = open(dockerfile(nonce(), 'exit 4'));
    await client.initializeRequest();
    await client.customRequest('launch', launch);
    await client.ask('setExceptionBreakpoints', { filters: [] });
    await client.ask('configurationDone');
    expect(await client.event('exited')).toEqual({ exitCode: 1 });
    expect(client.events.some(({ event }) => event === 'stopped')).toBe(false);
  });

  test('goes from breakpoint to breakpoint by condition, log and stage', limit, async () => {
    const { client, launch, path } = open(dockerfile(nonce()));
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

  test('shows the output of a long command as it comes, and ends it', limit, async () => {
    const { client, launch, path } = open(dockerfile(nonce()));
    await client.begin(launch, [{ line: 12 }], path);
    await client.stopAt();
    const asked = client.customRequest('evaluate', { expression: 'echo now; sleep 100', context: 'repl' });
    const cancelled = expect(asked).rejects.toThrow('cancelled');
    await client.event('output', ({ output }) => output === 'now\n');
    await client.ask('cancel', { requestId: client.lastSeq });
    await cancelled;
    expect(await client.move('stepBack')).toBe('step 9');
  });

  test('completes variables and paths', limit, async () => {
    const { client, launch, path } = open(dockerfile(nonce()));
    await client.begin(launch, [{ line: 6 }], path);
    await client.stopAt();
    const complete = async (text: string, column = text.length + 1) =>
      (await client.ask('completions', { text, column })).targets;
    expect(await complete('echo $VER and', 10)).toEqual([
      { label: 'VERSION', type: 'variable', start: 7, length: 3 },
    ]);
    expect(await complete('cat /wo')).toEqual([{ label: 'work/', type: 'file', start: 6, length: 2 }]);
    expect(await complete('cat work/f')).toEqual([{ label: 'first', type: 'file', start: 10, length: 1 }]);
    expect(await complete('ex')).toMatchObject([{ label: 'exec', start: 1, length: 2 }]);
    expect(await complete('cat /none/')).toEqual([]);
  });

  test.skipIf(!hasTmux)('opens a terminal in the container', limit, async () => {
    const mark = nonce();
    const { client, launch, path } = open(dockerfile(mark));
    await client.initializeRequest({ adapterID: 'x', supportsRunInTerminalRequest: true });
    await client.customRequest('launch', launch);
    await client.ask('setBreakpoints', { source: { path }, breakpoints: [{ line: 12 }] });
    await client.ask('configurationDone');
    await client.stopAt();
    const terminal = openTerminal(100, 30);
    client.onTerminal = (args) => terminal.run(args.slice(2));
    await client.ask('evaluate', { expression: 'exec', context: 'repl' });
    await see(terminal, /^\/ #/m);
    terminal.type('echo $SECRET_VALUE-$(cat /o)-$(stty size)');
    await see(terminal, new RegExp(`^hush-other-${mark}-30 100`, 'm'));
    terminal.resize(90, 25);
    terminal.type('stty size');
    await see(terminal, /^25 90/m);
    terminal.type('exit 3');
    await see(terminal, /ended 0/);
    // A terminal that is open does not keep the build.
    await client.ask('evaluate', { expression: 'exec /bin/sh -i', context: 'repl' });
    await see(terminal, /^\/ #[^#]*$/m);
    await client.ask('continue', { threadId: 1 });
    expect(await client.event('exited')).toEqual({ exitCode: 0 });
    await see(terminal, /# ended 0/);
  });

  test('an editor without terminals is told what to do', limit, async () => {
    const { client, launch } = open(dockerfile(nonce()));
    await client.begin({ ...launch, stopOnEntry: true });
    await client.stopAt();
    const asked = client.customRequest('evaluate', { expression: 'exec', context: 'repl' });
    await expect(asked).rejects.toThrow('this editor cannot open a terminal');
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

const see = (terminal: Terminal, text: RegExp) =>
  expect.poll(() => terminal.screen(true), { timeout: 20_000, interval: 100 }).toMatch(text);

type Row = { readonly value: string; readonly variablesReference: number };

/** The scopes of the step with their variables, by their names. */
async function variablesIn(client: EditorClient) {
  const { stackFrames } = await client.ask('stackTrace', { threadId: 1 });
  const { scopes } = await client.ask('scopes', { frameId: stackFrames[0].id });
  const views: Record<string, Record<string, Row>> = {};
  for (const { name, variablesReference } of scopes) {
    const { variables } = await client.ask('variables', { variablesReference });
    views[name] = Object.fromEntries(variables.map((one: Row & { name: string }) => [one.name, one]));
  }
  return views;
}
