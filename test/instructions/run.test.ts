import { describe, expect, it } from 'vitest';
import { Cap } from '../../src/llb/cap-ids.ts';
import { image } from '../../src/llb/ops/source.ts';
import { withNetwork } from '../../src/llb/state.ts';
import { capsWithout, lastOp, lowerOnContext, opsOf } from './lowered-ops.ts';
import { messageOf } from './message-of.ts';
import type { TestStageOptions } from './stage-context.ts';

const base = image('busybox');

function nameOf(text: string, options?: TestStageOptions): string {
  const { metadata } = opsOf(lowerOnContext(text, options)).at(-1)!;
  return (metadata.description as Record<string, string>)['llb.customname']!;
}

describe('the command of RUN', () => {
  it.each<[text: string, args: readonly string[], options?: TestStageOptions]>([
    ['RUN a  "b" $c', ['/bin/sh', '-c', 'a  "b" $c']],
    ['RUN ["a", "b c"]', ['a', 'b c']],
    ['RUN ["a", b]', ['/bin/sh', '-c', '["a", b]']],
    ['RUN', ['/bin/sh', '-c', '']],
    ['RUN a', ['cmd', '/S', '/C', 'a'], { os: 'windows' }],
    ['SHELL ["bash", "-ec"]\nRUN a', ['bash', '-ec', 'a']],
    ['RUN <<E\na $x\nb\nE', ['/bin/sh', '-c', 'a $x\nb\n']],
    ['RUN <<-"E"\n\ta\n\t\tb\nE', ['/bin/sh', '-c', 'a\nb\n']],
    ['RUN <<E bash\na\nE', ['/bin/sh', '-c', '<<E bash\na\nE']],
    ['RUN a <<A <<-B\n1\nA\n\t2\nB', ['/bin/sh', '-c', 'a <<A <<-B\n1\nA\n\t2\nB']],
    ['RUN <<run.py\n#!/usr/bin/python\nx\nrun.py', ['/bin/sh', '-c', '/dev/pipes/run.py']],
    ['RUN <<E\n#!/x\nE', ['cmd', '/S', '/C', '#!/x\n'], { os: 'windows' }],
  ])('%j', (text, args, options) => {
    expect(lastOp(lowerOnContext(text, options)).exec.meta.args).toEqual(args);
  });

  it('mounts a script with a shebang', () => {
    const [script] = opsOf(lowerOnContext('RUN <<-E\n\t#!/bin/x\n\ty\nE'));
    expect(script!.op.file).toEqual({
      actions: [
        {
          input: -1,
          secondaryInput: -1,
          mkfile: { path: '/E', mode: 0o755, data: btoa('#!/bin/x\ny\n'), timestamp: -1 },
        },
      ],
    });
    expect(lastOp(lowerOnContext('RUN <<E\n#!/bin/x\nE')).exec.mounts[1]).toEqual({
      dest: '/dev/pipes/',
      selector: '/',
      readonly: true,
      output: -1,
    });
  });
});

describe('the name and history of RUN', () => {
  it.each<[text: string, name: string]>([
    ['run a', '[1/9] RUN a'],
    ['ARG A=1\nRUN echo "$A" \'$A\' $B', '[1/9] RUN echo "1" \'$A\' $B'],
    ['RUN echo ${A:?must}', '[1/9] RUN echo ${A:?must}'],
    ['RUN echo ${A', '[1/9] RUN echo ${A'],
    ['RUN <<E\n\n one \ntwo\nE', '[1/9] RUN <<E (one ...)'],
    ['RUN cat <<E\none\nE', '[1/9] RUN cat <<E'],
    [
      'ENV A=1\nRUN --mount=type=secret,id=s,env=A echo $A',
      '[1/9] RUN --mount=type=secret,id=s,env=A echo ****',
    ],
  ])('%j is named %j', (text, name) => {
    expect(nameOf(text)).toBe(name);
  });

  it('describes the command as written', () => {
    const { metadata } = opsOf(lowerOnContext('ARG A=1\nrun  a $A')).at(-1)!;
    expect(metadata.description).toMatchObject({ 'com.docker.dockerfile.v1.command': 'run  a $A' });
  });

  it.each<[text: string, history: string]>([
    ['RUN a $b', 'RUN /bin/sh -c a $b'],
    ['RUN ["a", "b c"]', 'RUN a b c'],
    ['ARG A=1\nARG B\nARG A=2\nENV B=3\nRUN a', 'RUN |2 A=2 B=3 /bin/sh -c a'],
    ['ARG A\nRUN a', 'RUN |1 A= /bin/sh -c a'],
    ['ARG A\nRUN a\nARG B\nRUN b', 'RUN |2 A= B= /bin/sh -c b'],
    ['ARG A=1\nRUN a\nENV A=2\nRUN b', 'RUN |1 A=2 /bin/sh -c b'],
    ['RUN <<E\na\nE', 'RUN /bin/sh -c a\n'],
  ])('%j leaves %j', (text, history) => {
    expect(lowerOnContext(text).history.at(-1)).toBe(`${history} # buildkit (layer)`);
  });
});

