import { expect, test } from 'vitest';
import { directory, engine, type Outcome, runCli, runCommand } from './harness.ts';
import { type Recorded, type RequestRelay, requestRelay } from './request-relay.ts';

type Message = Readonly<Record<string, unknown>>;

/**
 * What the daemon is asked to do; buildx asks for something without options before, to learn what the daemon can do. `docker buildx` runs the frontend as part of a build that names none, we compile in
 * such a build: so the options of its frontend are those of our build.
 */
function asked({ solves, frontendSolves, sharedKeys }: Recorded, who: 'buildx' | 'ours'): Message {
  const solve = solves.filter(({ FrontendAttrs }) => Object.keys(FrontendAttrs).length > 0).at(-1);
  if (solve === undefined) return {};
  // A build that the daemon refuses at once has come to no frontend.
  const theirs = frontendSolves.at(-1)?.FrontendOpt ?? solve.FrontendAttrs;
  const options = who === 'buildx' ? theirs : solve.FrontendAttrs;
  const { Ref, Session, FrontendAttrs, SourcePolicy, ...rest } = solve;
  return {
    ...plain(rest),
    options: plain(options),
    sharedKey: sharedKeys.at(-1),
    policy: plain(SourcePolicy),
  };
}

/** Without what is empty, and what protobuf has as an object of its own. */
function plain(value: unknown): Message | undefined {
  const text = JSON.stringify(value ?? null, (_, member: unknown) => {
    const isEmpty = member !== null && typeof member === 'object' && Object.keys(member).length === 0;
    return isEmpty || member === '' || member === false ? undefined : member;
  });
  return text === undefined ? undefined : JSON.parse(text);
}

interface Sides {
  readonly theirs: RequestRelay;
  readonly ours: RequestRelay;
  readonly env: Readonly<Record<string, string>>;
}

/** Both clients, with the settings of neither. A builder of buildx is made for its relay. */
async function sides(): Promise<Sides> {
  const [theirs, ours] = [
    await requestRelay(engine.buildkitSocket),
    await requestRelay(engine.buildkitSocket),
  ];
  // buildx makes up who it is in its first build; it runs beside ours here, which must not be too early to know.
  const env = { BUILDX_CONFIG: directory({ '.buildNodeID': '0123456789abcdef' }), BUILDX_BUILDER: 'relay' };
  const create = ['buildx', 'create', '--name', 'relay', '--driver', 'remote', `unix://${theirs.socket}`];
  const made = await runCommand('docker', create, { env: { ...env, BUILDX_BUILDER: undefined } });
  expect(made.code, made.stderr).toBe(0);
  return { theirs, ours, env };
}

async function both(
  { theirs, ours, env }: Sides,
  args: readonly string[],
  options: { readonly cwd: string; readonly env?: Readonly<Record<string, string>> },
): Promise<readonly [buildx: Message, ours: Message, Outcome, Outcome]> {
  const given = { ...options, env: { ...env, ...options.env } };
  const [their, own] = await Promise.all([
    runCommand('docker', ['buildx', 'build', ...args], given),
    runCli(['build', '--addr', `unix://${ours.socket}`, ...args], given),
  ]);
  return [asked(theirs.take(), 'buildx'), asked(ours.take(), 'ours'), their, own];
}

const files = {
  'context/Dockerfile': 'FROM scratch\nCOPY a /\n',
  'context/a': 'a',
  'lower/dockerfile': 'FROM scratch\n',
  'other/My.Dockerfile': 'FROM scratch\n',
  'policy.json': JSON.stringify({
    version: 1,
    rules: [
      { action: 'ALLOW', selector: { identifier: 'docker-image://docker.io/library/a:*' } },
      {
        action: 2,
        selector: {
          identifier: 'https://example.invalid/(.*)',
          match_type: 'REGEX',
          constraints: [{ key: 'http.checksum', value: 'x', condition: 'NOTEQUAL' }],
        },
        updates: { identifier: 'https://example.invalid/b', attrs: { 'http.checksum': 'sha256:1' } },
      },
    ],
  }),
};

/** What several releases of docker buildx ask in one way; options that have nothing to do with each other share a line. */
const lines: readonly (readonly [args: string, env?: Readonly<Record<string, string>>])[] = [
  ['context'],
  ['lower --no-cache --pull --label a=b --label c -q', { SOURCE_DATE_EPOCH: '17' }],
  [
    '-f other/My.Dockerfile context --target x --build-arg A=1=2 --build-arg SET --build-arg UNSET --build-arg BUILDKIT_INLINE_CACHE=1',
    { SET: 'v' },
  ],
  [
    'context --add-host h:1.2.3.4 --add-host g=[::1] --network host --shm-size 64m --ulimit nproc=3 --ulimit nofile=4:5 --cgroup-parent g --allow security.insecure',
  ],
  [
    'context --platform linux/x86_64,linux/aarch64 --no-cache-filter a --no-cache-filter b',
    { DOCKER_DEFAULT_PLATFORM: 'linux/386' },
  ],
  [
    'context -o type=local,dest=out -o type=tar,dest=o.tar -o type=oci,dest=i.tar,compression=zstd -t n:1 -t m',
    {},
  ],
  [
    'context -o type=image,name=x --annotation a=b --annotation index,manifest[linux/amd64]:c=d --provenance mode=max --sbom generator=x',
  ],
  [
    'context --cache-from a,b --cache-from type=gha,scope=s --cache-to type=s3,region=r,bucket=b --cache-to type=registry,mode=max,ref=r',
    {
      ACTIONS_RUNTIME_TOKEN: 't',
      ACTIONS_CACHE_URL: 'u',
      AWS_ACCESS_KEY_ID: 'i',
      AWS_SECRET_ACCESS_KEY: 's',
    },
  ],
  [
    'context --build-context image=docker-image://alpine:3 --build-context git=https://example.invalid/a.git --attest type=sbom,disabled=true',
    { BUILDX_NO_DEFAULT_ATTESTATIONS: '1' },
  ],
  ['context --call outline --build-arg BUILDKIT_SYNTAX=example.invalid/frontend:1'],
  ['context', { EXPERIMENTAL_BUILDKIT_SOURCE_POLICY: 'policy.json' }],
];

test('the daemon is asked for what docker buildx build asks for', async () => {
  const cwd = directory(files);
  const clients = await sides();
  for (const [line, env] of lines) {
    const [buildx, ours, their, own] = await both(clients, line.split(' '), { cwd, env });
    expect(Object.keys(buildx), `${line}\n${their.stderr}`).toContain('options');
    expect(ours, `${line}\n${own.stderr}`).toEqual(buildx);
  }
}, 120_000);

test('what docker buildx build refuses is refused before anything is asked', async () => {
  const cwd = directory(files);
  const clients = await sides();
  const wrong = [
    '-t A',
    '--platform linux/',
    '--ulimit nofile=2:1',
    '--secret id=a,src=nope',
    '--cache-to type=',
    '--build-context b=nope',
  ];
  for (const args of wrong) {
    const [buildx, ours, their, own] = await both(clients, ['context', ...args.split(' ')], { cwd });
    expect([buildx, ours], args).toEqual([{}, {}]);
    expect([their.code === 0, own.code], own.stderr).toEqual([false, 2]);
  }
}, 60_000);
