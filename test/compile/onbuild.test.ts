import { describe, expect, test } from 'vitest';
import { encodeText } from '../../src/base/text.ts';
import type { CompilePorts } from '../../src/compile/ports.ts';
import { compileError, compileText, historyOf, imageConfig, stepNames } from './support/compile-text.ts';

function withTriggers(...triggers: string[]) {
  return { images: { 'docker.io/library/base:latest': imageConfig({ OnBuild: triggers }) } };
}

describe('triggers', () => {
  test('of a base image come before the stage and are not handed on', async () => {
    const { result } = await compileText('FROM base\nRUN own', withTriggers('RUN one', 'ENV A=1'));
    expect(stepNames(result)).toEqual([
      '[1/2] FROM docker.io/library/base:latest',
      '[2/4] ONBUILD RUN one',
      '[3/4] RUN own',
    ]);
    expect(historyOf(result).slice(1)).toEqual([
      'RUN /bin/sh -c one # buildkit',
      'ENV A=1',
      'RUN /bin/sh -c own # buildkit',
    ]);
    expect(result.image.config.onBuild).toBeUndefined();
  });

  test('of a base stage are taken over once, and only by the next stage', async () => {
    const text = 'FROM scratch AS a\nONBUILD RUN t\nFROM a AS b\nFROM b AS c\nRUN own';
    const { result } = await compileText(text);
    expect(stepNames(result)).toEqual(['[b 1/1] ONBUILD RUN t', '[c 1/1] RUN own']);
  });

  test('that are ONBUILD themselves are not handed on to the next stage', async () => {
    const text = 'FROM base AS a\nRUN own\nFROM a\nRUN next';
    const { result } = await compileText(text, withTriggers('ONBUILD RUN t'));
    expect(stepNames(result)).toEqual([
      '[a 1/2] FROM docker.io/library/base:latest',
      '[a 2/3] RUN own',
      '[stage-1 1/1] RUN next',
    ]);
  });

  test('stay in the image of the stage that writes them', async () => {
    const { result } = await compileText('FROM scratch\nONBUILD RUN a\nONBUILD COPY . /');
    expect(result.image.config.onBuild).toEqual(['RUN a', 'COPY . /']);
  });

  test('bring in stages and images, and their triggers', async () => {
    const text = 'FROM tools AS tools\nRUN t\nFROM base';
    const { result, asked } = await compileText(
      text,
      withTriggers('COPY --from=tools /t /', 'COPY --from=more /m /'),
    );
    // The last one starts first.
    expect(asked.map((image) => image.split(' ')[0])).toEqual([
      'docker.io/library/base:latest',
      'docker.io/library/more:latest',
      'docker.io/library/tools:latest',
    ]);
    expect(stepNames(result)).toContain('[tools 3/2] RUN t');
    expect(stepNames(result)).toContain('FROM docker.io/library/more:latest');
  });

  test('have the place of the FROM', async () => {
    expect(await compileError('ARG X\nFROM base', withTriggers('RUN a', 'RUNN b'))).toEqual({
      message: 'unknown instruction: RUNN (did you mean RUN?)',
      lines: [{ start: 2, end: 2 }],
    });
    const failing = await compileError('ARG X\nFROM base', withTriggers('COPY --chmod=9 a b'));
    expect(failing.lines).toEqual([{ start: 2, end: 2 }]);
  });

  test.each([
    ['FROM x', '*instructions.Stage is not a command type'],
    ['RUN a\nRUN b', 'onbuild trigger should be a single expression'],
    [
      'COPY --from=$A a b',
      'variable expansion is not supported for --from, define a new stage with FROM using ARG from global scope as a workaround',
    ],
  ])('%j is no trigger', async (trigger, message) => {
    expect(await compileError('FROM base', withTriggers(trigger))).toEqual({
      message,
      lines: [{ start: 1, end: 1 }],
    });
  });

  test('of an image that files are copied from do nothing', async () => {
    const { result } = await compileText('FROM scratch\nCOPY --from=base /a /', withTriggers('RUN x'));
    expect(stepNames(result)).toEqual([
      'FROM docker.io/library/base:latest',
      '[stage-0 1/1] COPY --from=base /a /',
    ]);
  });

  test('of an image that copy from the image itself end', async () => {
    const text = 'FROM scratch\nCOPY --from=base /a /';
    const { result, asked } = await compileText(text, withTriggers('COPY --from=base /b /'));
    expect(asked).toHaveLength(2);
    expect(stepNames(result)).toEqual([
      'FROM docker.io/library/base:latest',
      '[stage-0 1/1] COPY --from=base /a /',
    ]);
  });

  test('of two images that copy from each other end', async () => {
    const images = {
      'docker.io/library/one:latest': imageConfig({ OnBuild: ['RUN --mount=from=two,target=/t x'] }),
      'docker.io/library/two:latest': imageConfig({ OnBuild: ['COPY --from=one /b /'] }),
    };
    const { asked } = await compileText('FROM one', { images });
    expect(asked.map((image) => /library\/(\w+)/.exec(image)?.[1])).toEqual(['one', 'two', 'one', 'two']);
  });

  test('that name ever more images are an error at the FROM', async () => {
    let next = 0;
    const ports: Partial<CompilePorts> = {
      resolveImageConfig: async (ref) => {
        const config = imageConfig({ OnBuild: [`COPY --from=next${next++} /a /`] });
        return { ref, digest: '', config: encodeText(JSON.stringify(config)) };
      },
    };
    expect(await compileError('ARG X\nFROM base', { ports })).toMatchObject({
      message: expect.stringContaining('name more than 1000 other images'),
      lines: [{ start: 2, end: 2 }],
    });
  });

  test('that are wrong are left out where errors are collected, and so is an image that they name', async () => {
    const recovered: unknown[] = [];
    const { result } = await compileText('FROM base\nRUN own', {
      ...withTriggers('COPY --from=tools /t /', 'RUNN b'),
      options: { allStages: true },
      ports: { recover: (error) => recovered.push(error) },
    });
    expect(recovered).toHaveLength(1);
    expect(stepNames(result)).toEqual(['[1/2] FROM docker.io/library/base:latest', '[2/2] RUN own']);
  });
});
