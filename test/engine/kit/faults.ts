// A frontend that goes wrong as its build arg FAULT says; NONCE is a text that no build has seen.
import { type Frontend, imageResult, llb, openBuild, serveFrontend } from 'dockerfile-llb/frontend';

const never = () => new Promise<never>(() => {});

/** Shows that the frontend runs: a step whose output the client prints. */
const sayRunning: Frontend = async (gateway, signal) => {
  const build = await openBuild(gateway, signal);
  const { state } = await build.image(build.buildArgs.get('BASE') ?? '');
  const echo = llb.run(state, { args: ['sh', '-c', `echo running-${build.buildArgs.get('NONCE')}`] });
  const ref = await build.solve(echo);
  await gateway.evaluate(ref);
  return imageResult([{ ref }]);
};

const faults: Readonly<Record<string, Frontend>> = {
  none: sayRunning,
  throws: () => {
    throw new RangeError('the frontend gave up');
  },
  'throws-text': () => {
    throw 'only text';
  },
  'throws-in-a-timer': () => {
    setTimeout(() => {
      throw new Error('thrown in a timer');
    }, 10);
    return never();
  },
  'rejects-unseen': () => {
    void Promise.reject(new Error('nobody waited for this'));
    return never();
  },
  'returns-nothing': async () => undefined as never,
  'serves-twice': async () => {
    serveFrontend(sayRunning);
    return imageResult([]);
  },
  'warns-after-return': async (gateway, signal) => {
    const build = await openBuild(gateway, signal);
    const ref = await build.solve((await build.image(build.buildArgs.get('BASE') ?? '')).state);
    let later = Promise.resolve();
    for (let i = 0; i < 50; i++) later = later.then(() => {});
    void later.then(() => build.warn({ message: 'too late' }));
    return imageResult([{ ref }]);
  },
  'never-returns': async (gateway, signal) => {
    await sayRunning(gateway, signal);
    return never();
  },
  'hangs-in-a-container': async (gateway, signal) => {
    const { ref = '' } = await sayRunning(gateway, signal);
    const container = await gateway.openContainer({ mounts: [{ kind: 'bind', dest: '/', ref }] });
    await container.start({ args: ['sleep', '98765'], env: { PATH: '/bin' } }).exit;
    return imageResult([{ ref }]);
  },
};

serveFrontend(async (gateway, signal) => {
  const fault = faults[gateway.build.options.get('build-arg:FAULT') ?? 'none'];
  if (fault === undefined) throw new Error('no such fault');
  return await fault(gateway, signal);
});
