import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import type { Command } from 'commander';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createTextOutput } from '../../../src/cli/output/text-output.ts';
import { createProgram } from '../../../src/cli/program.ts';
import { runWith } from '../../../src/cli/run.ts';
import { forbiddenIn } from '../../diagnostics/forbidden.ts';
import { startFakeRegistry } from '../../registry/fake-registry.ts';
import { scratchDir } from '../../session/scratch-dir.ts';
import { ofRegistries, rows, wordsOnly } from './hostile-commands.ts';
import { startHostileDaemon } from './hostile-daemon.ts';
import { hostile, hostileBytes, withoutOwnSequences } from './hostile-text.ts';

/** All commands, with those below others. A new one is here by itself. */
const program = await createProgram(undefined, idleIo(), () => {});
const commands = new Map(leaves(program, []));

function leaves(command: Command, path: readonly string[]): [string, Command][] {
  const below = command.commands.flatMap((one) => leaves(one, [...path, one.name()]));
  const name = path.join(' ');
  const isGroup = command.commands.length > 0 && command.registeredArguments.length === 0 && !rows[name];
  return isGroup ? below : [[name, command], ...below];
}

function idleIo() {
  const output = createTextOutput(new PassThrough(), {});
  return {
    stdin: Readable.from([]),
    stdout: output,
    stderr: output,
    env: {},
    cwd: '/',
    signal: new AbortController().signal,
  };
}

interface World {
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly stdin?: string;
  readonly isTTY?: boolean;
}

/** Runs a command line; gives all of its output as text. */
async function outputOf(
  words: readonly string[],
  { cwd, env = {}, stdin = '', isTTY = false }: World,
): Promise<string> {
  const chunks: Buffer[] = [];
  const stream = () => {
    const through = Object.assign(new PassThrough(), isTTY && { isTTY, columns: 200, rows: 50 });
    return through.on('data', (chunk: Buffer) => chunks.push(chunk));
  };
  await runWith(words, {
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout: stream(),
    stderr: stream(),
    env: { DOCKER_CONFIG: cwd, ...env },
    cwd,
    signal: new AbortController().signal,
  });
  return Buffer.concat(chunks).toString('utf8');
}

/** Runs a command line for a log, for a terminal without colours and for one with them; gives what the log got. */
async function expectClean(words: readonly string[], world: World): Promise<string> {
  const log = await outputOf(words, world);
  expect(forbiddenIn(log), `${words}`).toEqual([]);
  const dumb = await outputOf(words, { ...world, isTTY: true, env: { ...world.env, TERM: 'dumb' } });
  expect(forbiddenIn(dumb), `${words} on a dumb terminal`).toEqual([]);
  const terminal = await outputOf(words, { ...world, isTTY: true, env: { ...world.env, TERM: 'xterm' } });
  expect(forbiddenIn(withoutOwnSequences(terminal)), `${words} on a terminal`).toEqual([]);
  return log;
}

const line = hostileBytes;
/** Dockerfiles with the hostile text in every place where it is not a mistake, and each mistake that repeats it. */
const dockerfiles: Record<string, string> = {
  good: [
    `# ${line}`,
    'ARG BASE=scratch',
    `ARG TOKEN="${line}"`,
    `# stage ${line}`,
    'FROM ${BASE} AS stage',
    `# arg ${line}`,
    `ARG name="${line}"`,
    `ENV a="${line}" b=$name`,
    `LABEL x="${line}"`,
    `COPY "${line.replace('\0', '')}" /x`,
    `RUN echo ${line}`,
    `RUN <<EOF\n${line}\nEOF`,
    `CMD ["${hostile.replace(/[\0-\x1f\\]/g, '')}"]`,
    `WORKDIR /${hostile}`,
    `maintainer ${line}`,
    `RUN --mount=type=secret,id=${hostile} x`,
    '',
  ].join('\n'),
  instruction: `FROM scratch\n${line} x\n`,
  flag: `FROM scratch\nRUN --${hostile} x\n`,
  stage: `FROM scratch AS ${hostile}\n`,
  base: `FROM ${hostile}\n`,
  platform: `FROM --platform=${hostile} scratch\n`,
  from: `FROM scratch\nCOPY --from=${hostile} a b\n`,
  variable: `FROM scratch\nENV a=\${${hostile}}\n`,
  port: `FROM scratch\nEXPOSE ${hostile}\n`,
  json: `FROM scratch\nCMD ["${line}\n`,
  directive: `# syntax=${hostile}\n# check=${hostile}\nFROM scratch\n`,
  escape: `# escape=${hostile}\nFROM scratch\n`,
  heredoc: `FROM scratch\nRUN <<"${hostile}"\nx\n`,
  mount: `FROM scratch\nRUN --mount=type=${hostile} x\n`,
  suppression: `# dockerfile-llb ignore=${hostile} -- ${line}\nFROM scratch\n`,
};

