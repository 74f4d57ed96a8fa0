import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { describe, expect, it, test } from 'vitest';
import { addBuildFlags } from '../../../src/cli/build/build-flags.ts';
import { callOf } from '../../../src/cli/build/call-flags.ts';
import { contextSource } from '../../../src/cli/build/context-source.ts';
import { progressOf } from '../../../src/cli/build/progress-flags.ts';
import { normalizeWords } from '../../../src/cli/flags/flag-table.ts';
import { frontendOptions } from '../../../src/cli/flags/frontend-flags.ts';
import { addNamedContexts } from '../../../src/cli/flags/named-contexts.ts';
import type { CliIo } from '../../../src/cli/io.ts';
import { cli, folder } from '../support.ts';

describe('options of the frontend', () => {
  const options = (flags: Parameters<typeof frontendOptions>[0], env = {}) =>
    Object.fromEntries(frontendOptions(flags, env));

  /** Values as docker/buildx v0.36.1 sends them for the same flags. */
  it.each([
    [{ addHost: ['a:1.2.3.4', 'b=::1,c=[::2]'] }, { 'add-hosts': 'a=1.2.3.4,b=::1,c=::2' }],
    [{ addHost: ['h:host-gateway'] }, { 'add-hosts': 'h=host-gateway' }],
    [{ platform: ['linux/x86_64,linux/aarch64'] }, { platform: 'linux/amd64,linux/arm64' }],
    [{ addHost: ['', '"a=1.2.3.4,[::2]"'] }, { 'add-hosts': 'a=1.2.3.4,a=::2' }],
    [{ platform: ['windows(10.0.1)/amd64'] }, { platform: 'windows/amd64' }],
    [{ ulimit: ['nproc=1', 'nofile=9:10', 'nproc=3'] }, { ulimit: 'nofile=9:10,nproc=3:3' }],
    [{ resource: ['memory=1g', 'memory=0'] }, {}],
    [{ shmSize: '64m' }, { 'shm-size': '67108864' }],
    [{ shmSize: '0' }, {}],
    [{ network: 'default' }, {}],
    [{ network: 'none' }, { 'force-network-mode': 'none' }],
    [{ cache: false }, { 'no-cache': '' }],
    [{ noCacheFilter: ['a,b', 'c'] }, { 'no-cache': 'a,b,c' }],
    [{ pull: true }, { 'image-resolve-mode': 'pull' }],
    [
      { memory: '1g', resource: ['memory=2g', 'cpu-quota=5', 'memory-swap=-1'] },
      { memory: '2147483648', cpuquota: '5', memswap: '-1' },
    ],
    [{ label: ['a=b', 'c'] }, { 'label:a': 'b', 'label:c': '' }],
  ])('%j', (flags, expected) => expect(options(flags)).toEqual(expected));

  it('come from the environment too', () => {
    const env = { SOURCE_DATE_EPOCH: '5', DOCKER_DEFAULT_PLATFORM: 'linux/arm64', A: '1' };
    expect(options({ buildArg: ['A', 'B'] }, env)).toEqual({
      platform: 'linux/arm64',
      'build-arg:SOURCE_DATE_EPOCH': '5',
      'build-arg:A': '1',
    });
    expect(options({ buildArg: ['SOURCE_DATE_EPOCH=7'], platform: ['linux/amd64'] }, env)).toMatchObject({
      platform: 'linux/amd64',
      'build-arg:SOURCE_DATE_EPOCH': '7',
    });
  });
});

