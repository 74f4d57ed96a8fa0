import { spawn } from 'node:child_process';
import { jsonObject, jsonOptional, jsonText, parseJson } from '../base/json-shape.ts';
import type { RegistryCredentials } from './credentials.ts';

const answerShape = jsonOptional(
  jsonObject<Answer>({ Username: jsonOptional(jsonText), Secret: jsonOptional(jsonText) }),
);
/** Tokens of cloud registries have some kilobytes. */
const maxOutput = 1 << 20;
const maxComplaint = 2000;

/** How long a credential helper may take. */
export interface HelperOptions {
  /** Milliseconds. A helper may have to ask its user for something. */
  readonly helperTimeoutMs?: number;
}

/**
 * Runs `docker-credential-NAME get` for the login of a server; undefined if there is none. Rejects with an Error that
 * names the helper and never contains the login it printed (github.com/docker/docker-credential-helpers).
 */
export async function askCredentialHelper(
  { helper, server }: { readonly helper: string; readonly server: string },
  env: NodeJS.ProcessEnv,
  { helperTimeoutMs = 120_000 }: HelperOptions = {},
): Promise<RegistryCredentials | undefined> {
  const program = `docker-credential-${helper}`;
  const { code, text } = await run(program, server, { env, timeoutMs: helperTimeoutMs });
  if (code === 0) return decodeAnswer(text, program);
  // Helpers print errors to standard output.
  if (/credentials not found/i.test(text)) return undefined;
  throw new Error(`${program} failed for ${server}: ${text.trim() || `exit code ${code}`}`);
}

function run(
  program: string,
  input: string,
  { env, timeoutMs }: { readonly env: NodeJS.ProcessEnv; readonly timeoutMs: number },
): Promise<{ readonly code: number | null; readonly text: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, ['get'], { env, stdio: 'pipe' });
    const end = (reason: string): void => {
      clearTimeout(timer);
      child.kill('SIGKILL');
      // Child processes of the helper may still hold the pipes.
      child.stdout.destroy();
      child.stderr.destroy();
      reject(new Error(reason));
    };
    const late = `${program} gave no answer for ${input} within ${timeoutMs / 1000} seconds`;
    const timer = setTimeout(() => end(late), timeoutMs);
    let text = '';
    let complaint = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      if (text.length > maxOutput) end(`${program} prints too much for ${input}`);
    });
    child.stderr.setEncoding('utf8').on('data', (part: string) => {
      complaint = (complaint + part).slice(0, maxComplaint);
    });
    child.stdin.on('error', () => undefined).end(input);
    child.on('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      const why = error.code === 'ENOENT' ? 'it is not on the PATH' : error.message;
      reject(new Error(`${program} cannot be run: ${why}`, { cause: error }));
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code, text: code === 0 ? text : text.trim() || complaint });
    });
  });
}

function decodeAnswer(text: string, program: string): RegistryCredentials | undefined {
  let answer: Answer | undefined;
  try {
    answer = parseJson(text, answerShape);
  } catch (error) {
    // The cause is left out, because it may contain the output.
    throw new Error(`${program} printed an answer that cannot be read: ${(error as Error).message}`);
  }
  if (!answer?.Secret) return undefined;
  if (answer.Username === '<token>') return { username: '', password: '', identityToken: answer.Secret };
  return { username: answer.Username ?? '', password: answer.Secret };
}

interface Answer {
  readonly Username?: string | undefined;
  readonly Secret?: string | undefined;
}
