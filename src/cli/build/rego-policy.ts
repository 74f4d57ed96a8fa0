import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { firstOf } from '../../base/list.ts';
import { parseBool } from '../../go/strconv.ts';
import { csvFields, parseFlag } from '../flags/key-values.ts';
import { UsageError } from '../usage-error.ts';
import type { ContextSource } from './context-source.ts';

/**
 * Rejects a build that `docker buildx build` would check with a Rego policy: one that `--policy` names, or the one
 * next to the Dockerfile. Policies are never silently ignored (docker/buildx v0.36.1 build/build.go
 * withPolicyConfig).
 */
export async function refuseRego(
  words: readonly string[] | undefined,
  { locals, options }: Pick<ContextSource, 'locals' | 'options'>,
): Promise<void> {
  if (leavesOut((words ?? []).map(parsePolicy))) return;
  const folder = locals.get('dockerfile');
  const path = folder && join(folder, `${options.get('filename')}.rego`);
  if (path && (await stat(path).catch(() => undefined)))
    throw new UsageError(`${path}: Rego policies are not supported`, hint);
}

interface PolicyConfig {
  readonly word: string;
  readonly names: readonly string[];
  readonly disabled: boolean;
  readonly reset: boolean;
}

/** Whether the policy beside the Dockerfile is not asked. */
function leavesOut(configs: readonly PolicyConfig[]): boolean {
  if (configs.some(({ disabled }) => disabled)) {
    if (configs.length === 1 && firstOf(configs).names.length === 1) return true;
    throw new UsageError('--policy disabled=true cannot be combined with other policies', 'Use it alone.');
  }
  const file = configs.find(({ names }) => names.includes('filename'));
  if (file) throw new UsageError(`--policy ${file.word}: Rego policies are not supported`, hint);
  return configs.some(({ reset }) => reset);
}

const hint = 'Check the sources with --source-policy-file instead, and build with --policy disabled=true.';
const levels = /^(?:panic|fatal|error|warn|warning|info|debug|trace)$/i;

function parsePolicy(word: string): PolicyConfig {
  const example = '--policy disabled=true';
  const fields = csvFields(word, '--policy', example);
  const config = { word, names: [] as string[], disabled: false, reset: false };
  for (const field of fields.length === 0 ? [''] : fields) {
    const [, key = '', value = ''] = /^([^=]*)=(.*)$/s.exec(field) ?? [];
    const name = key.trim().toLowerCase();
    const bool = () => parseFlag({ flag: '--policy', value: word, example }, () => parseBool(value));
    if (name === 'disabled') config.disabled = bool();
    else if (name === 'reset') config.reset = bool();
    else if (name === 'strict') bool();
    else if (!((name === 'filename' && value !== '') || (name === 'log-level' && levels.test(value))))
      throw new UsageError(`--policy ${word}: ${field} is not recognized`, `For example: ${example}`);
    config.names.push(name);
  }
  return config;
}
