import { execFileSync, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { engine } from './harness.ts';

const cliFile = fileURLToPath(new URL('../../dist/bin/dockerfile-llb.js', import.meta.url));

/** Whether there is a terminal to test in. */
export const hasTmux = spawnSync('tmux', ['-V']).status === 0;

/** A real terminal with a shell in it. */
export interface Terminal {
  /** Types a command line that runs `dockerfile-llb`, and then prints `ended CODE`. */
  run(args: readonly string[], env?: string): void;
  press(key: string): void;
  /** Types a line for whatever reads the terminal. */
  type(line: string): void;
  resize(columns: number, rows: number): void;
  /** What it shows; with the history that scrolled away, if asked for. */
  screen(history?: boolean): string;
  cursorIsVisible(): boolean;
  /** Takes the terminal away from whatever runs in it. */
  close(): void;
}

export function openTerminal(columns: number, rows: number): Terminal {
  const socket = `dockerfile-llb-${randomBytes(4).toString('hex')}`;
  const env = { ...process.env, DOCKER_HOST: engine.dockerHost, LANG: 'C.UTF-8', TMUX: undefined };
  const tmux = (...args: string[]) =>
    execFileSync('tmux', ['-u', '-L', socket, '-f', '/dev/null', ...args], { encoding: 'utf8', env });
  tmux('new-session', '-d', '-x', String(columns), '-y', String(rows), 'sh');
  let isOpen = true;
  const close = () => {
    if (isOpen) tmux('kill-server');
    isOpen = false;
  };
  onTestFinished(close);
  const quote = (word: string) => `'${word.replaceAll("'", "'\\''")}'`;
  return {
    run: (args, variables = '') => {
      const words = [process.execPath, cliFile, ...args].map(quote).join(' ');
      tmux('send-keys', '-l', `PS1=; clear; ${variables} ${words}; echo ended $?`);
      tmux('send-keys', 'Enter');
    },
    type: (line) => {
      tmux('send-keys', '-l', line);
      tmux('send-keys', 'Enter');
    },
    press: (key) => void tmux('send-keys', key),
    resize: (width, height) => void tmux('resize-window', '-x', String(width), '-y', String(height)),
    screen: (history = false) => tmux('capture-pane', '-p', ...(history ? ['-S', '-500'] : [])),
    cursorIsVisible: () => tmux('display', '-p', '#{cursor_flag}').trim() === '1',
    close,
  };
}
