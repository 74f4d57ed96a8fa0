import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** What ships. */
export const cliFile = fileURLToPath(new URL('../../dist/bin/dockerfile-llb.js', import.meta.url));

/** The daemon that `scripts/test.mjs` started or found. */
export const engine = {
  /** Address of Docker Engine's API. */
  dockerHost: required('DOCKER_HOST'),
  /** Registry on loopback that holds `busybox` and `toolchain`. */
  registry: required('DOCKERFILE_LLB_REGISTRY'),
  /** Socket that speaks BuildKit's gRPC itself, as a standalone buildkitd does. */
  buildkitSocket: required('DOCKERFILE_LLB_BUILDKIT_SOCKET'),
  /** Whether it runs `RUN --security=insecure` for who asks with `--allow`; ours does. */
  grantsInsecure: (process.env.DOCKERFILE_LLB_ENTITLEMENTS ?? '').includes('security.insecure'),
};

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CommandOptions {
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly input?: string | Uint8Array;
  readonly cwd?: string;
  /** Called with all output so far, whenever there is more; `kill` sends a signal. */
  readonly onOutput?: (text: string, kill: (signal: NodeJS.Signals) => void) => void;
}

/** Runs what ships: `dist/bin/dockerfile-llb.js`, on the test's daemon unless `env` says otherwise. */
export function runCli(args: readonly string[], options: CommandOptions = {}): Promise<Outcome> {
  return runCommand(process.execPath, [cliFile, ...args], options);
}

/** `dockerfile-llb build` with plain progress. */
export function build(
  context: string,
  args: readonly string[] = [],
  options: CommandOptions = {},
): Promise<Outcome> {
  return runCli(['build', context, '--progress', 'plain', ...args], options);
}

/** Docker's own client. */
export function docker(args: readonly string[]): Promise<Outcome> {
  return runCommand('docker', args, {});
}

export function runCommand(
  program: string,
  args: readonly string[],
  options: CommandOptions,
): Promise<Outcome> {
  const env = { ...process.env, BUILDKIT_HOST: undefined, DOCKER_HOST: engine.dockerHost, ...options.env };
  const child = spawn(program, args, { env, cwd: options.cwd, stdio: ['pipe', 'pipe', 'pipe'] });
  const output = { stdout: '', stderr: '' };
  const add = (name: keyof typeof output) => (text: string) => {
    output[name] += text;
    options.onOutput?.(output.stdout + output.stderr, (signal) => child.kill(signal));
  };
  child.stdout.setEncoding('utf8').on('data', add('stdout'));
  child.stderr.setEncoding('utf8').on('data', add('stderr'));
  child.stdin.on('error', () => {}).end(options.input);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code: code ?? (signal ? 128 : 1), ...output }));
  });
}

/** A directory with these files that is gone after the test. A value of null makes an empty directory. */
export function directory(files: Readonly<Record<string, string | Uint8Array | null>> = {}): string {
  const dir = mkdtempSync(join(tmpdir(), 'dockerfile-llb-engine-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    const path = join(dir, name);
    mkdirSync(content === null ? path : dirname(path), { recursive: true });
    if (content !== null) writeFileSync(path, content);
  }
  return dir;
}

/** Text that no build of this daemon has seen, so that nothing is cached yet. */
export function nonce(): string {
  return randomBytes(8).toString('hex');
}

/** `FROM` of the base image that the test's registry holds. */
export function fromBusybox(name = ''): string {
  return `FROM ${engine.registry}/busybox${name && ` AS ${name}`}`;
}

/** Numbers of the steps in plain progress that run an instruction, and of those among them that were cached. */
export function stepsOf(progress: string): { readonly steps: string[]; readonly cached: string[] } {
  const steps = [...progress.matchAll(/^#(\d+) \[[^\]]*\d+\/\d+\] (?!FROM )/gm)].map((match) => match[1]!);
  const cached = new Set([...progress.matchAll(/^#(\d+) CACHED/gm)].map((match) => match[1]!));
  const unique = [...new Set(steps)];
  return { steps: unique, cached: unique.filter((step) => cached.has(step)) };
}

function required(name: string): string {
  const value = process.env[name];
  if (!value)
    throw new Error(`${name} is not set: run these tests with npm run test:engine, which provides a daemon`);
  return value;
}
