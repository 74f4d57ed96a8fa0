import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { directory, docker, engine, fromBusybox, nonce, runCommand } from './harness.ts';
import { buildx, dockerBuild, ours, useFrontendImage } from './image-harness.ts';

useFrontendImage();

describe('what comes out', () => {
  const simple = ['FROM scratch', 'COPY Dockerfile /out', 'LABEL stage=built'];

  test('a loaded image with --label', async () => {
    const name = `dockerfile-llb-test:${nonce()}`;
    const context = directory({ Dockerfile: ours(...simple) });
    const outcome = await dockerBuild(context, ['--label', 'who=client', '-t', name]);
    expect(outcome.code, outcome.stderr).toBe(0);
    const inspected = await docker(['image', 'inspect', '--format', '{{json .Config.Labels}}', name]);
    expect(JSON.parse(inspected.stdout)).toEqual({ stage: 'built', who: 'client' });
    await docker(['image', 'rm', name]);
  });

  test.each(['tar', 'oci', 'docker'])('--output type=%s', async (type) => {
    const file = join(directory(), 'out.tar');
    const context = directory({ Dockerfile: ours(...simple) });
    const outcome = await buildx(context, ['--output', `type=${type},dest=${file}`]);
    expect(outcome.code, outcome.stderr).toBe(0);
    const { stdout } = await runCommand('tar', ['-tf', file], {});
    expect(stdout.split('\n')).toContain(type === 'tar' ? 'out' : 'index.json');
  });

  test.each(['--push', '--output=type=registry'])('%s', async (flag) => {
    const ref = `${engine.registry}/test/pushed:${nonce()}`;
    const outcome = await dockerBuild(directory({ Dockerfile: ours(...simple) }), [flag, '-t', ref]);
    expect(outcome.code, outcome.stderr).toBe(0);
    const { stdout, stderr } = await docker(['buildx', 'imagetools', 'inspect', ref]);
    expect(stdout, stderr).toContain(`Name:      ${ref}`);
  });

  test('two platforms, with provenance', async () => {
    const ref = `${engine.registry}/test/platforms:${nonce()}`;
    const context = directory({
      Dockerfile: ours('FROM scratch', 'ARG TARGETARCH', 'COPY Dockerfile /$TARGETARCH'),
    });
    const platforms = ['--platform', 'linux/amd64,linux/arm64', '--attest', 'type=provenance,mode=max'];
    const outcome = await buildx(context, [...platforms, '--output', `type=image,name=${ref},push=true`]);
    expect(outcome.code, outcome.stderr).toBe(0);
    const { stdout } = await docker(['buildx', 'imagetools', 'inspect', ref]);
    for (const text of ['linux/amd64', 'linux/arm64', 'attestation-manifest']) expect(stdout).toContain(text);
  });

  test('SOURCE_DATE_EPOCH: two builds, one digest', async () => {
    const dir = directory();
    const context = directory({
      Dockerfile: ours(
        fromBusybox(),
        'WORKDIR /w',
        'RUN echo made > now',
        'COPY <<A /a',
        'a',
        'A',
        'RUN rm now',
      ),
    });
    const digests = [];
    for (const name of ['first', 'second']) {
      const output = `type=oci,dest=${dir}/${name}.tar,rewrite-timestamp=true`;
      const args = ['--no-cache', '--provenance=false', '--build-arg', 'SOURCE_DATE_EPOCH=1700000000'];
      const outcome = await buildx(context, [
        ...args,
        '--output',
        output,
        '--metadata-file',
        `${dir}/${name}.json`,
      ]);
      expect(outcome.code, outcome.stderr).toBe(0);
      digests.push(JSON.parse(readFileSync(`${dir}/${name}.json`, 'utf8'))['containerimage.digest']);
    }
    expect(digests[0]).toMatch(/^sha256:/);
    expect(digests[1]).toBe(digests[0]);
  });
});

describe('questions and failures', () => {
  const text = ours(
    'ARG VERSION=1',
    fromBusybox('first'),
    '# TOKEN opens the door',
    'ARG TOKEN=x',
    'RUN echo $TOKEN',
    'from first as last',
  );

  test('--call=check', async () => {
    const { code, stdout } = await buildx(directory({ Dockerfile: text }), ['--call', 'check']);
    expect(stdout).toContain('ConsistentInstructionCasing');
    expect(code).toBe(1);
  });

  test('--call=targets', async () => {
    const { stdout, stderr } = await buildx(directory({ Dockerfile: text }), ['--call', 'targets']);
    expect(stdout, stderr).toMatch(/^first *$/m);
    expect(stdout).toMatch(/^last \(default\) *$/m);
  });

  test('--call=outline', async () => {
    const { stdout, stderr } = await buildx(directory({ Dockerfile: text }), ['--call', 'outline']);
    expect(stdout, stderr).toMatch(/^TOKEN\s+x\s+opens the door$/m);
  });

  test('a RUN that fails points at its lines', async () => {
    const context = directory({ Dockerfile: ours(fromBusybox(), '', 'RUN true && \\', '    exit 9') });
    const { code, stderr } = await buildx(context);
    expect(code).toBe(1);
    expect(stderr).toContain('exit code: 9');
    expect(stderr).toContain('Dockerfile:4');
    expect(stderr).toMatch(/^\s*4 \| >>> RUN true/m);
    expect(stderr).toMatch(/^\s*5 \| >>> +exit 9/m);
  });

  test('a mistake in the Dockerfile points at its line', async () => {
    const { code, stderr } = await buildx(directory({ Dockerfile: ours(fromBusybox(), 'COYP a b') }));
    expect(code).toBe(1);
    expect(stderr).toContain('unknown instruction: COYP (did you mean COPY?)');
    expect(stderr).toMatch(/^\s*3 \| >>> COYP a b/m);
  });
});
