import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { build, directory, engine, fromBusybox, nonce, runCli } from './harness.ts';

/** A project whose steps fill two mounts when they are empty, and always say what is in them. */
function project(mark: string): string {
  return directory({
    Dockerfile: `${fromBusybox()}
ARG ROUND
RUN --mount=type=cache,target=/root/.plain,id=plain-${mark} --mount=type=cache,target=/owned,id=owned-${mark},uid=3,gid=7,mode=0750,sharing=locked <<EOF
  if [ ! -e /root/.plain/dir/file ]; then
    mkdir -p /root/.plain/dir/deep && echo ${mark} > /root/.plain/dir/file && chmod 640 /root/.plain/dir/file
    chown 5:6 /root/.plain/dir/file && touch -d '2001-02-03 04:05:06' /root/.plain/dir/file
    ln -s ../file /root/.plain/dir/deep/link && ln -s /etc/passwd /root/.plain/dir/out
    ln /root/.plain/dir/file /root/.plain/dir/same && mkfifo /root/.plain/pipe
    head -c 3000000 /dev/urandom > /root/.plain/big && chmod 1777 /root/.plain
    echo owned > /owned/file
    echo FRESH
  fi
  echo round \${ROUND}
  stat -c 'STAT %n %a %u:%g %Y %h' /root/.plain /root/.plain/dir/file /owned /owned/file
  echo "SUM $(sha256sum < /root/.plain/big)"
  echo "LINK $(readlink /root/.plain/dir/deep/link) $(cat /root/.plain/dir/deep/link)"
  ls -A /root/.plain/dir /root/.plain | sed 's/^/NAME /'
EOF
`,
  });
}

const said = (stderr: string, word: string) =>
  [...stderr.matchAll(new RegExp(`^#\\d+ [\\d.]+ (${word}.*)$`, 'gm'))].map((match) => match[1]).sort();

async function pruneMounts(): Promise<void> {
  const done = await runCli(['prune', '--all', '--force', '--filter', 'type=exec.cachemount']);
  expect(done.code, done.stderr).toBe(0);
}

async function runRound(context: string, round: string, args: readonly string[] = []) {
  const outcome = await build(context, ['--build-arg', `ROUND=${round}`, '-o', 'type=cacheonly', ...args]);
  expect(outcome.code, outcome.stderr).toBe(0);
  return outcome.stderr;
}

function blobsIn(store: string): string[] {
  return readdirSync(join(store, 'blobs/sha256')).sort();
}

test('brings cache mounts to a daemon that has none', { timeout: 300_000 }, async () => {
  const context = project(nonce());
  const store = join(directory(), 'store');
  const both = [
    '--cache-mounts-from',
    `type=local,src=${store}`,
    '--cache-mounts-to',
    `type=local,dest=${store}`,
  ];
  const first = await runRound(context, '1', both);
  expect(said(first, 'FRESH')).toEqual(['FRESH']);
  expect(first).toContain(`WARNING: no cache mounts were imported, because ${store} has none yet`);
  expect(first).toContain(
    '1 devices, sockets or pipes left out, 1 links that lead out of the mount left out',
  );
  for (const name of blobsIn(store))
    expect(
      createHash('sha256')
        .update(readFileSync(join(store, 'blobs/sha256', name)))
        .digest('hex'),
    ).toBe(name);

  const pruned = await runCli(['prune', '--all', '--force']);
  expect(pruned.code, pruned.stderr).toBe(0);
  const second = await runRound(context, '2', both);
  expect(said(second, 'FRESH')).toEqual([]);
  expect(said(second, 'STAT')).toEqual(said(first, 'STAT'));
  expect(said(second, 'STAT')).toContain('STAT /root/.plain/dir/file 640 5:6 981173106 2');
  expect(said(second, 'STAT').join()).toMatch(/STAT \/owned 750 3:7 .*STAT \/root\/.plain 1777 0:0 /);
  expect(said(second, 'SUM')).toEqual(said(first, 'SUM'));
  expect(said(second, 'LINK')).toEqual(said(first, 'LINK'));
  expect(said(second, 'NAME')).toEqual(
    said(first, 'NAME').filter((name) => name !== 'NAME out' && name !== 'NAME pipe'),
  );
  expect(second).not.toContain('no cache mounts were imported, because');
});

test('sends nothing for what the store has', { timeout: 300_000 }, async () => {
  const mark = nonce();
  const context = project(mark);
  const store = join(directory(), 'store');
  const to = ['--cache-mounts-to', `type=local,dest=${store}`];
  await runRound(context, '1', to);
  const before = blobsIn(store);
  const index = readFileSync(join(store, 'index.json'), 'utf8');
  await runRound(context, '2', to);
  expect(blobsIn(store)).toEqual(before);
  expect(readFileSync(join(store, 'index.json'), 'utf8')).toBe(index);
  expect(readdirSync(store).sort()).toEqual(['blobs', 'index.json', 'oci-layout']);

  const listed = await runCli(['cache-mounts', 'ls', context, '--progress', 'quiet']);
  expect(listed.code, listed.stderr).toBe(0);
  expect(listed.stdout).toMatch(/^MOUNT +TARGET +STATE +ENTRIES +SIZE +SHARING\n/);
  expect(listed.stdout).toMatch(new RegExp(`^owned-${mark} +/owned +filled +1 +6B +locked$`, 'm'));

  // A file more is a part more, or another one.
  const more = directory({
    Dockerfile: `${fromBusybox()}\nRUN --mount=type=cache,target=/m,id=plain-${mark} echo more > /m/zz\n`,
  });
  const third = await runRound(more, '3', to);
  expect(third, third).toContain('export plain-');
  expect(blobsIn(store).filter((name) => before.includes(name)).length).toBeGreaterThanOrEqual(2);
  expect(blobsIn(store)).not.toEqual(before);
});

