import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { build, directory, fromBusybox, nonce, runCli } from './harness.ts';
import { hasTmux, openTerminal } from './terminal.ts';

/** Two stages at once, with what makes terminals fail: wide characters, colours, a bar that draws over itself, long lines. */
function busyContext(text: string): string {
  const bar = "printf '\\r\\033[32m%d%%\\033[0m of the bar' $i";
  return directory({
    Dockerfile: `${fromBusybox('base')}
RUN echo base-${text}
FROM base AS left
RUN for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do ${bar}; sleep 0.2; done; echo
FROM base AS right
RUN for i in 1 2 3 4; do echo "日本語テキスト $i ✨"; sleep 1; done; for i in $(seq 1 60); do echo "${'x'.repeat(300)} $i"; done
FROM scratch
COPY --from=left /bin/busybox /l
COPY --from=right /bin/busybox /r
`,
  });
}

describe.skipIf(!hasTmux)('on a terminal', () => {
  test('steps of two stages run side by side, through changes of its size', { timeout: 60_000 }, async () => {
    const text = nonce();
    const terminal = openTerminal(100, 30);
    terminal.run(['build', busyContext(text), '-o', 'type=cacheonly']);
    await expect.poll(() => terminal.screen(), { timeout: 20_000, interval: 100 }).toMatch(/\d+% of the bar/);
    await expect
      .poll(() => terminal.screen(), { timeout: 20_000, interval: 100 })
      .toContain('日本語テキスト 1 ✨');
    expect(terminal.cursorIsVisible()).toBe(false);
    terminal.resize(40, 20);
    // What is there once on one screen; between two of them a frame may be half drawn.
    const titles = [/^Building .*s {2}\d+\/\d+ steps/gm, /\[left 1\/1\]/g, /\[right 1\/1\]/g];
    const counts = () => {
      const screen = terminal.screen();
      return titles.map((title) => screen.match(title)?.length);
    };
    await expect.poll(counts, { timeout: 10_000, interval: 100 }).toEqual([1, 1, 1]);
    terminal.resize(200, 30);
    await expect.poll(() => terminal.screen(), { timeout: 30_000, interval: 200 }).toContain('ended 0');
    const whole = terminal.screen(true);
    expect(whole).toMatch(/^Built in \d+\.\ds: 6 steps, \d cached$/m);
    expect(whole).toMatch(/^Critical path \d+\.\ds: .*\[(?:left|right) 1\/1\] RUN for/m);
    expect(whole.match(/^ ✓ +\d+\.\ds {2}\[(?:left|right) 1\/1\] RUN for/gm)).toHaveLength(2);
    // Nothing of the frames is left.
    expect(whole).not.toMatch(/^Building |of the bar$/m);
    expect(terminal.cursorIsVisible()).toBe(true);
  });

  test('a step that fails is shown with the end of its output and its lines', async () => {
    const text = nonce();
    const terminal = openTerminal(80, 50);
    const run = `for i in $(seq 1 100); do echo "line $i ${text}"; done; exit 127`;
    terminal.run(['build', directory({ Dockerfile: `${fromBusybox()}\nRUN ${run}\n` })]);
    await expect.poll(() => terminal.screen(true), { timeout: 20_000 }).toContain('ended 1');
    const whole = terminal.screen(true);
    expect(whole).toMatch(/^ ✗ +\d+\.\ds {2}\[2\/2\] RUN for/m);
    expect(whole).toContain('(70 earlier lines)');
    expect(whole).toMatch(new RegExp(`^\\d\\.\\d+ line 100 ${text}$`, 'm'));
    expect(whole).toContain('Dockerfile:2');
    expect(whole).toContain('exit code: 127');
    expect(whole).toContain('A command was not found in the image');
    expect(terminal.cursorIsVisible()).toBe(true);
  });

  test('Ctrl-C leaves the cursor as it was', async () => {
    const terminal = openTerminal(80, 24);
    const dockerfile = `${fromBusybox()}\nRUN echo started; sleep 60; echo ${nonce()}\n`;
    terminal.run(['build', directory({ Dockerfile: dockerfile })]);
    await expect.poll(() => terminal.screen(), { timeout: 20_000 }).toMatch(/^ +started$/m);
    terminal.press('C-c');
    await expect.poll(() => terminal.screen(), { timeout: 10_000 }).toContain('ended 130');
    expect(terminal.screen()).toContain('interrupted');
    expect(terminal.cursorIsVisible()).toBe(true);
  });

  test('a crash leaves the cursor as it was', async () => {
    const terminal = openTerminal(80, 24);
    const trigger = `${directory()}/crash`;
    const crash = `import { existsSync } from 'node:fs';
      setInterval(() => { if (existsSync(${JSON.stringify(trigger)})) throw new Error('crash'); }, 50).unref();`;
    const module = `data:text/javascript;base64,${Buffer.from(crash).toString('base64')}`;
    const dockerfile = `${fromBusybox()}\nRUN echo started; sleep 60; echo ${nonce()}\n`;
    terminal.run(
      ['build', directory({ Dockerfile: dockerfile }), '-o', 'type=cacheonly'],
      `NODE_OPTIONS='--import=${module}'`,
    );
    await expect.poll(() => terminal.screen(), { timeout: 20_000 }).toMatch(/^ +started$/m);
    expect(terminal.cursorIsVisible()).toBe(false);
    writeFileSync(trigger, '');
    await expect.poll(() => terminal.screen(), { timeout: 10_000 }).toMatch(/ended [1-9]/);
    expect(terminal.screen()).toContain('internal error: crash');
    expect(terminal.cursorIsVisible()).toBe(true);
  });

  test('NO_COLOR has no colours, and no frames with --progress plain', async () => {
    const terminal = openTerminal(80, 24);
    const context = directory({ Dockerfile: `${fromBusybox()}\nRUN echo ${nonce()}\n` });
    terminal.run(['build', context, '--progress', 'plain', '-o', 'type=cacheonly'], 'NO_COLOR=1');
    await expect.poll(() => terminal.screen(true), { timeout: 20_000 }).toContain('ended 0');
    expect(terminal.screen(true)).toMatch(/^#\d+ \[2\/2\] RUN echo/m);
  });
});

test('plain progress holds no escape sequences and no bars drawn over themselves', async () => {
  const { code, stderr } = await build(busyContext(nonce()), ['-o', 'type=cacheonly']);
  expect(code, stderr).toBe(0);
  expect(stderr).not.toMatch(/[\x1b\r]/);
  expect(stderr).toMatch(/^#\d+ \d+\.\d+ 20% of the bar$/m);
  expect(stderr).toMatch(/^Built in \d+\.\ds: 6 steps, \d cached$/m);
});

test("rawjson is BuildKit's updates, a line each", async () => {
  const args = ['--progress', 'rawjson', '-o', 'type=cacheonly'];
  const text = nonce();
  const { stderr } = await runCli([
    'build',
    directory({ Dockerfile: `${fromBusybox()}\nRUN echo ${text}\n` }),
    ...args,
  ]);
  const updates = stderr
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const logs = updates.flatMap(({ logs = [] }) => logs);
  expect(logs.map(({ data }) => Buffer.from(data, 'base64').toString())).toContain(`${text}\n`);
  const times = updates.flatMap(({ vertexes = [] }) => vertexes).flatMap(({ started }) => started ?? []);
  expect(times[0]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/);
});
