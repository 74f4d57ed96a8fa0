import { type AddressParts, invalidAddress, splitAuthority } from '../address-parts.ts';
import type { SshEndpoint } from '../endpoint.ts';
import type { DialCommand } from './command.ts';

/** `ssh://[USER@]HOST[:PORT][/SOCKET]`. */
export function parseSsh(parts: AddressParts): SshEndpoint {
  const { user, host, port, path } = splitAuthority(parts, { user: true, port: true, path: true });
  if (host.startsWith('-') || user?.startsWith('-')) throw invalidAddress(parts, 'a name begins with a dash');
  return {
    kind: 'ssh',
    host,
    ...(user ? { user } : {}),
    ...(port === undefined ? {} : { port }),
    ...(path === '' ? {} : { path }),
  };
}

/**
 * The command for the system's `ssh`, with the user's own keys and configuration, which runs the daemon's relay on
 * the other machine (moby/buildkit v0.32.2 client/connhelper/ssh, docker/cli cli/connhelper).
 */
export function sshCommand(endpoint: SshEndpoint, kind: 'buildkit' | 'docker'): DialCommand {
  const { host, user, port, path } = endpoint;
  const socket =
    path === undefined ? [] : [kind === 'docker' ? `--host=unix://${path}` : `--addr=unix://${path}`];
  const remote =
    kind === 'docker' ? ['docker', ...socket, 'system', 'dial-stdio'] : ['buildctl', ...socket, 'dial-stdio'];
  const flags = [
    ...(user === undefined ? [] : ['-l', user]),
    ...(port === undefined ? [] : ['-p', String(port)]),
    ...['-o', 'ConnectTimeout=30', '-T'],
  ];
  return {
    program: 'ssh',
    args: [...flags, '--', host, remote.map(shellQuote).join(' ')],
    hints: [
      [
        ({ code, stderr }) => code === 127 || /command not found|not found$/m.test(stderr),
        `${remote[0]} must be on the PATH of a shell that ssh starts on ${host}.`,
      ],
      [({ code }) => code === 255, `Check that \`ssh ${sshWords(endpoint)} true\` works without a prompt.`],
      [
        ({ stderr }) => /permission denied/i.test(stderr),
        `The user that ssh logs in as needs permission for the daemon's socket on ${host}.`,
      ],
    ],
  };
}

/** Needed because ssh passes the remote command to a shell. */
function shellQuote(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

function sshWords({ user, host, port }: SshEndpoint): string {
  return `${port === undefined ? '' : `-p ${port} `}${user === undefined ? '' : `${user}@`}${host}`;
}