test('leaves steps and failed builds alone', { timeout: 300_000 }, async () => {
  const mark = nonce();
  const context = project(mark);
  const store = join(directory(), 'store');
  const compiled = async () => (await runCli(['compile', context, '--format', 'json'])).stdout;
  const before = await compiled();
  await runRound(context, '1', ['--cache-mounts-to', `type=local,dest=${store}`]);
  // The step is in the cache of the daemon, with and without the flags.
  const again = await runRound(context, '1', ['--cache-mounts-from', `type=local,src=${store}`]);
  expect(again).toMatch(/^#\d+ CACHED$/m);
  expect(said(again, 'round')).toEqual([]);
  expect(await compiled()).toBe(before);

  const index = readFileSync(join(store, 'index.json'), 'utf8');
  const failing = directory({
    Dockerfile: `${fromBusybox()}\nRUN --mount=type=cache,target=/m,id=plain-${mark} echo changed > /m/big && false # ${nonce()}\n`,
  });
  const failed = await build(failing, ['--cache-mounts-to', `type=local,dest=${store}`]);
  expect(failed.code).not.toBe(0);
  expect(readFileSync(join(store, 'index.json'), 'utf8')).toBe(index);
  // What is on the daemon stays, and an empty mount does not replace what the store has.
  await pruneMounts();
  const empty = await runCli([
    'cache-mounts',
    'export',
    context,
    '--cache-mounts-to',
    `type=local,dest=${store}`,
  ]);
  expect(empty.code, empty.stderr).toBe(0);
  expect(empty.stdout).toContain('empty, nothing saved');
  expect(readFileSync(join(store, 'index.json'), 'utf8')).toBe(index);
});

test('import fills a mount once, and refuses a damaged store', { timeout: 300_000 }, async () => {
  const context = project(nonce());
  const store = join(directory(), 'store');
  const from = ['--cache-mounts-from', `type=local,src=${store}`];
  const missing = await runCli(['cache-mounts', 'import', context, ...from]);
  expect(missing.code).not.toBe(0);
  expect(missing.stderr).toContain('no cache mounts were imported, because');
  await runRound(context, '1', ['--cache-mounts-to', `type=local,dest=${store}`]);
  const kept = await runCli(['cache-mounts', 'import', context, ...from]);
  expect(kept.stdout).toContain('has files, left as it is');

  await pruneMounts();
  const filled = await runCli(['cache-mounts', 'import', context, ...from, '--format', 'json']);
  expect(filled.code, filled.stderr).toBe(0);
  expect(JSON.parse(filled.stdout).map(({ state }: { state: string }) => state)).toEqual([
    'filled',
    'filled',
  ]);

  await pruneMounts();
  const big = blobsIn(store).find(
    (name) => readFileSync(join(store, 'blobs/sha256', name)).length > 1_000_000,
  )!;
  const path = join(store, 'blobs/sha256', big);
  const bytes = readFileSync(path);
  bytes[1000]! ^= 1;
  writeFileSync(path, bytes);
  const damaged = await runRound(context, '2', from);
  expect(damaged).toContain('has another checksum');
  expect(said(damaged, 'FRESH')).toEqual(['FRESH']);
});

test('respects the limit and private mounts', { timeout: 300_000 }, async () => {
  const mark = nonce();
  const context = directory({
    Dockerfile: `${fromBusybox()}
RUN --mount=type=cache,target=/a,id=a-${mark} --mount=type=cache,target=/p,id=p-${mark},sharing=private head -c 2000000 /dev/urandom | tee /a/x > /p/x
`,
  });
  const store = join(directory(), 'store');
  const outcome = await runRound(context, '1', ['--cache-mounts-to', `type=local,dest=${store},max-size=1m`]);
  expect(outcome).toContain(`the cache mount a-${mark} is left out, because it has more than 1048576 bytes`);
  expect(outcome).toContain(`the cache mount p-${mark} stays on the daemon`);
  expect(existsSync(join(store, 'index.json'))).toBe(false);
});

test('keeps mounts in a registry', { timeout: 300_000 }, async () => {
  const context = project(nonce());
  const ref = `${engine.registry}/cache-mounts-${nonce()}:main`;
  const both = [
    '--cache-mounts-from',
    `type=registry,ref=${ref}`,
    '--cache-mounts-to',
    `type=registry,ref=${ref}`,
  ];
  const first = await runRound(context, '1', both);
  expect(first).toContain('no cache mounts were imported, because');
  await pruneMounts();
  const second = await runRound(context, '2', both);
  expect(said(second, 'FRESH')).toEqual([]);
  expect(said(second, 'SUM')).toEqual(said(first, 'SUM'));
});
