import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { build, directory, docker, engine, fromBusybox, nonce, runCli } from './harness.ts';

interface Config {
  readonly rootfs: { readonly diff_ids: readonly string[] };
  readonly history: readonly { readonly empty_layer?: boolean; readonly created_by?: string }[];
  readonly config: Readonly<Record<string, unknown>>;
}

async function configOf(image: string): Promise<Config> {
  const shown = await runCli(['imagetools', 'inspect', '--format', '{{json .Image}}', image]);
  expect(shown.code, shown.stderr).toBe(0);
  return JSON.parse(shown.stdout);
}

/** Builds and pushes a Dockerfile, as it is and squashed. */
async function bothWays(dockerfile: string, args: readonly string[] = []) {
  const context = directory({ Dockerfile: dockerfile, 'a.txt': 'a' });
  const name = `${engine.registry}/squash/${nonce()}`;
  for (const squash of [[], ['--squash']]) {
    const output = `type=image,name=${name}:${squash.length},push=true`;
    const built = await build(context, ['-o', output, '--provenance=false', ...args, ...squash]);
    expect(built.code, built.stderr).toBe(0);
  }
  return { plain: `${name}:0`, squashed: `${name}:1` };
}

function layersIn({ history }: Config): number {
  return history.filter(({ empty_layer }) => empty_layer !== true).length;
}

test('all changes to a base image are one layer, with the same files and config', async () => {
  const { plain, squashed } = await bothWays(
    [
      fromBusybox('one'),
      `RUN echo ${nonce()} > /big && mkdir -p /d/e && echo x > /d/e/f && chmod 4750 /d/e/f && chown 7:8 /d/e/f`,
      'RUN rm /big && ln /d/e/f /d/hard && ln /d/hard /d/linked && ln -s e/f /d/soft && rm /bin/wget && touch -d "2001-02-03 04:05:06" /d/e/f',
      'FROM one',
      'ENV A=1',
      'COPY a.txt /d/',
      'RUN rm -r /d/e && mkdir /d/e && echo y > /d/e/g && chmod 1777 /d',
      'WORKDIR /w',
      'CMD ["sh"]',
    ].join('\n'),
  );
  const base = await configOf(`${engine.registry}/busybox`);
  const [before, after] = [await configOf(plain), await configOf(squashed)];
  expect(before.rootfs.diff_ids.length).toBeGreaterThan(base.rootfs.diff_ids.length + 3);
  expect(after.rootfs.diff_ids).toHaveLength(base.rootfs.diff_ids.length + 1);
  expect(after.rootfs.diff_ids.slice(0, -1)).toEqual(base.rootfs.diff_ids);
  expect(layersIn(after)).toBe(after.rootfs.diff_ids.length);
  expect(after.config).toEqual(before.config);
  const steps = (config: Config) => config.history.map(({ created_by }) => created_by);
  expect(steps(after)).toEqual([...steps(before), 'squash']);
  // Not what a container brings, nor the numbers of links, which overlayfs makes up for directories.
  const places = ['proc', 'sys', 'dev', 'etc']
    .map((name) => `! -path /${name} ! -path "/${name}/*"`)
    .join(' ');
  const list = `find / -xdev ${places} ! -path / -exec stat -c "%n %F %a %u:%g %s" {} \\; | sort`;
  const script = `${list}; cat /d/hard /d/e/g; [ /d/hard -ef /d/linked ] && echo linked`;
  const files = await Promise.all(
    [plain, squashed].map((image) => docker(['run', '--rm', image, 'sh', '-c', script])),
  );
  expect(files[0]?.stdout.split('\n').length).toBeGreaterThan(10);
  expect(files[1]?.stdout).toBe(files[0]?.stdout);
  expect(files[1]?.stdout).toContain('\nlinked\n');
});

test('a stage from scratch is one layer', async () => {
  const { squashed } = await bothWays(
    `FROM scratch\nCOPY a.txt /one-${nonce()}\nCOPY a.txt /two\nCOPY a.txt /three\n`,
  );
  const { rootfs, history } = await configOf(squashed);
  expect(rootfs.diff_ids).toHaveLength(1);
  expect(history.map(({ empty_layer }) => empty_layer ?? false)).toEqual([true, true, true, false]);
});

test('an image without changes keeps its layers', async () => {
  const { plain, squashed } = await bothWays(`${fromBusybox()}\nENV A=${nonce()}\n`);
  expect(await configOf(squashed)).toEqual(await configOf(plain));
});

test('each platform has one layer', async () => {
  const { squashed } = await bothWays(`FROM scratch\nCOPY a.txt /one-${nonce()}\nCOPY a.txt /two\n`, [
    '--platform',
    'linux/amd64,linux/arm64',
  ]);
  const configs = (await configOf(squashed)) as unknown as Readonly<Record<string, Config>>;
  expect(Object.keys(configs)).toEqual(['linux/amd64', 'linux/arm64']);
  for (const config of Object.values(configs)) expect(config.rootfs.diff_ids).toHaveLength(1);
});

test('a layout has one layer too, and the second build is cached', async () => {
  const context = directory({ Dockerfile: `FROM scratch\nCOPY a /one-${nonce()}\nCOPY a /two\n`, a: 'a' });
  const dir = join(directory(), 'image');
  const args = ['--squash', '--provenance=false', '-o', `type=oci,tar=false,dest=${dir}`];
  const built = await build(context, args);
  expect(built.code, built.stderr).toBe(0);
  const { manifests } = JSON.parse(readFileSync(join(dir, 'index.json'), 'utf8'));
  const manifest = JSON.parse(
    readFileSync(join(dir, 'blobs', manifests[0].digest.replace(':', '/')), 'utf8'),
  );
  expect(manifest.layers).toHaveLength(1);
  const again = await build(context, args);
  expect(again.stderr).toMatch(/^#\d+ \[squash\] copy all files\n#\d+ CACHED/m);
});
