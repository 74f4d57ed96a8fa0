// What the tests run on a real daemon: processes in containers of a build, by a frontend in this process. Prints what
// came out as JSON. Arguments: the base image, and a number that no build has seen.
import { BuildkitClient, build, createSecretStore, llb } from 'dockerfile-llb';
import {
  type Container,
  type ContainerMount,
  type FrontendGateway,
  imageResult,
  type ProcessRequest,
} from 'dockerfile-llb/frontend';

const [, , image = '', nonce = ''] = process.argv;
const text = (chunks: readonly Uint8Array[]) => Buffer.concat(chunks).toString();

interface Ended {
  readonly code: number | string;
  readonly stdout: string;
  readonly stderr: string;
}

async function ended(container: Container, request: ProcessRequest): Promise<Ended> {
  const stdout: Uint8Array[] = [];
  const stderr: Uint8Array[] = [];
  const started = container.start({
    ...request,
    stdout: (bytes) => stdout.push(bytes),
    stderr: (bytes) => stderr.push(bytes),
  });
  const code = await started.exit.catch((error: Error) => `${error.name}: ${error.message}`);
  return { code, stdout: text(stdout), stderr: text(stderr) };
}

const sh = (script: string) => ['sh', '-c', script];

async function* pieces(...values: readonly string[]) {
  for (const value of values) yield new TextEncoder().encode(value);
}

async function inContainer(
  gateway: FrontendGateway,
  mounts: readonly ContainerMount[],
  request: ProcessRequest,
): Promise<Ended> {
  const container = await gateway.openContainer({ mounts, network: 'none', hostname: 'kit' });
  const result = await ended(container, request);
  await container.release();
  return result;
}

async function terminal(gateway: FrontendGateway, root: ContainerMount) {
  const container = await gateway.openContainer({ mounts: [root] });
  const stdout: Uint8Array[] = [];
  let typed: (value: Uint8Array | undefined) => void = () => {};
  async function* keys() {
    for (;;) {
      const value = await new Promise<Uint8Array | undefined>((resolve) => (typed = resolve));
      if (value === undefined) return;
      yield value;
    }
  }
  const shell = container.start({
    args: ['sh'],
    env: { PATH: '/bin', PS1: '' },
    tty: true,
    stdin: keys(),
    stdout: (bytes) => stdout.push(bytes),
  });
  await shell.started;
  await shell.resize({ rows: 33, columns: 101 });
  // The size arrives when it does.
  typed(new TextEncoder().encode('until stty size | grep "33 101"; do sleep 0.1; done; exit 7\n'));
  const code = await shell.exit;
  await container.release();
  return { code, size: /33 101/.test(text(stdout)) };
}

async function killed(gateway: FrontendGateway, root: ContainerMount) {
  const container = await gateway.openContainer({ mounts: [root] });
  let ready: () => void = () => {};
  const isReady = new Promise<void>((resolve) => (ready = resolve));
  const sleeper = container.start({
    args: sh('trap "exit 9" TERM; echo ready; while :; do sleep 0.1; done'),
    env: { PATH: '/bin' },
    stdout: () => ready(),
  });
  await isReady;
  await sleeper.kill('SIGTERM');
  const code = await sleeper.exit;
  await container.release();
  return code;
}

async function aborted(gateway: FrontendGateway, root: ContainerMount) {
  const container = await gateway.openContainer({ mounts: [root] });
  const abort = new AbortController();
  const sleeper = container.start({ args: ['sleep', '1000'], env: { PATH: '/bin' }, signal: abort.signal });
  await sleeper.started;
  abort.abort();
  const failure = await sleeper.exit.catch((error: Error) => error.name);
  await container.release();
  return failure;
}

async function explore(gateway: FrontendGateway) {
  const base = llb.run(llb.image(image), { args: sh(`echo ${nonce} > /made`) });
  const { ref = '' } = await gateway.solve({ definition: llb.marshal(base) });
  await gateway.evaluate(ref);
  const broken = llb.run(llb.image(image), { args: sh(`echo ${nonce}; exit 3`) });
  const { ref: brokenRef = '' } = await gateway.solve({ definition: llb.marshal(broken) });
  const root: ContainerMount = { kind: 'bind', dest: '/', ref };
  const mounts: ContainerMount[] = [
    root,
    { kind: 'tmpfs', dest: '/scratch' },
    { kind: 'cache', dest: '/cache', id: `kit-${nonce}` },
    { kind: 'secret', dest: '/run/token', id: 'token' },
  ];
  const env = { PATH: '/bin', GREETING: 'hello' };
  const check =
    'cat /made; echo $GREETING $(hostname) $(pwd) $(cat /run/token); echo x > /cache/x; echo y > /scratch/y; echo warn >&2; exit 5';
  return {
    ref,
    checks: {
      mounts: await inContainer(gateway, mounts, { args: sh(check), env, cwd: '/bin' }),
      cache: await inContainer(gateway, [mounts[0]!, mounts[2]!], { args: ['cat', '/cache/x'], env }),
      untouched: await inContainer(gateway, [root], { args: ['ls', '/scratch'], env }),
      stdin: await inContainer(gateway, [root], {
        args: ['wc', '-c'],
        env,
        stdin: pieces('a'.repeat(3e6), 'b'),
      }),
      secretEnv: await inContainer(gateway, [root], {
        args: sh('echo $TOKEN'),
        env,
        secretEnv: [{ name: 'TOKEN', id: 'token' }],
      }),
      output: (await inContainer(gateway, [root], { args: sh('yes | head -c 5000000'), env })).stdout.length,
      missing: await inContainer(gateway, [root], { args: ['no-such-program'], env, stdin: pieces('x') }),
      terminal: await terminal(gateway, root),
      killed: await killed(gateway, root),
      aborted: await aborted(gateway, root),
      broken: await gateway.evaluate(brokenRef).then(
        () => 'evaluated',
        (error: Error) => `${error.name}: ${error.message}`,
      ),
    },
  };
}

const client = await BuildkitClient.connect();
const secrets = await createSecretStore([{ id: 'token', env: 'KIT_TOKEN' }], { KIT_TOKEN: 's3cret' });
let late: Promise<unknown> | undefined;
let checks: unknown;
await build(client, {
  secrets,
  frontend: async (gateway) => {
    const explored = await explore(gateway);
    ({ checks } = explored);
    late = new Promise((resolve) => setTimeout(resolve, 0))
      .then(() => new Promise((resolve) => setTimeout(resolve, 0)))
      .then(() => gateway.readFile(explored.ref, '/made'))
      .then(
        () => 'read',
        (error: Error) => error.message,
      );
    return imageResult([{ ref: explored.ref }]);
  },
});
const failure = await build(client, {
  frontend: () => Promise.reject(new RangeError('the frontend gave up')),
}).catch((error: Error) => `${error.name}: ${error.message}`);
const nothing = await build(client, { frontend: async () => undefined as never }).catch(
  (error: Error) => error.message,
);
console.log(JSON.stringify({ checks, late: await late, failure, nothing }));
client.close();
