import { describe, expect, test } from 'vitest';
import { defaultRunSettings, type RunSettings } from '../../src/llb/ops/run-settings.ts';
import { compileError, compileText, historyOf, imageConfig, stepNames } from './support/compile-text.ts';

const base = 'docker.io/library/base:latest';

describe('a stage starts with', () => {
  test('PATH, when its image has none', async () => {
    const images = { [base]: imageConfig({ Env: ['A=1', 'PATHS=x'] }) };
    const { result } = await compileText('FROM base', { images });
    expect(result.image.config.env).toEqual([
      'A=1',
      'PATHS=x',
      'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
    ]);
  });

  test('no PATH on Windows', async () => {
    const images = { [base]: imageConfig({ Env: [] }, { os: 'windows' }) };
    const options = { targetPlatform: { os: 'windows', architecture: 'amd64' } };
    expect((await compileText('FROM base', { images, options })).result.image.config.env).toEqual([]);
  });

  test('the variables, directory and user of its image', async () => {
    const images = { [base]: imageConfig({ Env: ['A=1=2', 'B'], WorkingDir: '/w/../x', User: 'me' }) };
    const { state, image } = (await compileText('FROM base', { images })).result;
    expect(state.env.get('A')).toBe('1=2');
    expect(state.env.get('B')).toBe('');
    expect(state.dir).toBe('/w/../x');
    expect(state.user).toBe('me');
    expect(image.config.workingDir).toBe('/w/../x');
  });

  test('host name and network of the build', async () => {
    const runSettings: RunSettings = { ...defaultRunSettings, hostname: 'h', network: 'none' };
    const { state } = (await compileText('FROM base', { options: { runSettings } })).result;
    expect(state.hostname).toBe('h');
    expect(state.network).toBe('none');
  });

  test('all that its base stage has, ARGs included', async () => {
    const text =
      'FROM base AS a\nARG X=1\nWORKDIR /w\nUSER u\nLABEL l=1\nONBUILD RUN t\nFROM a\nWORKDIR sub\nRUN $X';
    const { result, facts } = await compileText(text);
    expect(result.state.dir).toBe('/w/sub');
    expect(result.image.config).toMatchObject({ user: 'u', workingDir: '/w/sub' });
    expect(historyOf(result).at(-1)).toBe('RUN |1 X=1 /bin/sh -c $X # buildkit');
    expect(historyOf(result)).toHaveLength(8);
    expect(facts.filter(({ kind }) => kind === 'workdir')).toMatchObject([{ first: true }, { first: false }]);
  });

  test('a config of its own', async () => {
    const text =
      'FROM base AS a\nENV A=1\nLABEL l=1\nFROM a AS b\nENV A=2\nLABEL l=2\nFROM a\nCOPY --from=b / /';
    const { result } = await compileText(text);
    expect(result.image.config.env).toEqual(['PATH=/bin', 'A=1']);
    expect(result.image.config.labels?.get('l')).toBe('1');
  });

  test('a directory that cannot be, at its FROM', async () => {
    const images = { [base]: imageConfig({ WorkingDir: 'D:\\x' }, { os: 'windows' }) };
    const options = { targetPlatform: { os: 'windows', architecture: 'amd64' } };
    const { message, lines } = await compileError('ARG A\nFROM base', { images, options });
    expect(message).toMatch(/^normalizing workdir: /);
    expect(lines).toEqual([{ start: 2, end: 2 }]);
  });
});

describe('words of instructions', () => {
  test('that name nothing are noted, with what they may mean', async () => {
    const { facts } = await compileText(
      'FROM scratch\nARG A\nENV FOO=1\n# check=skip=x\nENV B=$FO$A$BUILDKIT_SBOM_SCAN_STAGE',
    );
    const undefinedNames = facts.filter(({ kind }) => kind === 'undefined-variable');
    expect(undefinedNames).toEqual([
      {
        kind: 'undefined-variable',
        name: 'FO',
        known: expect.arrayContaining(['FOO', 'PATH']),
        lines: { start: 5, end: 5 },
        comments: ['check=skip=x'],
      },
    ]);
  });

  test('are noted even when they cannot be expanded', async () => {
    const names: string[] = [];
    const ports = {
      report: (fact: { kind: string; name?: string }) =>
        void (fact.kind === 'undefined-variable' && names.push(fact.name!)),
    };
    await compileError('FROM scratch\nENV A=$NO${', { ports });
    expect(names).toEqual(['NO']);
  });

  test('see the escape character of the file, heredocs see a backslash', async () => {
    const text = '# escape=`\nFROM scratch\nENV A=1 B=`$A\nCOPY <<x /x\n`$A \\$A\nx\n';
    const { result } = await compileText(text);
    expect(result.image.config.env).toContain('B=$A');
    expect(stepNames(result)).toContain('[1/1] COPY <<x /x');
  });
});
