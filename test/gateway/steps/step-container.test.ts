import { expect, test } from 'vitest';
import { execContainer, plainContainer, shellOf } from '../../../src/gateway/steps/step-container.ts';
import { compile } from '../../../src/index.ts';
import { decodeOp } from '../../../src/llb/read-op.ts';

async function lastOp(run: string, options: Readonly<Record<string, string>> = {}) {
  const dockerfile = `# syntax=docker/dockerfile:1-labs\nFROM scratch AS base\nCOPY a /a\nFROM scratch\nENV A=1 B=x=y\nWORKDIR /w\nUSER me\n${run}\n`;
  const { definitions } = await compile({
    dockerfile,
    options: new Map(Object.entries({ labs: 'true', ...options })),
  });
  const [definition] = definitions.values();
  return decodeOp(definition!.def.at(-2)!);
}

test('passes on everything that the gateway takes', async () => {
  const op = await lastOp(
    `RUN --network=none --security=insecure \\
  --mount=from=base,source=/a,target=/b --mount=from=base,target=/rw,rw --mount=type=tmpfs,target=/t \\
  --mount=type=cache,id=c,sharing=locked,target=/c --mount=type=secret,id=s,target=/s,mode=440,uid=3,gid=4 \\
  --mount=type=secret,id=v,env=V,required --mount=type=ssh,id=k,target=/k,required true`,
    { 'build-arg:HTTP_PROXY': 'http://p', 'add-hosts': 'other=10.0.0.1', hostname: 'here' },
  );
  const { container, process } = execContainer(op, ['root', 'b', '', 'rw', '']);
  expect(container.mounts).toEqual([
    { kind: 'bind', dest: '/', ref: 'root', selector: '', readonly: false },
    { kind: 'bind', dest: '/b', ref: 'b', selector: '/a', readonly: true },
    { kind: 'cache', dest: '/c', id: '/c', sharing: 'locked', ref: '', selector: '' },
    { kind: 'bind', dest: '/rw', ref: 'rw', selector: '', readonly: false },
    { kind: 'tmpfs', dest: '/t' },
    { kind: 'secret', dest: '/s', id: 's', uid: 3, gid: 4, mode: 0o440, optional: true },
    { kind: 'ssh', dest: '/k', id: 'k', uid: 0, gid: 0, mode: 0o600, optional: false },
  ]);
  expect(container).toMatchObject({
    network: 'none',
    hostname: 'here',
    extraHosts: [{ host: 'other', ip: '10.0.0.1' }],
    platform: { os: 'linux', architecture: 'amd64' },
  });
  expect(process).toMatchObject({
    cwd: '/w',
    user: 'me',
    security: 'insecure',
    secretEnv: [{ name: 'V', id: 'v', optional: false }],
    env: { A: '1', B: 'x=y', HTTP_PROXY: 'http://p', http_proxy: 'http://p' },
  });
});

test('a step without a command has its filesystem', async () => {
  const op = await lastOp('COPY a /a');
  expect(plainContainer(op, 'r').container.mounts).toEqual([{ kind: 'bind', dest: '/', ref: 'r' }]);
});

test.each([
  ['RUN true', '/bin/sh'],
  ['SHELL ["/bin/bash", "-eo", "pipefail", "-c"]\nRUN true', '/bin/bash'],
  ['RUN ["/usr/bin/python3", "-c", "1"]', '/bin/sh'],
  ['RUN ["/app"]', '/bin/sh'],
  ['COPY a /a', '/bin/sh'],
])('the shell of %j', async (run, shell) => {
  expect(shellOf(await lastOp(run))).toEqual([shell]);
});
