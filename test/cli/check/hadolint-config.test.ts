import { describe, expect, test } from 'vitest';
import { cli, folder } from '../support.ts';

const dockerfile = 'FROM alpine\nWORKDIR a\nMAINTAINER b\n';

/** Rules and severities of the findings, in order. */
async function findings(
  files: Readonly<Record<string, string>>,
  { args = [], env = {} }: { readonly args?: readonly string[]; readonly env?: NodeJS.ProcessEnv } = {},
) {
  const cwd = folder({ Dockerfile: dockerfile, ...files });
  const { code, stdout, stderr } = await cli(['check', ...args], { cwd, env });
  return {
    code,
    stderr,
    found: Array.from(stdout.matchAll(/: (\w+): .* \[(\w+)\]$/gm), ([, severity, rule]) => [rule, severity]),
  };
}

const all = [
  ['LatestBaseImage', 'warning'],
  ['WorkdirRelativePath', 'warning'],
  ['MaintainerDeprecated', 'warning'],
];

describe('.hadolint.yaml', () => {
  test('ignores and overrides rules by their DL names, and passes over rules that do not exist here', async () => {
    const config = [
      'ignored:',
      '  - DL3006 # comment',
      '  - DL9999',
      '  - SC1010',
      'levels: &strict [DL3000]',
      'override:',
      '  error: *strict',
      '  style: [DL4000, DL3001]',
      'unknown-key: 1',
      '',
    ].join('\n');
    for (const name of ['.hadolint.yaml', '.hadolint.yml']) {
      expect(await findings({ [name]: config })).toEqual({
        code: 1,
        stderr: '',
        found: [
          ['WorkdirRelativePath', 'error'],
          ['MaintainerDeprecated', 'note'],
        ],
      });
    }
  });

  test('is read from the working directory, then upwards from the file, then from home', async () => {
    const off = 'ignored: [DL3006, DL3000, DL4000]\n';
    const sub = folder({ 'sub/.hadolint.yaml': off, 'sub/a/Dockerfile': dockerfile });
    expect((await cli(['check', 'sub'], { cwd: sub })).stdout).toBe('');
    for (const name of ['.config/hadolint.yaml', '.hadolint/config.yml', '.hadolint.yaml']) {
      const home = folder({ [name]: off });
      expect((await findings({}, { env: { HOME: home } })).found).toEqual([]);
      expect((await findings({ '.hadolint.yaml': '' }, { env: { HOME: home } })).found).toEqual(all);
    }
    const xdg = folder({ 'hadolint.yaml': off });
    expect((await findings({}, { env: { XDG_CONFIG_HOME: xdg } })).found).toEqual([]);
  });

  test('is not read beside our own configuration, and neither are the variables', async () => {
    const files = { '.dockerfile-llb.json': '{}', '.hadolint.yaml': 'no-fail: x' };
    expect((await findings(files, { env: { HADOLINT_IGNORE: 'DL3006' } })).found).toEqual(all);
    const own = { '.dockerfile-llb.json': '{"rules": {"DL3006": "off", "SC2046": "off"}}' };
    expect((await findings(own)).found).toEqual(all.slice(1));
  });

  test('can be named with --config', async () => {
    const files = { '.dockerfile-llb.json': '{}', 'lint/h.yaml': 'ignored: [DL3006]' };
    expect((await findings(files, { args: ['--config', 'lint/h.yaml'] })).found).toEqual(all.slice(1));
  });

  test('sets the threshold, the format and no-fail for the run; flags take precedence', async () => {
    const threshold = { '.hadolint.yaml': 'failure-threshold: warning\n' };
    expect((await findings(threshold)).code).toBe(1);
    expect((await findings(threshold, { args: ['-t', 'error'] })).code).toBe(0);
    const noFail = { '.hadolint.yaml': 'failure-threshold: info\nno-fail: true\n' };
    expect((await findings(noFail)).code).toBe(0);
    const cwd = folder({ Dockerfile: dockerfile, '.hadolint.yaml': 'format: gitlab_codeclimate\n' });
    expect(JSON.parse((await cli(['check'], { cwd })).stdout)).toHaveLength(3);
    expect((await cli(['check', '--format', 'line'], { cwd })).stdout).toMatch(/^Dockerfile:1:6: warning:/);
  });

  test.each(['', '---\n', '# nothing\n', '---\n...\n'])('%j has no settings', async (text) => {
    expect(await findings({ '.hadolint.yaml': text })).toEqual(await findings({}));
  });

  test.each([
    ['ignored: DL3006', '1:10: "ignored" is not a list'],
    ['ignored:\n  - [a]\n', '2:5: not a string'],
    ['ignored: [DL3006', 'not YAML'],
    ['- a', '1:1: not a mapping of settings'],
    ['\nfailure-threshold: high', '2:20: "failure-threshold" is "high"; use error, warning'],
    ['format: codacy', '1:9: "format" is "codacy"; use text, line'],
    ['no-fail: 7', '1:10: "no-fail" is "7"; use true or false'],
    ['label-schema:\n  a: b\n', '2:6: "b" is not a type of a label'],
    ['label-schema: [a]', '1:15: "label-schema" is not a mapping'],
    ['[[[['.repeat(20_000), '.hadolint.yaml:1:'],
    ['ignored: *c\n', '1:10: "ignored" is not a list'],
  ])('%s is refused with its place', async (text, message) => {
    const { code, stderr } = await findings({ '.hadolint.yaml': text });
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  test('a bomb of aliases is refused or has no effect', async () => {
    const lines = ['a0: &a0 [x, x]'];
    for (let i = 1; i < 60; i++) lines.push(`a${i}: &a${i} [*a${i - 1}, *a${i - 1}]`);
    expect((await findings({ '.hadolint.yaml': `${lines.join('\n')}\nignored: *a59\n` })).code).toBe(2);
  });
});

test('HADOLINT_ variables add to the file, and take precedence', async () => {
  const env = {
    HADOLINT_IGNORE: 'DL3006, SC1000',
    HADOLINT_OVERRIDE_ERROR: 'DL3000',
    HADOLINT_FAILURE_THRESHOLD: 'bogus',
    HADOLINT_NOFAIL: 'Yes',
  };
  const files = { '.hadolint.yaml': 'ignored: [DL4000]\nno-fail: false\n' };
  expect(await findings(files, { env })).toEqual({
    code: 0,
    stderr: '',
    found: [['WorkdirRelativePath', 'error']],
  });
  const format = { HADOLINT_FORMAT: 'nothing,checkstyle' };
  const { stdout } = await cli(['check'], { cwd: folder({ Dockerfile: dockerfile }), env: format });
  expect(stdout).toMatch(/^<\?xml/);
});

describe('names of hadolint', () => {
  test('--rule and --explain take them', async () => {
    expect(
      (await findings({}, { args: ['--rule', 'DL3006=error', '--rule', 'DL3001=off'] })).found[0],
    ).toEqual(['LatestBaseImage', 'error']);
    expect((await cli(['check', '--explain', 'dl3006'])).stdout).toMatch(/^LatestBaseImage\n/);
    expect((await cli(['check', '--explain', 'DL3011'])).stdout).toMatch(/^BuildError\n/);
    const { code, stderr } = await cli(['check', '--explain', 'DL3059']);
    expect(code).toBe(2);
    expect(stderr).toContain('docs/hadolint.md');
  });

  test('disable-ignore-pragma makes its comments count no more', async () => {
    const Dockerfile = `# hadolint ignore=DL3006\n${dockerfile}`;
    expect((await findings({ Dockerfile })).found).toEqual(all.slice(1));
    const files = { Dockerfile, '.hadolint.yaml': 'disable-ignore-pragma: true' };
    expect((await findings(files)).found).toEqual(all);
    const env = { HADOLINT_DISABLE_IGNORE_PRAGMA: '1' };
    expect((await findings({ Dockerfile }, { env })).found).toEqual(all);
  });
});

test('trusted registries and labels turn their rules on', async () => {
  const files = {
    '.hadolint.yaml':
      'ignored: [DL3006, DL3000, DL4000]\ntrustedRegistries: [a.test]\nstrict-labels: true\nlabel-schema: {a: text}\n',
  };
  const expected = [
    ['LabelSchema', 'warning'],
    ['UntrustedRegistry', 'error'],
  ];
  expect((await findings(files)).found).toEqual(expected);
  const own =
    '{"rules": {"DL3006": "off", "DL3000": "off", "DL4000": "off"}, "trustedRegistries": ["a.test"], "labelSchema": {"a": "text"}}';
  expect((await findings({ '.dockerfile-llb.json': own })).found).toEqual(expected);
});

test('--print-config shows every setting and where it comes from', async () => {
  const cwd = folder({
    'a/Dockerfile': dockerfile,
    '.hadolint.yaml': 'ignored:\n  - DL3000\ntrustedRegistries: docker.io\nlabel-schema:\n  a: semver\n',
  });
  const args = ['check', '--print-config', '--rule', 'DL3006=note', '-t', 'note'];
  const env = { HADOLINT_NOFAIL: '1' };
  const print = async (...more: string[]) => (await cli([...args, ...more], { cwd, env })).stdout.split('\n');
  const lines = (await print()).map((line) => line.split(/ {2,}/));
  expect(lines).toEqual(
    expect.arrayContaining([
      ['format', 'line', 'default'],
      ['failure-threshold', 'note', '--failure-threshold'],
      ['no-fail', 'true', 'HADOLINT_NOFAIL'],
      ['disable-ignore-pragma', 'false', 'default'],
      ['trustedRegistries', 'docker.io', `${cwd}/.hadolint.yaml:3`],
      ['label-schema', 'a:semver', `${cwd}/.hadolint.yaml:5`],
      ['strict-labels', 'false', 'default'],
      ['WorkdirRelativePath', 'off', `${cwd}/.hadolint.yaml:2`],
      ['LatestBaseImage', 'note', '--rule'],
      ['UntrustedRegistry', 'error', `${cwd}/.hadolint.yaml:3`],
      ['LabelSchema', 'warning', `${cwd}/.hadolint.yaml:5`],
      ['UnusedStage', 'warning', 'default'],
      ['UnpinnedBaseImage', 'off', 'default'],
    ]),
  );
  expect(await print('a/Dockerfile')).toEqual(await print('a'));
  const own = folder({ Dockerfile: dockerfile, '.dockerfile-llb.json': '{"rules": {\n"UnusedArg": "off"}}' });
  const { stdout } = await cli(['check', '--print-config'], { cwd: own });
  expect(stdout).toMatch(/^UnusedArg +off +.*\.dockerfile-llb\.json:2$/m);
});
