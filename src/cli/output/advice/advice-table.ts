import type { ErrorData } from '../../../base/library-error.ts';
import type { AdviceText } from './advice-text.ts';
import { buildAdvice } from './build-advice.ts';

/** What is known of a failure: a code, and what the words about it need. */
export interface FailureFinding {
  readonly code: AdviceCode;
  readonly data: ErrorData;
}

export type AdviceCode = keyof typeof adviceTable;

/**
 * What to do next, by code: of a library's error, or of what the daemon said (`build/explain`). This is the only place
 * where the words for a failure name flags of this command.
 */
export const adviceTable = {
  ...buildAdvice,
  'no-daemon': ({ forms = '' }) =>
    `Start buildkitd or Docker Engine, or give an address with --addr or BUILDKIT_HOST. ${forms}`.trimEnd(),
  'not-engine': () =>
    'If a standalone buildkitd listens there, write the address as unix:// or tcp:// and give it with --addr.',
  'tls-file': () => 'Check --tlscacert, --tlscert and --tlskey, or the directory in DOCKER_CERT_PATH.',
  'tls-authority': () =>
    "The daemon's certificate is not from an authority that is trusted here: give the right one with --tlscacert.",
  'tls-name': () =>
    "The daemon's certificate is for another name: use that name in the address, or give it with --tlsservername.",
  'tls-client': () =>
    'The daemon asks for a client certificate that its authority has signed: give it with --tlscert and --tlskey.',
  'tls-key-pair': () =>
    '--tlscert and --tlskey do not belong together, or one of the files holds something else.',
  'tls-incomplete': () => 'Give both --tlscert and --tlskey.',
  'tls-missing': () =>
    'If the daemon uses TLS, give --tlscacert (and --tlscert, --tlskey when it asks for a client certificate), or set DOCKER_TLS_VERIFY and DOCKER_CERT_PATH for Docker Engine.',
  'ssh-no-agent': () =>
    'Start an agent (eval $(ssh-agent); ssh-add), or give a file with a key: --ssh default=FILE.',
  'ssh-several-sockets': () => 'Give each socket an id of its own: --ssh a=SOCKET --ssh b=KEY.',
  'ssh-key-encrypted': ({ file = 'FILE' }) =>
    `Add it to your own agent (ssh-add ${file}) and give --ssh default.`,
  'ssh-not-a-key': () =>
    'For example: --ssh default=$SSH_AUTH_SOCK, or --ssh id=~/.ssh/id_ed25519 (not the .pub file).',
  'ssh-not-installed': () =>
    "Install OpenSSH's client (openssh-client); or start an agent elsewhere, ssh-add the key there, and give --ssh default.",
  'ssh-agent-failed': () => 'Start an agent yourself, ssh-add the key there, and give --ssh default.',
  'push-by-digest-unsupported': () => 'Push by name, or name a buildkitd with --addr.',
  'push-needs-containerd-store': ({ name = '' }) =>
    `Turn that store on, name a buildkitd with --addr, or build with --tag and run docker push ${name}`.trimEnd() +
    '.',
  'archive-needs-containerd-store': () =>
    'Turn that store on, name a buildkitd with --addr, or load the image (--load) and run docker save.',
  'image-metadata-unavailable': () => 'Give --offline to compile without the metadata of images.',
} satisfies Readonly<Record<string, AdviceText>>;