function repository(dockerfile: string): string {
  return scratchDir({
    Dockerfile: dockerfile,
    [`Dockerfile.${hostile}`]: dockerfile,
    [`sub/${hostile}/Dockerfile`]: dockerfile,
    'program.ts': `import x from '${hostile}';\n${dockerfile}`,
    a: '',
  });
}

test('each command has a row', () => {
  expect([...Object.keys(rows), ...wordsOnly, ...ofRegistries].sort()).toEqual([...commands.keys()].sort());
});

describe('what a daemon says', () => {
  test.each(Object.keys(rows).filter((name) => rows[name]!.length > 0))(
    '%s',
    { timeout: 60_000 },
    async (name) => {
      const cwd = repository('FROM scratch\nRUN x\n');
      for (const failing of [false, true]) {
        const daemon = await startHostileDaemon(hostileBytes, failing);
        const logs = [];
        for (const words of rows[name]!(daemon)) logs.push(await expectClean(words, { cwd }));
        // The text did come through, in a form that can be printed.
        expect(logs.join('')).toContain('EVIL');
      }
    },
  );
});

describe('what a Dockerfile says', () => {
  const local = Object.keys(rows).filter((name) => rows[name]!.length === 0);
  test.each(Object.keys(dockerfiles))('%s', { timeout: 60_000 }, async (kind) => {
    const cwd = repository(dockerfiles[kind]!);
    for (const name of local) for (const words of rows[name]!('')) await expectClean(words, { cwd });
    const stdin = dockerfiles[kind]!;
    for (const words of [
      ['check', '-'],
      ['fmt', '--diff', '-'],
      ['fmt', '--check', '-'],
      ['compile', '-f', '-', '--offline'],
    ])
      await expectClean(words, { cwd, stdin });
  });

  test('files beside it', async () => {
    const cwd = repository('FROM scratch\nCOPY a /\n');
    for (const config of [
      line,
      `{"${hostile.replace(/[\0-\x1f\\]/g, '')}": 1}`,
      `{"rules": {"${hostile.replace(/[\0-\x1f\\]/g, '')}": "off"}}`,
    ]) {
      writeFileSync(join(cwd, '.dockerfile-llb.json'), config);
      expect(await expectClean(['check'], { cwd })).toContain('EVIL');
    }
    writeFileSync(join(cwd, '.dockerignore'), `${line}\n[${hostile}\n`);
    for (const format of ['text', 'json', 'dot'])
      await expectClean(['compile', '--offline', '--format', format], { cwd });
    writeFileSync(join(cwd, 'config.json'), line);
    await expectClean(['compile'], { cwd });
    await expectClean(['prune', '--force', '--addr', 'unix:///nowhere'], { cwd });
  });
});

