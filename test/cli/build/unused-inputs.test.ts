import { expect, it } from 'vitest';
import { unsetSecrets, unusedInputs } from '../../../src/cli/build/unused-inputs.ts';
import type { FrontendRead } from '../../../src/gateway/control/build.ts';
import { createSourceFile } from '../../../src/source/source-file.ts';

const dockerfile = (text: string): FrontendRead => ({
  kind: 'dockerfile',
  file: createSourceFile('Dockerfile', new TextEncoder().encode(text)),
});
const image = (...OnBuild: string[]): FrontendRead => ({
  kind: 'image',
  identifier: 'docker-image://docker.io/library/base:latest',
  digest: '',
  config: new TextEncoder().encode(
    JSON.stringify({ architecture: 'amd64', os: 'linux', config: { OnBuild } }),
  ),
});
const none = { buildArgs: [], secrets: [], noCacheStages: [] };

const text = `ARG BASE=x
FROM $BASE AS Build
ARG VERSION MODE=a
ONBUILD ARG LATER
ONBUILD RUN --mount=type=secret,id=later true
RUN --mount=type=secret,id=tok --mount=type=secret,target=/a/npmrc true
FROM scratch
`;

it.each([
  [
    {
      buildArgs: [
        'BASE',
        'VERSION',
        'MODE',
        'LATER',
        'HTTP_PROXY',
        'BUILDKIT_INLINE_CACHE',
        'SOURCE_DATE_EPOCH',
      ],
    },
    [],
  ],
  [
    { buildArgs: ['VERSOIN'] },
    ['--build-arg VERSOIN is not used: no ARG declares it (did you mean VERSION?)'],
  ],
  [
    { buildArgs: ['version'] },
    ['--build-arg version is not used: no ARG declares it (did you mean VERSION?)'],
  ],
  [{ buildArgs: ['UNKNOWN_THING'] }, ['--build-arg UNKNOWN_THING is not used: no ARG declares it']],
  [
    {
      secrets: ['tok', 'npmrc', 'later', 'GIT_AUTH_TOKEN', 'GIT_AUTH_TOKEN.github.com', 'HTTP_AUTH_TOKEN_x'],
    },
    [],
  ],
  [{ secrets: ['tko'] }, ['--secret id=tko is not used: no RUN mounts it (did you mean tok?)']],
  [{ noCacheStages: ['build', 'BUILD'] }, []],
  [
    { noCacheStages: ['biuld', '0'] },
    [
      '--no-cache-filter biuld has no effect: no stage has that name (did you mean build?)',
      '--no-cache-filter 0 has no effect: no stage has that name',
    ],
  ],
])('%j', (given, expected) => {
  expect(unusedInputs({ ...none, ...given }, [dockerfile(text)])).toEqual(expected);
});

it('triggers of base images use names, too', () => {
  const given = { ...none, buildArgs: ['A', 'B'], secrets: ['s'] };
  const reads = [dockerfile('FROM x\n'), image('ARG A', 'RUN --mount=type=secret,id=s true')];
  expect(unusedInputs(given, reads)).toEqual([
    '--build-arg B is not used: no ARG declares it (did you mean A?)',
  ]);
});

it('a mount whose secret is in a variable may use any', () => {
  const given = { ...none, secrets: ['s'] };
  expect(unusedInputs(given, [dockerfile('FROM x\nARG I\nRUN --mount=type=secret,id=$I true\n')])).toEqual(
    [],
  );
});

it('nothing is said of a build without a Dockerfile of ours', () => {
  expect(unusedInputs({ ...none, buildArgs: ['A'] }, [])).toEqual([]);
});

it('names a secret whose variable is not set', () => {
  const env = { SET: 'x', EMPTY: '' };
  const sources = [
    { id: 'a', env: 'SET' },
    { id: 'b', env: 'EMPTY' },
    { id: 'c', env: 'UNSET' },
    { id: 'd', file: '/x' },
    { id: 'e' },
  ];
  expect(unsetSecrets(sources, env)).toEqual(['--secret id=c is empty: the variable UNSET is not set']);
});
