import type { Mount } from '../../../instructions/run/mount.ts';
import { parseMount } from '../../../instructions/run/parse-mount.ts';
import { secretOf } from '../../../instructions/run/secret.ts';
import { sshOf } from '../../../instructions/run/ssh.ts';
import type { FailureFinding } from '../../output/advice/advice-table.ts';
import type { FailureFacts } from './failure-facts.ts';

/** A missing secret or agent that the daemon asked for, or that the failed step mounts. */
export function missingMount(facts: FailureFacts): FailureFinding | undefined {
  const { message, inputs } = facts;
  const secret = /\bsecret (\S+): not found/.exec(message)?.[1];
  if (secret !== undefined) return { code: 'secret-not-given', data: { id: secret } };
  const agent = /(?:no SSH key "([^"]*)" forwarded|unset ssh forward key (\S*))/.exec(message);
  if (agent) return { code: 'ssh-not-given', data: { id: agent[1] || agent[2] || defaultAgent } };
  if (!/did not complete successfully/.test(message)) return undefined;
  // Mounts are optional by default: the step then runs without them and fails by itself.
  const mounts = mountsOf(facts);
  const id = mounts
    .filter(({ type }) => type === 'secret')
    .map((mount) => secretOf(mount).id)
    .find((wanted) => !inputs.secretIds.has(wanted));
  if (id !== undefined) return { code: 'secret-not-given', data: { id } };
  const key = mounts
    .filter(({ type }) => type === 'ssh')
    .map((mount) => sshOf(mount).id || defaultAgent)
    .find((wanted) => !inputs.sshSockets.has(wanted));
  return key === undefined ? undefined : { code: 'ssh-not-given', data: { id: key } };
}

function mountsOf({ instruction }: FailureFacts): readonly Mount[] {
  if (instruction?.keyword !== 'run') return [];
  // The values of variables are not known here.
  const plain = instruction.mountFlags.filter((text) => !text.includes('$'));
  return plain.flatMap((text) => {
    try {
      return [parseMount(text, (word) => word)];
    } catch {
      return [];
    }
  });
}

const defaultAgent = 'default';
