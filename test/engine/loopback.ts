import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished } from 'vitest';
import { directory, runCommand } from './harness.ts';

/** Serves HTTP on a free loopback port until the test is over; gives the URL without a last slash. */
export async function serveHttp(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Serves a repository with these files, in one commit on `main`, on loopback until the test is over; gives its URL. */
export async function serveGit(files: Readonly<Record<string, string>>): Promise<string> {
  return (await serveRepository(files)).url;
}

/** A repository that is served, and what moves its branch `main`. */
export interface ServedRepository {
  readonly url: string;
  /** Runs git in it. Resolves with its output. */
  git(...args: readonly string[]): Promise<string>;
  /** Writes these files and commits them. Resolves with the commit. */
  commit(files: Readonly<Record<string, string>>): Promise<string>;
}

/** {@link serveGit} of a repository that the test goes on to change. */
export async function serveRepository(files: Readonly<Record<string, string>>): Promise<ServedRepository> {
  const base = directory({ repo: null });
  const git = async (...args: readonly string[]) => {
    const user = ['-C', `${base}/repo`, '-c', 'user.name=t', '-c', 'user.email=t@example.com'];
    const outcome = await runCommand('git', [...user, ...args], {});
    expect(outcome).toMatchObject({ code: 0 });
    return outcome.stdout.trim();
  };
  const commit = async (changed: Readonly<Record<string, string>>) => {
    for (const [name, text] of Object.entries(changed)) {
      mkdirSync(dirname(join(base, 'repo', name)), { recursive: true });
      writeFileSync(join(base, 'repo', name), text);
    }
    await git('add', '.');
    await git('commit', '-q', '-m', 'change');
    return git('rev-parse', 'HEAD');
  };
  await git('init', '-q', '-b', 'main');
  await commit(files);
  const port = await freePort();
  const options = ['--export-all', `--base-path=${base}`, `--port=${port}`, '--listen=127.0.0.1'];
  const child = spawn('git', ['daemon', ...options, base], { stdio: 'ignore', detached: true });
  onTestFinished(() => void process.kill(-child.pid!, 'SIGTERM'));
  await untilListening(port);
  return { url: `git://127.0.0.1:${port}/repo`, git, commit };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function untilListening(port: number): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(true));
      socket.on('error', () => resolve(false)).on('connect', () => socket.destroy());
    });
    if (open) return;
    await sleep(100);
  }
  throw new Error(`git daemon does not listen on port ${port}`);
}
