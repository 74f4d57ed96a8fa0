import { beforeEach, describe, expect, test } from 'vitest';
import type { DebugProgram } from '../../src/debug/debug-program.ts';
import { DebugSession, type StageStep, type StepFailure, type Stop } from '../../src/debug/debug-session.ts';
import { GatewayError } from '../../src/frontend/gateway-error.ts';
import { loadTestProgram } from './load-test-program.ts';

const text = `FROM scratch AS tools
COPY a /a
ENV X=1
COPY b \\
  /b

FROM scratch AS other
COPY o /o
FROM scratch AS unused
COPY u /u
FROM tools AS final
COPY --from=other /o /o
RUN --mount=from=tools,target=/t --mount=from=other,target=/u true
ENV LAST=1
`;

const whole = await loadTestProgram(text, [0, 1, 3]);

describe('a session', () => {
  let ran: (readonly string[])[] = [];
  let logged: string[] = [];
  let failing: number | undefined;
  let session: DebugSession;
  let program: DebugProgram;

  const nameOf = ({ stage, step }: StageStep) => `${stage.lines.name}:${stage.steps[step]?.line ?? 0}`;

  const open = (opened: DebugProgram): void => {
    program = opened;
    ran = [];
    logged = [];
    failing = undefined;
    session = new DebugSession(program, {
      run: async (states): Promise<StepFailure | undefined> => {
        ran.push(states.map(nameOf));
        const failed = states.some(
          ({ stage, step }) => stage.lines.start <= failing! && stage.steps[step]!.line >= failing!,
        );
        if (!failed) return undefined;
        const step = [...program.stages.values()]
          .flatMap(({ steps }) => steps)
          .find(({ line }) => line === failing);
        const vertex = { digest: step!.vertices[0]! } as StepFailure['vertex'];
        return { error: new GatewayError('it failed', 2), vertex };
      },
      variable: (_, name, shown) => (name === 'TOKEN' && shown ? '(hidden)' : `value of ${name}`),
      log: (message) => void logged.push(message),
    });
  };

  beforeEach(() => open(whole));

  const at = () =>
    session.point.frames
      .map(({ stage, step }) => `${stage.lines.name}:${stage.steps[step]!.line}`)
      .join(' > ');
  const reason = async (stop: Promise<Stop>) => `${(await stop).reason} ${at()}`;

  test('knows the steps, in the order of a debugger', () => {
    const order = session.points.map(
      ({ step, frames }) => `${'  '.repeat(frames.length - 1)}${step.line} ${step.text}`,
    );
    expect(order).toEqual([
      '11 FROM tools AS final',
      '  1 FROM scratch AS tools',
      '  2 COPY a /a',
      '  4 COPY b /b',
      '12 COPY --from=other /o /o',
      '  7 FROM scratch AS other',
      '  8 COPY o /o',
      '13 RUN --mount=from=tools,target=/t --mount=from=other,target=/u true',
    ]);
  });

  test('next goes from step to step, and runs what they use', async () => {
    expect(at()).toBe('final:11');
    expect(await reason(session.next())).toBe('step final:12');
    expect(ran).toEqual([['final:11']]);
    expect(await reason(session.next())).toBe('step final:13');
    expect(ran.at(-1)).toEqual(['final:12']);
    expect(await reason(session.next())).toBe('ended final:13');
    expect(ran.at(-1)).toEqual(['final:13']);
  });

  test('steps into stages, and out of them', async () => {
    expect(await reason(session.stepIn())).toBe('step final:11 > tools:1');
    expect(await reason(session.next())).toBe('step final:11 > tools:2');
    expect(await reason(session.next())).toBe('step final:11 > tools:4');
    expect(ran.at(-1)).toEqual(['tools:2']);
    expect(await reason(session.next())).toBe('step final:11');
    expect(ran.at(-1)).toEqual(['tools:4']);
    // The stage has run, so there is nothing to go into.
    expect(await reason(session.stepIn())).toBe('step final:12');
    expect(await reason(session.stepIn())).toBe('step final:12 > other:7');
    expect(await reason(session.stepOut())).toBe('step final:12');
    expect(await reason(session.next())).toBe('step final:13');
    expect(await reason(session.stepIn())).toBe('ended final:13');
  });

  test('stops at breakpoints, in the order in which a debugger comes to them', async () => {
    const set = session.setBreakpoints([{ line: 13 }, { line: 8 }, { line: 3 }, { line: 5 }]);
    expect(set.map(({ id, point }) => [id, point?.step.line])).toEqual([
      [1, 13],
      [2, 8],
      [3, 4],
      [4, 4],
    ]);
    expect(await reason(session.start())).toBe('breakpoint final:11 > tools:4');
    expect(await reason(session.continue())).toBe('breakpoint final:12 > other:8');
    // What the stack waits for has run as well.
    expect(ran.at(-1)).toEqual(['final:11']);
    expect(await reason(session.continue())).toBe('breakpoint final:13');
    expect(await reason(session.continue())).toBe('ended final:13');
  });

  test('a breakpoint in a stage that a step uses stops next and out, too', async () => {
    session.setBreakpoints([{ line: 4 }]);
    expect(await reason(session.next())).toBe('breakpoint final:11 > tools:4');
    expect(session.back()).toBe(true);
    expect(await reason(session.stepIn())).toBe('step final:11 > tools:1');
    expect(await reason(session.stepOut())).toBe('breakpoint final:11 > tools:4');
    expect(await reason(session.stepOut())).toBe('step final:11');
  });

  test('goes into each stage that a step uses once, and runs those before it', async () => {
    const two = await loadTestProgram(
      'FROM scratch AS a\nCOPY a /a\nFROM scratch AS b\nCOPY b /b\nFROM scratch AS final\nRUN --mount=from=a,target=/a --mount=from=b,target=/b true\n',
      [0, 1, 2],
    );
    open(two);
    expect(await reason(session.next())).toBe('step final:6');
    expect(await reason(session.stepIn())).toBe('step final:6 > a:1');
    expect(await reason(session.stepOut())).toBe('step final:6');
    expect(ran.at(-1)).toEqual(['a:2']);
    expect(await reason(session.stepIn())).toBe('step final:6 > b:3');
    expect(ran.at(-1)).toEqual(['a:2']);
    expect(await reason(session.stepOut())).toBe('step final:6');
    expect(ran.at(-1)).toEqual(['a:2', 'b:4']);
    // What has run is not ahead.
    session.setBreakpoints([{ line: 2 }, { line: 4 }]);
    expect(await reason(session.continue())).toBe('ended final:6');
  });

  test('adds and removes breakpoints', () => {
    const [first, second] = [session.addBreakpoint({ line: 2 }), session.addBreakpoint({ line: 13 })];
    expect(session.addBreakpoint({ line: 99 }).point).toBeUndefined();
    expect(session.breakpoints).toEqual([first, second]);
    expect(session.removeBreakpoint(first.id)).toBe(true);
    expect(session.removeBreakpoint(first.id)).toBe(false);
    expect(session.breakpoints).toEqual([second]);
  });

  test.each([
    [9, 'the target does not need the stage unused'],
    [14, 'no line from here to the end of the stage makes a step'],
    [99, 'the Dockerfile has no such line'],
  ])('there is no breakpoint on line %i', (line, message) => {
    expect(session.setBreakpoints([{ line }])).toMatchObject([{ point: undefined, message }]);
  });

  test('without a breakpoint ahead, everything runs at once', async () => {
    expect(await reason(session.continue())).toBe('ended final:11');
    expect(ran).toEqual([['final:13']]);
  });

  test('goes back, and to any line', async () => {
    expect(session.back()).toBe(false);
    await session.next();
    expect(await reason(session.goto(8))).toBe('goto final:12 > other:8');
    expect(session.back()).toBe(true);
    expect(at()).toBe('final:12');
    expect(session.back()).toBe(true);
    expect(at()).toBe('final:11');
    expect(await reason(session.goto(4))).toBe('goto final:11 > tools:4');
    await expect(session.goto(9)).rejects.toThrow('line 9: the target does not need');
  });

  test('stops at the step that failed', async () => {
    failing = 12;
    session.setBreakpoints([{ line: 13 }]);
    expect(await reason(session.continue())).toBe('failed final:12');
    expect(session.failure?.error.message).toBe('it failed');
    expect(await reason(session.next())).toBe('over final:12');
    expect(await reason(session.stepIn())).toBe('over final:12');
    expect(session.back()).toBe(true);
    expect(session.failure).toBeUndefined();
    failing = undefined;
    expect(await reason(session.goto(13))).toBe('goto final:13');
  });

  test('conditions choose, and log points do not stop', async () => {
    session.setBreakpoints([
      { line: 2, condition: '$A == other' },
      { line: 4, condition: "$A == 'value of A' && $TOKEN != ''" },
    ]);
    expect(await reason(session.start())).toBe('breakpoint final:11 > tools:4');
    session.setBreakpoints([{ line: 8, logMessage: 'A is {A}, TOKEN is {$TOKEN}' }, { line: 13 }]);
    expect(await reason(session.continue())).toBe('breakpoint final:13');
    expect(logged).toEqual(['A is value of A, TOKEN is (hidden)']);
  });

  test('pauses at the step that was running', async () => {
    const digestsOf = (lines: readonly number[]) =>
      new Set(
        [...program.stages.values()].flatMap(({ steps }) =>
          steps.filter(({ line }) => lines.includes(line)).flatMap(({ vertices }) => vertices),
        ),
      );
    const pause = (done: readonly number[]) => {
      const digests = digestsOf(done);
      return reason(Promise.resolve(session.pauseAt((digest) => digests.has(digest))));
    };
    expect(await pause([])).toBe('pause final:11 > tools:2');
    expect(session.back()).toBe(true);
    expect(await pause([2])).toBe('pause final:11 > tools:4');
    expect(await pause([2, 4])).toBe('pause final:12 > other:8');
    // The step that waits for the stage comes after it.
    expect(await pause([2, 4, 8])).toBe('pause final:12');
    expect(await pause([2, 4, 8, 12])).toBe('pause final:13');
    expect(await pause([2, 4, 8, 12, 13])).toBe('pause final:13');
  });

  test('a log point after the step that fails prints nothing', async () => {
    failing = 12;
    session.setBreakpoints([
      { line: 4, logMessage: 'four' },
      { line: 13, logMessage: 'thirteen' },
    ]);
    expect(await reason(session.continue())).toBe('failed final:12');
    expect(logged).toEqual(['four']);
  });

  test('a step onto a breakpoint is a stop there, and a log point is passed once', async () => {
    session.setBreakpoints([{ line: 12 }, { line: 13, logMessage: 'passed' }]);
    expect(await reason(session.next())).toBe('breakpoint final:12');
    expect(await reason(session.next())).toBe('step final:13');
    expect(await reason(session.next())).toBe('ended final:13');
    expect(logged).toEqual(['passed']);
  });

  test('hit conditions count, and numbers that are given are kept', async () => {
    const [first] = session.setBreakpoints([{ line: 2, id: 7, hitCondition: '2' }, { line: 12 }]);
    expect(first?.id).toBe(7);
    expect(await reason(session.continue())).toBe('breakpoint final:12');
    while (session.back());
    expect(await reason(session.continue())).toBe('breakpoint final:11 > tools:2');
    session.setBreakpoints([{ line: 4, hitCondition: 'often' }]);
    expect(await reason(session.continue())).toBe('breakpoint final:11 > tools:4');
    expect(logged).toEqual(['often: not a hit count; for example: 3, == 3 or % 2']);
  });

  test('a condition that cannot be read stops, and the reason is logged', async () => {
    session.setBreakpoints([{ line: 2, condition: 'A' }]);
    expect(await reason(session.start())).toBe('breakpoint final:11 > tools:2');
    expect(logged).toEqual(['A: not a condition; for example: $TARGETARCH == arm64']);
  });
});