describe('what a registry says', () => {
  test.each([
    ['an error', 500, JSON.stringify({ errors: [{ code: hostile, message: hostile }] })],
    ['no JSON', 200, hostile],
    [
      'a manifest',
      200,
      JSON.stringify({ mediaType: hostile, config: { digest: hostile, mediaType: hostile } }),
    ],
    [
      'an index',
      200,
      JSON.stringify({ manifests: [{ digest: hostile, platform: { os: hostile, architecture: hostile } }] }),
    ],
  ])('%s', async (_, code, body) => {
    const registry = await startFakeRegistry();
    onTestFinished(() => registry.close());
    registry.intercept = (_request, response) => {
      response.statusCode = code;
      response.setHeader('www-authenticate', 'Bearer realm="EVIL"');
      response.end(body);
      return true;
    };
    const image = `${registry.host}/app:1`;
    const cwd = repository(`FROM ${image}\nRUN x\n`);
    for (const words of [
      ['compile'],
      ['check', '--online'],
      ['outline', '--online'],
      ['targets', '--online'],
      ['lock'],
      ['imagetools', 'inspect', image],
      ['imagetools', 'inspect', image, '--format', 'json'],
      ['imagetools', 'create', '--tag', image, image, '--dry-run'],
    ])
      await expectClean(words, { cwd });
    // What is stored goes to files and programs as it is, but not to terminals.
    const shown = await outputOf(['imagetools', 'inspect', image, '--raw'], { cwd, isTTY: true });
    expect(forbiddenIn(withoutOwnSequences(shown))).toEqual([]);
  });
});

describe('what the command line and the environment say', () => {
  test.each([...commands.keys()])('every option of %s', { timeout: 120_000 }, async (name) => {
    const cwd = repository('FROM scratch\nRUN x\n');
    const daemon = await startHostileDaemon(hostileBytes, true);
    const base = name.split(' ');
    const { options } = commands.get(name)!;
    const address = options.some(({ long }) => long === '--addr') ? ['--addr', daemon] : [];
    // The archive is no text.
    if (name === 'history export') address.push('--output', '/dev/null');
    for (const { long, required, optional } of options) {
      if (long === '--addr') await expectClean([...base, long, hostile], { cwd });
      else if (required || optional) await expectClean([...base, ...address, `${long}=${hostile}`], { cwd });
    }
    for (const words of [[hostile], [`--${hostile}`], [hostile, hostile, hostile]])
      await expectClean([...base, ...address, ...words], { cwd });
  });

  test('names that are not there', async () => {
    for (const words of [[hostile], [`--${hostile}`], ['history', hostile], ['help', hostile]])
      await expectClean(words, { cwd: repository('FROM scratch\n') });
  });

  test('variables', async () => {
    const cwd = repository('FROM scratch\nRUN x\n');
    const names = [
      'BUILDKIT_HOST',
      'DOCKER_HOST',
      'DOCKER_CONTEXT',
      'DOCKER_AUTH_CONFIG',
      'BUILDKIT_PROGRESS',
      'BUILDX_NO_DEFAULT_ATTESTATIONS',
      'EXPERIMENTAL_BUILDKIT_SOURCE_POLICY',
      'SOURCE_DATE_EPOCH',
      'BUILDX_CONFIG',
      'DOCKER_CERT_PATH',
      'BUILDX_METADATA_PROVENANCE',
      'DOCKER_CONFIG',
      'BUILDKIT_SYNTAX',
      'HTTP_PROXY',
    ];
    for (const name of names) {
      const env = { [name]: hostile };
      await expectClean(['build', '.'], {
        cwd,
        env:
          name.endsWith('HOST') || name === 'DOCKER_CONTEXT'
            ? env
            : { ...env, BUILDKIT_HOST: 'unix:///nowhere' },
      });
      await expectClean(['compile', '--offline'], { cwd, env });
      await expectClean(['workers'], { cwd, env: { BUILDKIT_HOST: 'unix:///nowhere', ...env } });
    }
  });
});

describe('what stays as it is', () => {
  const untidy = `from scratch as a\nrun echo ${hostileBytes.replaceAll('\r', '')}\n`;

  test('a file that is written keeps its bytes, and so does one on standard output', async () => {
    const { readFileSync } = await import('node:fs');
    const cwd = scratchDir({ Dockerfile: untidy });
    const piped = await outputOf(['fmt', '-'], { cwd, stdin: untidy });
    await outputOf(['fmt', 'Dockerfile'], { cwd });
    const written = readFileSync(join(cwd, 'Dockerfile'), 'utf8');
    expect(piped).toBe(written);
    expect(written.toLowerCase()).toBe(untidy.toLowerCase());
  });
});
