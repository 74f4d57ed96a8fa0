import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { build, directory, fromBusybox, nonce, runCli } from './harness.ts';

/** Everything below a folder, compressed layers also unpacked. */
function contentsOf(folder: string): Buffer[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => {
      const bytes = readFileSync(join(entry.parentPath, entry.name));
      return bytes[0] === 0x1f && bytes[1] === 0x8b ? [bytes, gunzipSync(bytes)] : [bytes];
    });
}

test.each(['rawjson', 'plain'])(
  'secrets are in no layer, provenance, cache, metadata or log (%s)',
  async (progress) => {
    const [inFile, inVariable, shown] = [nonce(), nonce(), nonce()];
    const dir = directory({
      'key.txt': `file-${inFile}`,
      '.dockerignore': 'key.txt\nout\n',
      Dockerfile: `${fromBusybox()}
ARG SHOWN
RUN --mount=type=secret,id=file --mount=type=secret,id=variable,env=VARIABLE \\
  test -s /run/secrets/file && test -n "$VARIABLE" && cat /run/secrets/file | md5sum > /proof
RUN --mount=type=secret,id=variable sh -c 'echo shown-$SHOWN'
`,
    });
    const out = join(dir, 'out');
    const outcome = await build(
      dir,
      [
        ...['--secret', `id=file,src=${dir}/key.txt`, '--secret', 'id=variable,env=THE_VARIABLE'],
        ...[
          '--build-arg',
          `SHOWN=${shown}`,
          '--progress',
          progress,
          '--metadata-file',
          `${dir}/metadata.json`,
        ],
        ...['--provenance', 'mode=max', '--output', `type=oci,tar=false,dest=${out}`],
        ...['--cache-to', `type=local,mode=max,dest=${dir}/cache`],
      ],
      { env: { THE_VARIABLE: `variable-${inVariable}` } },
    );
    expect(outcome.code, outcome.stderr).toBe(0);
    const places = [
      Buffer.from(outcome.stdout + outcome.stderr),
      readFileSync(`${dir}/metadata.json`),
      ...contentsOf(out),
      ...contentsOf(`${dir}/cache`),
    ];
    // What may be seen is found by the same search: in the provenance, and in the log.
    const found = (text: string) => places.filter((bytes) => bytes.includes(text)).length;
    expect(found(shown)).toBeGreaterThan(1);
    expect(found(inFile)).toBe(0);
    expect(found(inVariable)).toBe(0);
    expect(found(Buffer.from(`file-${inFile}`).toString('base64').slice(0, 20))).toBe(0);
  },
);

test('an error names the secret and does not print it', async () => {
  const text = nonce();
  const dir = directory({
    'key.txt': text,
    Dockerfile: `${fromBusybox()}\nRUN --mount=type=secret,id=key,required=true false # ${nonce()}\n`,
  });
  const failing = await build(dir, ['--secret', `id=key,src=${dir}/key.txt`]);
  expect(failing.code).toBe(1);
  expect(failing.stdout + failing.stderr).not.toContain(text);
  const missing = await build(dir, ['--secret', `id=other,src=${dir}/key.txt`]);
  expect(missing.code).toBe(1);
  expect(missing.stderr).toMatch(/secret key: not found/);
  expect(missing.stderr).not.toContain(text);
});

test('the graph names secrets and holds none', async () => {
  const text = nonce();
  const dir = directory({
    Dockerfile: 'FROM scratch\nRUN --mount=type=secret,id=key,env=KEY true\n',
  });
  const outcome = await runCli(['compile', dir, '--offline', '--format', 'json'], {
    env: { key: text, KEY: text },
  });
  expect(outcome.code, outcome.stderr).toBe(0);
  expect(outcome.stdout).toContain('key');
  expect(outcome.stdout + outcome.stderr).not.toContain(text);
});

test('secrets that are too large, missing or without a name are told before the build', async () => {
  const dir = directory({ Dockerfile: 'FROM scratch\n', big: 'x'.repeat(600_000) });
  for (const [secret, message] of [
    [`id=a,src=${dir}/big`, `${dir}/big too big. max size 500KB`],
    [`id=a,src=${dir}/none`, `${dir}/none: no such file or directory`],
    [`src=${dir}/big`, 'the id is missing'],
  ] as const) {
    const outcome = await build(dir, ['--secret', secret]);
    expect(outcome.code).not.toBe(0);
    expect(outcome.stderr).toContain(message);
  }
  expect(existsSync(join(dir, 'out'))).toBe(false);
});
