import { mkdirSync, realpathSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../lib/run.mjs';

/** All that the machine has on its PATH: npm needs `sh` to run scripts, the rest is what git's own scripts call. */
const programs = ['node', 'npm', 'git', 'sh', 'sed', 'basename', 'uname'];

/**
 * A machine on which nothing is but Node, npm and git: an empty home, an empty cache of npm, and a PATH without anything
 * else. Packages come from the registry that npm is set up with here.
 *
 * @param {string} directory an empty one
 * @returns {Promise<{ directory: string, env: NodeJS.ProcessEnv, npm: (args: string[], cwd: string) => Promise<string> }>}
 *   `npm` resolves with all output, and throws when npm warned of something
 */
export async function emptyMachine(directory) {
  const [bin, home] = ['bin', 'home'].map((name) => join(directory, name));
  for (const path of [bin, home]) mkdirSync(path);
  for (const program of programs) {
    const { stdout } = await run('sh', ['-c', `command -v ${program}`]);
    symlinkSync(realpathSync(stdout.trim()), join(bin, program));
  }
  const env = {
    PATH: bin,
    HOME: home,
    npm_config_registry: await npmSetting('registry'),
    npm_config_update_notifier: 'false',
    GIT_CONFIG_NOSYSTEM: '1',
    ...(await certificates()),
  };
  return { directory, env, npm: (args, cwd) => quietNpm(args, cwd, env) };
}

/** A machine behind a proxy of its own knows authorities that Node does not. */
async function certificates() {
  const { NODE_EXTRA_CA_CERTS } = process.env;
  const cafile = await npmSetting('cafile');
  return {
    ...(NODE_EXTRA_CA_CERTS === undefined ? {} : { NODE_EXTRA_CA_CERTS }),
    ...(cafile === 'null' ? {} : { npm_config_cafile: cafile }),
  };
}

async function npmSetting(name) {
  const { stdout } = await run('npm', ['config', 'get', name]);
  return stdout.trim();
}

async function quietNpm(args, cwd, env) {
  const { stdout, stderr } = await run('npm', args, { cwd, env });
  const fromGit = args.some((arg) => arg.startsWith('git+'));
  const lines = `${stdout}\n${stderr}`.split('\n').filter((line) => /\bwarn\b|deprecated/i.test(line));
  // Installing from git builds the package, of which newer versions of npm tell: nothing else may be told.
  const warnings = lines.filter((line) => !fromGit || !isAboutPrepare(line));
  if (warnings.length > 0) throw new Error(`npm ${args.join(' ')} warns:\n${warnings.join('\n')}`);
  return stdout + stderr;
}

function isAboutPrepare(line) {
  const text = line.replace(/^npm warn install-scripts ?/, '');
  return (
    text !== line &&
    /^(?:1 package has install scripts .*|\s*dockerfile-llb@\S+ \(prepare: [^;]*\)|Run .*|)$/.test(text)
  );
}