describe('a wrong value is a usage error with an example', () => {
  it.each([
    [['--platform', 'linux/'], '--platform linux/'],
    [['--shm-size', 'x'], '--shm-size 64m'],
    [['--push=x'], 'x is not true or false'],
    [['--push=tRuE'], 'tRuE is not true or false'],
    [['--attest', ''], 'the value is empty'],
    [['--call', 'check,ignorestatus=x'], '"x" is not true or false'],
    [['--resource', 'cpu-shares=99999999999999999999'], '"99999999999999999999" is out of range'],
    [['--secret', 'id=nowhere'], 'failed to stat nowhere'],
    [['-f', 'nowhere/Dockerfile'], 'the path of the Dockerfile with --file'],
    [['--ulimit', 'nofile'], '--ulimit nofile=1024:2048'],
    [['--add-host', 'a'], '--add-host db:10.0.0.1'],
    [['--add-host', 'a=fe80::1%eth0'], '--add-host db:10.0.0.1'],
    [['--ulimit', 'nofile=1,core=2'], '--ulimit nofile=1024:2048'],
    [['--build-arg', 'BUILDKIT_SYNTAX='], 'BUILDKIT_SYNTAX to take the value from the environment'],
    [['--source-policy-file', '/nonexistent'], '"action":"DENY"'],
    [['--source-policy-file', '/etc/hostname'], 'not a valid source policy'],
    [['--network', 'bridge'], '--network none'],
    [['--no-cache', '--no-cache-filter', 'a'], '--no-cache alone'],
    [['--resource', 'disk=1'], '--resource memory=2g'],
    [['--output', 'type=local'], '--output type=local,dest=./out'],
    [['--output', 'type=tar', '--output', 'type=oci'], 'only one output can go to standard output'],
    [['--output', 'type=local,dest=/x,mode=delete'], '--allow buildx.local.delete'],
    [['--tag', 'A:b'], '--tag registry.example/app:1.0'],
    [['--push'], 'Add --tag'],
    [['--output', 'x', '--iidfile', 'y'], 'have no image ID'],
    [['--annotation', 'x:a=b'], '--annotation index:key=value'],
    [['--cache-to', 'type=local'], 'type=local,dest=path/to/folder'],
    [['--cache-from', 'type=registry'], 'ref is missing'],
    [['--attest', 'generator=x'], '--attest type=sbom'],
    [['--secret', 'id=x,file=y'], '--secret id=NAME,src=FILE'],
    [['--allow', 'all'], '--allow network.host'],
    [['--call', 'check,format=xml'], '--call check,format=json'],
    [['--progress', 'pretty'], 'auto, tty, plain'],
    [['--progress', 'plain', '-q'], '--quiet alone'],
    [['--policy', 'filename=x'], 'disabled=true'],
    [['--policy', 'disabled=true', '--policy', 'strict=true'], 'Use it alone'],
    [['--policy', 'log-level=loud'], '--policy disabled=true'],
    [['--call', 'format=json'], 'the method is missing'],
    [['--build-context', 'a=target:b'], 'oci-layout://DIR'],
    [['--build-context', 'a='], "'' is not a directory"],
    [['--llb', '-', '--frontend', 'x'], 'without a frontend'],
    [['--llb', '/nonexistent'], '--format pb'],
    [['--build-context', 'x'], '--build-context name=path'],
  ])('%j', async (args, hint) => {
    const { code, stderr } = await cli(['build', folder({ Dockerfile: 'FROM scratch' }), ...args]);
    expect(stderr).toContain(hint);
    expect(code).toBe(2);
  });
});

describe('named contexts', () => {
  it('are the last ones of their names; empty words are none', async () => {
    const cwd = folder({ 'here/a': '' });
    const [options, locals] = [new Map<string, string>(), new Map<string, string>()];
    const words = [
      '',
      'a=here',
      'a=docker-image://x',
      'b=git@example.com:a/b.git',
      'context=here',
      'd:latest=./here',
    ];
    await addNamedContexts(words, { options, locals }, { cwd, env: {} });
    expect(Object.fromEntries(options)).toEqual({
      'context:a': 'docker-image://x',
      'context:b': 'git@example.com:a/b.git',
      'context:context': 'local:_context',
      'context:d': 'local:d',
      'sharedkey:localdir:context': 'here',
      'sharedkey:localdir:d': 'here',
    });
    expect(Object.fromEntries(locals)).toEqual({ _context: `${cwd}/here`, d: `${cwd}/here` });
  });
});

describe('progress', () => {
  it.each([
    [{ quiet: true }, 'plain', { mode: 'quiet', printId: true }],
    [{ progress: 'none', quiet: true }, '', { mode: 'quiet', printId: true }],
    [{ progress: 'none' }, '', { mode: 'quiet', printId: false }],
    [{ progress: 'auto' }, 'rawjson', { mode: 'rawjson', printId: false }],
    [{ progress: '' }, '', { mode: 'auto', printId: false }],
    [{ progress: 'tty' }, 'plain', { mode: 'tty', printId: false }],
    [{}, 'quiet', { mode: 'quiet', printId: true }],
  ])('%j with BUILDKIT_PROGRESS=%s', (flags, variable, expected) =>
    expect(progressOf(flags, { BUILDKIT_PROGRESS: variable })).toEqual(expected),
  );
});

