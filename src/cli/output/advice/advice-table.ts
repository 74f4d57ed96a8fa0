import type { ErrorData } from '../../../base/library-error.ts';
import type { AdviceText } from './advice-text.ts';
import { buildAdvice } from './build-advice.ts';

/** What is known about a failure: a code, and data for the advice. */
export interface FailureFinding {
  readonly code: AdviceCode;
  readonly data: ErrorData;
}

export type AdviceCode = keyof typeof adviceTable;

/**
 * What to do next, by the code of a library error or of a daemon's message (`build/explain`). This is the only place
 * where advice about a failure mentions flags of this command.
 */
export const adviceTable = {
  ...buildAdvice,
  'no-daemon': ({ forms = '' }) =>
    `Start buildkitd or Docker Engine, or set an address with --addr or BUILDKIT_HOST. ${forms}`.trimEnd(),
  'not-engine': () =>
    'If a standalone buildkitd listens there, write the address as unix:// or tcp:// and pass it with --addr.',
  'tls-file': () => 'Check --tlscacert, --tlscert and --tlskey, or the directory in DOCKER_CERT_PATH.',
  'tls-authority': () =>
    "The daemon's certificate comes from an authority that is not trusted: pass the authority's certificate with --tlscacert.",
  'tls-name': () =>
    "The daemon's certificate is for another name: use that name in the address, or pass it with --tlsservername.",
  'tls-client': () =>
    'The daemon requires a client certificate signed by its authority: pass it with --tlscert and --tlskey.',
  'tls-key-pair': () => '--tlscert and --tlskey do not match, or one of the files contains something else.',
  'tls-incomplete': () => 'Pass both --tlscert and --tlskey.',
  'tls-missing': () =>
    'If the daemon uses TLS, pass --tlscacert (and --tlscert and --tlskey if it requires a client certificate), or set DOCKER_TLS_VERIFY and DOCKER_CERT_PATH for Docker Engine.',
  'ssh-no-agent': () =>
    'Start an agent (eval $(ssh-agent); ssh-add), or pass a key file: --ssh default=FILE.',
  'ssh-several-sockets': () => 'Give each socket its own id: --ssh a=SOCKET --ssh b=KEY.',
  'ssh-key-encrypted': ({ file = 'FILE' }) =>
    `Add it to your own agent (ssh-add ${file}) and use --ssh default.`,
  'ssh-not-a-key': () =>
    'For example: --ssh default=$SSH_AUTH_SOCK, or --ssh id=~/.ssh/id_ed25519 (not the .pub file).',
  'ssh-not-installed': () =>
    'Install the OpenSSH client (openssh-client). Or start an agent elsewhere, ssh-add the key there, and use --ssh default.',
  'ssh-agent-failed': () => 'Start an agent yourself, ssh-add the key there, and use --ssh default.',
  'push-by-digest-unsupported': () => 'Push by name, or use a buildkitd with --addr.',
  'push-needs-containerd-store': ({ name = '' }) =>
    `Turn that store on, use a buildkitd with --addr, or build with --tag and run docker push ${name}`.trimEnd() +
    '.',
  'archive-needs-containerd-store': () =>
    'Turn that store on, use a buildkitd with --addr, or load the image (--load) and run docker save.',
  'image-metadata-unavailable': () => 'Use --offline to compile without image metadata.',
} satisfies Readonly<Record<string, AdviceText>>;
