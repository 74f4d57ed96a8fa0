import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  build,
  directory,
  docker,
  engine,
  fromBusybox,
  nonce,
  type Outcome,
  runCli,
  runCommand,
} from './harness.ts';

const small = (text: string): string =>
  directory({ 'a.txt': text, Dockerfile: `${fromBusybox()}\nCOPY a.txt /\nRUN cp a.txt b.txt\n` });

/** The same build by `docker buildx build`. */
const buildx = (context: string, args: readonly string[]): Promise<Outcome> =>
  docker(['buildx', 'build', '--builder', 'default', '--progress', 'plain', context, ...args]);

function readJson(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** What differs from build to build, and a digest that docker buildx 0.36 leaves out as we do, does not count. */
function comparable(metadata: Record<string, unknown>): Record<string, unknown> {
  const skipped = ['buildx.build.ref', 'buildx.build.provenance', 'containerimage.config.digest'];
  return Object.fromEntries(Object.entries(metadata).filter(([key]) => !skipped.includes(key)));
}

interface Index {
  readonly annotations?: Record<string, string>;
  readonly manifests: readonly {
    readonly digest: string;
    readonly annotations?: Record<string, string>;
    readonly platform: { readonly architecture: string; readonly os: string };
  }[];
}

async function manifest<T>(name: string, reference: string): Promise<T> {
  const accept = 'application/vnd.oci.image.index.v1+json, application/vnd.oci.image.manifest.v1+json';
  const response = await fetch(`http://${engine.registry}/v2/${name}/manifests/${reference}`, {
    headers: { accept },
  });
  expect(response.status).toBe(200);
  return (await response.json()) as T;
}

describe('what is written about the result', () => {
  test('is what docker buildx build writes', async () => {
    const text = nonce();
    const context = small(text);
    const out = directory();
    const env = { SOURCE_DATE_EPOCH: '1700000000' };
    const args = (who: string) => [
      ...['--tag', `dockerfile-llb-test:${text}`, '--metadata-file', `${out}/${who}.json`],
      ...['--iidfile', `${out}/${who}.id`, '--provenance', 'false'],
    ];
    const ours = await build(context, args('ours'), { env });
    expect(ours.code, ours.stderr).toBe(0);
    const theirs = await buildx(context, [...args('theirs'), '--build-arg', 'SOURCE_DATE_EPOCH=1700000000']);
    expect(theirs.code, theirs.stderr).toBe(0);
    const own = readJson(`${out}/ours.json`);
    expect(own['buildx.build.ref']).toMatch(/^default\/default\/[0-9a-z]{25}$/);
    expect(comparable(own)).toEqual(comparable(readJson(`${out}/theirs.json`)));
    expect(readFileSync(`${out}/ours.id`, 'utf8')).toBe(own['containerimage.digest']);
    await docker(['image', 'rm', `dockerfile-llb-test:${text}`]);
  });

  test('--quiet prints the id alone', async () => {
    const { code, stdout, stderr } = await runCli(['build', small(nonce()), '-q']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^sha256:[0-9a-f]{64}\n$/);
  });

  test('a build that fails leaves no id of an earlier one', async () => {
    const context = directory({ Dockerfile: 'FROM scratch\nCOPY missing /\n', id: 'sha256:old' });
    const { code } = await build(context, ['--iidfile', join(context, 'id')]);
    expect(code).toBe(1);
    expect(() => readFileSync(join(context, 'id'))).toThrow('ENOENT');
  });
});

describe('a pushed image', () => {
  test('has annotations where they were asked for, and provenance', async () => {
    const text = nonce();
    const args = ['--push', '-t', `${engine.registry}/test/flags:${text}`, '--provenance', 'mode=max'];
    args.push('--annotation', 'index:i=1', '--annotation', 'manifest:m=2');
    args.push('--annotation', 'manifest-descriptor[linux/amd64]:d=3');
    const outcome = await build(small(text), args);
    expect(outcome.code, outcome.stderr).toBe(0);
    const index = await manifest<Index>('test/flags', text);
    expect(index.annotations).toEqual({ i: '1' });
    expect(index.manifests.map(({ platform }) => platform.os)).toEqual(['linux', 'unknown']);
    const [image] = index.manifests;
    expect(image!.annotations).toEqual({ d: '3' });
    expect((await manifest<Index>('test/flags', image!.digest)).annotations).toEqual({ m: '2' });
  });

  test('has neither with --provenance=false, and a cache that the next build reads', async () => {
    const text = nonce();
    const cache = `${engine.registry}/test/cache:${text}`;
    const image = `${engine.registry}/test/flags:${text}`;
    const args = [
      '--output',
      `type=registry,name=${image}`,
      '--provenance=false',
      '--cache-to',
      `type=registry,ref=${cache}`,
    ];
    const outcome = await build(small(text), args);
    expect(outcome.code, outcome.stderr).toBe(0);
    expect(outcome.stderr).toContain('exporting cache to registry');
    expect((await manifest<Index>('test/flags', text)).manifests).toBeUndefined();
    const again = await build(small(text), ['--cache-from', cache, '-o', 'type=cacheonly']);
    expect(again.stderr).toContain(`importing cache manifest from ${cache}`);
  });
});

describe('a question to the frontend', () => {
  const sound = `# syntax of the base\n${fromBusybox('base')}\nARG NAME=x\nFROM base AS Last\n`;
  const broken = 'from scratch AS Last\nCOYP a b\n';

  test.each([
    ['check', sound],
    ['outline', sound],
    ['targets', sound],
    ['outline,format=json', sound],
    ['check', broken],
    ['check,ignorestatus=true', sound],
    ['check,ignorestatus=true', broken],
  ])('--call %s is answered as buildx prints it, also into the metadata file: %j', async (call, text) => {
    const context = directory({ Dockerfile: text });
    const out = directory();
    const args = (who: string) => [
      ...['--progress', 'quiet', '--call', call, '--metadata-file', `${out}/${who}`, context],
    ];
    const ours = await runCli(['build', ...args('ours')]);
    const theirs = await docker(['buildx', 'build', '--builder', 'default', ...args('buildx')]);
    // Releases before 0.36 print an empty id first.
    expect(ours.stdout, ours.stderr).toBe(theirs.stdout.replace(/^\n/, ''));
    expect(ours.code).toBe(theirs.code);
    const keys = (who: string) => Object.keys(readJson(join(out, who))).sort();
    expect(keys('ours')).toEqual(keys('buildx'));
  });

  test('--check shows the error that a build would end with', async () => {
    const { code, stderr } = await build(directory({ Dockerfile: 'FROM scratch\nCOYP a b\n' }), ['--check']);
    expect(code).toBe(1);
    expect(stderr).toContain('did you mean COPY?');
    expect(stderr).toMatch(/^ +2 \| >>> COYP a b$/m);
  });
});

describe('what is built', () => {
  test('a Dockerfile from standard input, without a context', async () => {
    const text = nonce();
    const dest = join(directory(), 'out');
    const input = `${fromBusybox()}\nRUN echo ${text} > /b.txt\n`;
    const outcome = await build('-', ['-o', dest], { input });
    expect(outcome.code, outcome.stderr).toBe(0);
    expect(readFileSync(join(dest, 'b.txt'), 'utf8')).toBe(`${text}\n`);
  });

  test('an archive from standard input', async () => {
    const context = small(nonce());
    const tar = join(directory(), 'context.tar.gz');
    await runCommand('tar', ['-czf', tar, '-C', context, '.'], {});
    const dest = join(directory(), 'out');
    const outcome = await build('-', ['-o', dest], { input: readFileSync(tar) });
    expect(outcome.code, outcome.stderr).toBe(0);
    expect(readFileSync(join(dest, 'b.txt'), 'utf8')).toBe(readFileSync(join(context, 'a.txt'), 'utf8'));
  });

  test('LLB from standard input', async () => {
    const text = nonce();
    const context = small(text);
    const dest = join(directory(), 'out');
    const folder = directory();
    const compiled = await runCli(['compile', context, '--format', 'pb', '--offline', '-o', `${folder}/llb`]);
    expect(compiled.code, compiled.stderr).toBe(0);
    const outcome = await build(context, ['--llb', `${folder}/llb`, '-o', dest]);
    expect(outcome.code, outcome.stderr).toBe(0);
    expect(readFileSync(join(dest, 'b.txt'), 'utf8')).toBe(text);
  });

  test("by the daemon's own frontend", async () => {
    const text = nonce();
    const dest = join(directory(), 'out');
    const outcome = await build(small(text), ['--frontend', 'dockerfile.v0', '-o', dest]);
    expect(outcome.code, outcome.stderr).toBe(0);
    expect(readFileSync(join(dest, 'b.txt'), 'utf8')).toBe(text);
  });

  test('with hosts, limits and a network of its steps', async () => {
    const run =
      'grep -h -w -e db -e gw /etc/hosts > /h; ulimit -n > /n; df -k /dev/shm | tail -1 > /s; ip link > /l';
    const context = directory({ Dockerfile: `${fromBusybox()}\nRUN ${run} && echo ${nonce()}\n` });
    const dest = join(directory(), 'out');
    const args = ['--add-host', 'db:10.1.2.3', '--add-host', 'gw=host-gateway', '--ulimit', 'nofile=99:99'];
    const outcome = await build(context, [...args, '--shm-size', '32m', '--network', 'none', '-o', dest]);
    expect(outcome.code, outcome.stderr).toBe(0);
    const read = (name: string) => readFileSync(join(dest, name), 'utf8');
    expect(read('h')).toMatch(/^10\.1\.2\.3\s+db\n\d+\.\d+\.\d+\.\d+\s+gw\n$/);
    expect(read('n')).toBe('99\n');
    expect(read('s')).toMatch(/\b32768\b/);
    expect(read('l')).not.toContain('eth0');
  });
});

test('--load brings an image from a plain buildkitd into Docker Engine', async () => {
  const text = nonce();
  const name = `dockerfile-llb-test:${text}`;
  const env = { BUILDKIT_HOST: `unix://${engine.buildkitSocket}` };
  const outcome = await build(small(text), ['--load', '-t', name], { env });
  expect(outcome.code, outcome.stderr).toBe(0);
  const found = await docker(['image', 'inspect', '--format', '{{.Os}}', name]);
  expect(found.stdout.trim(), found.stderr).toBe('linux');
  await docker(['image', 'rm', name]);
});