describe('the context', () => {
  const io = (stdin: string | Uint8Array, cwd = '/') =>
    ({
      stdin: (async function* () {
        yield Buffer.from(stdin);
      })(),
      cwd,
    }) as unknown as CliIo;

  it('is a folder', async () => {
    const dir = folder({ Dockerfile: '', 'sub/My.Dockerfile': '' });
    const source = await contextSource('.', 'sub/My.Dockerfile', io('', dir));
    expect(Object.fromEntries(source.locals)).toEqual({ context: dir, dockerfile: `${dir}/sub` });
    expect(Object.fromEntries(source.options)).toEqual({ filename: 'My.Dockerfile' });
  });

  it('is a folder whose Dockerfile is written in small letters', async () => {
    const dir = folder({ dockerfile: '' });
    const source = await contextSource('.', undefined, io('', dir));
    expect(source.options.get('filename')).toBe('dockerfile');
    const named = await contextSource('.', 'Dockerfile', io('', dir));
    expect(named.options.get('filename')).toBe('dockerfile');
    const both = folder({ dockerfile: '', Dockerfile: '' });
    expect((await contextSource('.', undefined, io('', both))).options.get('filename')).toBe('Dockerfile');
  });

  it('is a folder with a Dockerfile on standard input, which is gone afterwards', async () => {
    const dir = folder({ a: '' });
    const source = await contextSource(dir, '-', io('FROM scratch\n'));
    const path = `${source.locals.get('dockerfile')}/Dockerfile`;
    expect(readFileSync(path, 'utf8')).toBe('FROM scratch\n');
    expect(source.options.get('dockerfilekey')).toBe('dockerfile');
    expect(source.locals.get('context')).toBe(dir);
    await source.dispose();
    expect(() => readFileSync(path)).toThrow();
  });

  it('is nothing with a Dockerfile on standard input', async () => {
    const source = await contextSource('-', undefined, io('FROM scratch\n'));
    expect([...source.locals.keys()]).toEqual(['context', 'dockerfile']);
    expect(source.upload).toBeUndefined();
    await source.dispose();
  });

  it('is an archive on standard input', async () => {
    const gzip = Buffer.concat([Buffer.from([0x1f, 0x8b, 8]), Buffer.alloc(2000)]);
    const source = await contextSource('-', 'x/Dockerfile', io(gzip));
    const parts: Uint8Array[] = [];
    for await (const part of source.upload!) parts.push(part);
    expect(Buffer.concat(parts).equals(gzip)).toBe(true);
    expect(Object.fromEntries(source.options)).toEqual({ filename: 'x/Dockerfile' });
  });

  it('is an archive on standard input with the Dockerfile from elsewhere', async () => {
    const gzip = Buffer.concat([Buffer.from([0x1f, 0x8b, 8]), Buffer.alloc(2000)]);
    const url = 'https://example.com/Dockerfile';
    const source = await contextSource('-', url, io(gzip));
    expect(source.upload).toBeDefined();
    expect(source.download?.url).toBe(url);
    expect(Object.fromEntries(source.options)).toEqual({
      filename: 'Dockerfile',
      dockerfilekey: 'dockerfile',
    });
    await source.dispose();
  });

  it('is a repository, with the Dockerfile in it or here', async () => {
    const url = 'https://example.com/repo.git#v1:sub';
    const inside = await contextSource(url, 'a/Dockerfile', io(''));
    expect(Object.fromEntries(inside.options)).toEqual({ context: url, filename: 'a/Dockerfile' });
    expect(inside.locals.size).toBe(0);
    const here = await contextSource(url, '/srv/Dockerfile', io(''));
    expect(here.locals.get('dockerfile')).toBe('/srv');
    expect((await contextSource('git@example.com:a/b.git', undefined, io(''))).needsSsh).toBe(true);
  });

  it.each([
    ['-', '-', 'cannot be both'],
    ['-', 'Dockerfile', 'is a Dockerfile, but --file'],
    ['-', 'https://example.com/Dockerfile', 'is a Dockerfile, but --file'],
    ['', undefined, 'the context is empty'],
  ])('%j with --file %j is refused', async (context, file, message) => {
    await expect(contextSource(context, file, io('FROM scratch'))).rejects.toThrow(message);
  });
});

test('every flag of build stands in docs/cli.md', async () => {
  const { stdout } = await cli(['build', '--help']);
  const flags = [...stdout.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)].map((match) => match[1]!);
  expect(flags.length).toBeGreaterThan(40);
  const docs = readFileSync(new URL('../../../docs/cli.md', import.meta.url), 'utf8');
  expect(flags.filter((flag) => flag !== '--help' && !docs.includes(`\`${flag}`))).toEqual([]);
});

test.each([
  [['--call', 'outline', '--check'], 'lint'],
  [['--check', '--call', 'outline'], 'outline'],
  [['--check', '--print=targets'], 'targets'],
  [['--check=false', '--call', ''], undefined],
  [['--check=1', '--check=0'], 'lint'],
])('of several questions the last one is asked: %j', (args, name) => {
  const command = addBuildFlags(new Command()).exitOverride();
  command.parse(normalizeWords(args, command), { from: 'user' });
  expect(callOf(command.opts())?.name).toBe(name);
});

test('booleans and short flags are written as Go takes them', async () => {
  const dir = folder({ Dockerfile: 'FROM scratch' });
  const { code, stderr } = await cli(['build', dir, '--push=false', '-t=A:b', '--load=0']);
  expect(code).toBe(2);
  expect(stderr).toContain('--tag A:b');
});
