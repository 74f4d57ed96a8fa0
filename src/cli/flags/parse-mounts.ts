import { parseCsvLine } from '../../go/csv.ts';
import type { SecretSource } from '../../session/services/secrets.ts';
import type { SshAgentSource } from '../../session/ssh-agents/open-ssh-agents.ts';
import { UsageError } from '../usage-error.ts';

/** Reads `--secret id=ID[,src=FILE][,env=VARIABLE][,type=file|env]`. */
export function parseSecret(text: string): SecretSource {
  const fields = new Map(
    parseCsvLine(text).map((field) => {
      const at = field.indexOf('=');
      if (at < 1)
        throw new UsageError(
          `--secret ${text}: ${field} is not KEY=VALUE`,
          'Write --secret id=NAME,src=FILE.',
        );
      return [field.slice(0, at).toLowerCase(), field.slice(at + 1)] as const;
    }),
  );
  for (const name of fields.keys()) {
    if (!secretFields.has(name))
      throw new UsageError(`--secret ${text}: ${name} is not known`, 'Write --secret id=NAME,src=FILE.');
  }
  const type = fields.get('type');
  if (type !== undefined && type !== 'file' && type !== 'env')
    throw new UsageError(`--secret ${text}: type ${type} is not known`, 'Write type=file or type=env.');
  const id = fields.get('id') ?? '';
  if (id === '')
    throw new UsageError(`--secret ${text}: the id is missing`, 'Write --secret id=NAME,src=FILE.');
  const source = fields.get('src') ?? fields.get('source');
  const isVariable = fields.get('type') === 'env';
  return {
    id,
    file: isVariable ? undefined : source,
    env: fields.get('env') ?? (isVariable ? source : undefined),
  };
}

const secretFields: ReadonlySet<string> = new Set(['id', 'src', 'source', 'env', 'type']);

/** Reads `--ssh ID[=SOCKET|KEY[,KEY]]` (docker/buildx v0.36.1 util/buildflags/ssh.go). */
export function parseSshAgent(text: string): SshAgentSource {
  const at = text.indexOf('=');
  return at === -1 ? { id: text } : { id: text.slice(0, at), paths: text.slice(at + 1).split(',') };
}
