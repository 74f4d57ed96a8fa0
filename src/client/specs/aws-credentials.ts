import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Named as in the `s3` cache. */
export interface AwsCredentials {
  readonly access_key_id: string;
  readonly secret_access_key: string;
  readonly session_token?: string;
}

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Reads keys from the environment, or else from the files of the AWS tools for the profile `AWS_PROFILE`
 * (`~/.aws/credentials`, `~/.aws/config`). Undefined if neither contains a pair of keys. Keys that a service or a
 * program would return are not supported.
 */
export function awsCredentials(env: Env): AwsCredentials | undefined {
  const found = pair(
    env['AWS_ACCESS_KEY_ID'] || env['AWS_ACCESS_KEY'],
    env['AWS_SECRET_ACCESS_KEY'] || env['AWS_SECRET_KEY'],
    env['AWS_SESSION_TOKEN'],
  );
  return found ?? profileCredentials(env);
}

function profileCredentials(env: Env): AwsCredentials | undefined {
  const name = env['AWS_PROFILE'] || env['AWS_DEFAULT_PROFILE'] || 'default';
  const folder = join(env['HOME'] || homedir(), '.aws');
  const config = section(
    env['AWS_CONFIG_FILE'] || join(folder, 'config'),
    name === 'default' ? name : `profile ${name}`,
  );
  const shared = section(env['AWS_SHARED_CREDENTIALS_FILE'] || join(folder, 'credentials'), name);
  const {
    aws_access_key_id: id,
    aws_secret_access_key: secret,
    aws_session_token: token,
  } = {
    ...config,
    ...shared,
  };
  return pair(id, secret, token);
}

function pair(
  id: string | undefined,
  secret: string | undefined,
  token: string | undefined,
): AwsCredentials | undefined {
  if (!id || !secret) return undefined;
  return { access_key_id: id, secret_access_key: secret, ...(token && { session_token: token }) };
}

/** The values in one section of an INI file; empty if the file does not exist. */
function section(path: string, name: string): Record<string, string | undefined> {
  const values: Record<string, string> = {};
  let isInside = false;
  for (const line of read(path).split(/\r?\n/)) {
    const header = /^\s*\[([^\]]*)\]/.exec(line);
    if (header) isInside = (header[1] ?? '').trim().replace(/\s+/g, ' ') === name;
    const [, key, value = ''] = /^([a-z_]+)\s*=(.*)$/i.exec(line) ?? [];
    if (isInside && key !== undefined) values[key.toLowerCase()] = withoutComment(value);
  }
  return values;
}

function withoutComment(value: string): string {
  const text = value.trim();
  const comment = text.search(/\s[#;]/);
  return comment < 0 ? text : text.slice(0, comment).trimEnd();
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