describe('what a process of RUN gets', () => {
  it.each<[text: string, network: string | undefined, security: string | undefined]>([
    ['RUN x', 'HOST', undefined],
    ['RUN --network=default x', 'HOST', undefined],
    ['RUN --network=none --security=insecure x', 'NONE', 'INSECURE'],
    ['RUN --network=host --security=sandbox x', 'HOST', undefined],
  ])('%j', (text, network, security) => {
    const { exec } = lastOp(lowerOnContext(text, { state: withNetwork(base, 'host') }));
    expect([exec.network, exec.security]).toEqual([network, security]);
  });

  it('leaves the stage as it was for the next process', () => {
    const stage = lowerOnContext('RUN --network=none --security=insecure x\nRUN y', { state: base });
    expect(lastOp(stage).exec).not.toHaveProperty('network');
    expect(lastOp(stage).exec).not.toHaveProperty('security');
  });

  const resources: TestStageOptions = {
    proxyEnv: { httpProxy: 'h', httpsProxy: '', ftpProxy: '', noProxy: 'n', allProxy: '' },
    runSettings: {
      extraHosts: [{ host: 'a', ip: '::1' }],
      shmSize: 64n,
      ulimits: [{ name: 'core', soft: 0n, hard: 5n }],
      devices: [{ name: 'v/d=x', optional: true }],
      cgroupParent: 'cg',
      linuxResources: { memory: 7n },
    },
  };

  it('passes on what the build sets', () => {
    const stage = lowerOnContext('RUN x', { state: base, ...resources });
    const { exec } = lastOp(stage);
    expect(exec.meta).toMatchObject({
      proxy_env: { http_proxy: 'h', no_proxy: 'n' },
      extraHosts: [{ Host: 'a', IP: '::1' }],
      ulimit: [{ Name: 'core', Hard: 5 }],
      cgroupParent: 'cg',
    });
    expect(exec.cdiDevices).toEqual([{ name: 'v/d=x', optional: true }]);
    expect(exec.mounts[1]).toEqual({
      dest: '/dev/shm',
      input: -1,
      output: -1,
      mountType: 'TMPFS',
      TmpfsOpt: { size: 64 },
    });
    expect(opsOf(stage).at(-1)!.metadata).toMatchObject({ linux_resources: { memory: 7 } });
  });

  it('leaves out what the daemon does not know', () => {
    const caps = capsWithout(
      Cap.execUlimit,
      Cap.execCdi,
      Cap.execMountTmpfsSize,
      Cap.execCgroupParent,
      Cap.execLinuxResources,
    );
    const stage = lowerOnContext('RUN --device=v/d=x y', { state: base, ...resources, caps });
    const plain = lowerOnContext('RUN --device=v/d=x y', {
      state: base,
      proxyEnv: resources.proxyEnv,
      runSettings: { extraHosts: resources.runSettings?.extraHosts ?? [] },
      caps,
    });
    expect(lastOp(stage)).toEqual(lastOp(plain));
    expect(opsOf(stage).at(-1)!.metadata).toEqual(opsOf(plain).at(-1)!.metadata);
  });

  it('ignores the cache when the stage does', () => {
    const { metadata } = opsOf(lowerOnContext('RUN x', { ignoreCache: true })).at(-1)!;
    expect(metadata.ignore_cache).toBe(true);
  });

  it('refuses a device, as the reference does outside of its labs releases', () => {
    expect(messageOf(() => lowerOnContext('RUN --device=v/d=x y'))).toBe(
      'device feature is only supported in Dockerfile frontend 1.14.0-labs or later',
    );
  });

  it('adds the devices of the labs syntax to those of the build', () => {
    const options = {
      state: base,
      labs: true,
      runSettings: { devices: [{ name: 'v/d=x', optional: true }] },
    };
    const { exec } = lastOp(lowerOnContext('RUN --device=v/d=y,required --device=v/d=z x', options));
    expect(exec.cdiDevices).toEqual([
      { name: 'v/d=x', optional: true },
      { name: 'v/d=y' },
      { name: 'v/d=z', optional: true },
    ]);
  });

  it.each<[text: string, message: string]>([
    ['RUN --network=bridge x', 'invalid network mode "bridge"'],
    ['RUN --network= x', 'invalid network mode ""'],
    ['RUN --security=none x', 'security "none" is not valid'],
    ['RUN --mont=type=tmpfs x', 'unknown flag: --mont (did you mean mount?)'],
    ['RUN --network=none --network=host x', 'duplicate flag specified: --network'],
    ['RUN --mount=from=$X x', "'from' doesn't support variable expansion, define alias stage instead"],
    ['RUN --network=x --mount=from=$X --device=a,b x', "invalid field 'b' must be a key=value pair"],
  ])('refuses %j when it is parsed', (text, message) => {
    expect(messageOf(() => lowerOnContext(text))).toBe(`dockerfile parse error on line 2: ${message}`);
  });

  it('reads mounts once variables are known', () => {
    const text = 'ARG T=tmpfs\nRUN --mount=type=$T,target=/$T x';
    expect(lastOp(lowerOnContext(text)).exec.mounts[1]).toMatchObject({ dest: '/tmpfs', mountType: 'TMPFS' });
  });
});
