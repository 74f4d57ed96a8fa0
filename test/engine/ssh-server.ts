import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { unpackIntoCache } from '../../scripts/engine/packages.mjs';

export interface SshServer {
  readonly port: number;
  /** PATH on which `ssh` is the system's, with the keys of this server and without the user's own settings. */
  readonly path: string;
  stop(): Promise<void>;
}

/**
 * OpenSSH's server on loopback, with keys of its own; root logs in. `path` is the PATH of what it runs. It needs a user
 * `sshd` and a folder in /run, which it gets in a mount namespace: nothing of the machine is changed.
 */
export async function startSshServer(path: string): Promise<SshServer> {
  const root = await unpackIntoCache('sshd', ['openssh-server', 'libwrap0']);
  const dir = mkdtempSync(join(tmpdir(), 'dockerfile-llb-ssh-'));
  const port = await freePort();
  for (const key of ['host', 'user']) {
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', join(dir, key)]);
  }
  writeServerFiles(dir, root, port, path);
  const ssh = writeClient(dir);
  const script = [
    `mount --bind ${dir}/passwd /etc/passwd`,
    'mkdir -p /run/sshd',
    'mount -t tmpfs tmpfs /run/sshd',
    'chmod 755 /run/sshd',
    `exec ${root}/usr/sbin/sshd -D -e -f ${dir}/sshd_config`,
  ].join(' && ');
  const env = { ...process.env, LD_LIBRARY_PATH: libraryFolders(root) };
  const server = spawn('unshare', ['--mount', 'sh', '-c', script], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  server.stderr!.setEncoding('utf8').on('data', (text: string) => (log += text));
  await listening(port, server, () => log);
  return {
    port,
    path: [ssh, process.env['PATH']].join(delimiter),
    stop: async () => {
      server.kill('SIGTERM');
      await new Promise((resolve) =>
        server.exitCode === null ? server.once('exit', resolve) : resolve(null),
      );
      rmSync(dir, { recursive: true });
    },
  };
}

function writeServerFiles(dir: string, root: string, port: number, path: string): void {
  const passwd = readFileSync('/etc/passwd', 'utf8');
  const user = 'sshd:x:65533:65534::/run/sshd:/usr/sbin/nologin\n';
  writeFileSync(join(dir, 'passwd'), /^sshd:/m.test(passwd) ? passwd : passwd + user);
  const session = join(root, 'usr/lib/openssh/sshd-session');
  const lines = [
    `Port ${port}`,
    'ListenAddress 127.0.0.1',
    `HostKey ${dir}/host`,
    `AuthorizedKeysFile ${dir}/user.pub`,
    `PidFile ${dir}/pid`,
    'StrictModes no',
    'UsePAM no',
    'PasswordAuthentication no',
    'KbdInteractiveAuthentication no',
    `SetEnv PATH=${path}`,
    ...(existsSync(session) ? [`SshdSessionPath ${session}`] : []),
  ];
  writeFileSync(join(dir, 'sshd_config'), `${lines.join('\n')}\n`);
}

/** A folder with an `ssh` that is the system's, but for the settings. */
function writeClient(dir: string): string {
  const hostKey = readFileSync(join(dir, 'host.pub'), 'utf8');
  writeFileSync(join(dir, 'known_hosts'), `* ${hostKey}`);
  const config = ['Host *', `IdentityFile ${dir}/user`, 'IdentitiesOnly yes', 'BatchMode yes'];
  config.push(
    `UserKnownHostsFile ${dir}/known_hosts`,
    'GlobalKnownHostsFile none',
    'StrictHostKeyChecking yes',
  );
  writeFileSync(join(dir, 'ssh_config'), `${config.join('\n')}\n`);
  const ssh = execFileSync('sh', ['-c', 'command -v ssh'], { encoding: 'utf8' }).trim();
  const bin = join(dir, 'bin');
  mkdirSync(bin);
  writeFileSync(join(bin, 'ssh'), `#!/bin/sh\nexec ${ssh} -F ${dir}/ssh_config "$@"\n`);
  chmodSync(join(bin, 'ssh'), 0o755);
  return bin;
}

function libraryFolders(root: string): string {
  const found = execFileSync('find', [root, '-name', '*.so*', '-printf', '%h\n'], { encoding: 'utf8' });
  return [...new Set(found.trim().split('\n'))].join(delimiter);
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

async function listening(port: number, server: ChildProcess, log: () => string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (server.exitCode !== null) throw new Error(`sshd ended: ${log()}`);
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false));
      socket.on('connect', () => socket.destroy());
    });
    if (open) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`sshd does not listen: ${log()}`);
}
