import { spawn } from 'node:child_process';

/**
 * Runs a command to its end.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, input?: string, inherit?: boolean, signal?: AbortSignal,
 *   allowFailure?: boolean, onOutput?: (text: string) => void }} [options]
 *   `inherit` shows the output instead of collecting it; `allowFailure` resolves whatever the exit code is.
 * @returns {Promise<{ code: number, stdout: string, stderr: string }>} rejects with the end of the output
 *   when the command fails.
 */
export function run(command, args, options = {}) {
  const { promise, resolve, reject } = Promise.withResolvers?.() ?? deferred();
  const piped = options.inherit ? 'inherit' : 'pipe';
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: options.env ?? process.env,
    signal: options.signal,
    stdio: [options.input === undefined ? 'ignore' : 'pipe', piped, piped],
  });
  const output = { stdout: '', stderr: '' };
  for (const name of /** @type {const} */ (['stdout', 'stderr'])) {
    child[name]?.setEncoding('utf8').on('data', (text) => {
      output[name] += text;
      options.onOutput?.(text);
    });
  }
  child.stdin?.on('error', () => {}).end(options.input);
  child.on('error', (error) => reject(new Error(`cannot run ${command}: ${error.message}`)));
  child.on('close', (code, signal) => {
    if (code === 0 || (options.allowFailure && code !== null)) return resolve({ code: code ?? 1, ...output });
    reject(new Error(failureText(command, args, code ?? signal, output)));
  });
  return promise;
}

/** Whether a program of that name is on the PATH of `env`. */
export async function isOnPath(program, env = process.env) {
  const found = await run('sh', ['-c', 'command -v -- "$0"', program], { env, allowFailure: true });
  return found.code === 0;
}

export function sleep(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Calls `attempt` until it gives a truthy value; rejects with `what` after `timeout` ms. */
export async function waitFor(what, attempt, { timeout = 30_000, every = 100 } = {}) {
  const end = Date.now() + timeout;
  for (;;) {
    const value = await attempt();
    if (value) return value;
    if (Date.now() > end) throw new Error(`${what} within ${Math.round(timeout / 1000)} s`);
    await sleep(every);
  }
}

function failureText(command, args, code, { stdout, stderr }) {
  const tail = `${stdout}\n${stderr}`.trim().split('\n').slice(-25).join('\n');
  return `${[command, ...args].join(' ')} failed (${code})\n${tail}`;
}

function deferred() {
  let resolve;
  let reject;
  const promise = new Promise((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
