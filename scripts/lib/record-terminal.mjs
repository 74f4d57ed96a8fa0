import { spawn } from 'node:child_process';
import xterm from '@xterm/headless';

/** Screens that are shown for less than this are left out. */
const frameMs = 100;

/**
 * Runs a program on a terminal, and returns what the screen shows, each time that it changes.
 *
 * @param {readonly string[]} command
 * @param {{ columns: number, rows: number, cwd: string, env: NodeJS.ProcessEnv, hidden: string }} options `hidden` is
 *   a text that is left out of the output
 * @returns {Promise<{ ms: number, rows: { text: string, color: string, bold: boolean }[][] }[]>}
 */
export async function recordTerminal(command, { columns, rows, cwd, env, hidden }) {
  const terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
  const frames = [];
  const start = performance.now();
  const shoot = (isLast) => {
    const ms = Math.round(performance.now() - start);
    if (!isLast && ms - (frames.at(-1)?.ms ?? -frameMs) < frameMs) return;
    frames.push({ ms, rows: screenOf(terminal, rows, columns) });
  };
  for await (const chunk of outputOf(command, { columns, rows, cwd, env })) {
    await new Promise((done) => terminal.write(chunk.replaceAll(hidden, ''), done));
    shoot(false);
  }
  shoot(true);
  return frames;
}

/** `script` makes the terminal; its size is set before the program starts. */
async function* outputOf(command, { columns, rows, cwd, env }) {
  const quoted = command.map((word) => `'${word.replaceAll("'", `'\\''`)}'`).join(' ');
  const line = `stty cols ${columns} rows ${rows}; exec ${quoted}`;
  const child = spawn('script', ['-qefc', line, '/dev/null'], {
    cwd,
    env: { ...env, TERM: 'xterm-256color', COLORTERM: 'truecolor' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  yield* child.stdout.setEncoding('utf8');
}

function screenOf(terminal, rows, columns) {
  const { active } = terminal.buffer;
  return Array.from({ length: rows }, (_, row) => rowOf(active.getLine(active.viewportY + row), columns));
}

/** The parts of a line that look the same. */
function rowOf(line, columns) {
  const parts = [];
  for (let column = 0; column < columns; column++) {
    const cell = line?.getCell(column);
    if (!cell || cell.getWidth() === 0) continue;
    const look = { color: colorOf(cell), bold: cell.isBold() !== 0 };
    const last = parts.at(-1);
    if (last && last.color === look.color && last.bold === look.bold) last.text += cell.getChars() || ' ';
    else parts.push({ text: cell.getChars() || ' ', ...look });
  }
  while (parts.length > 0 && parts.at(-1).text.trim() === '') parts.pop();
  return parts;
}

function colorOf(cell) {
  if (cell.isDim()) return 'dim';
  return cell.isFgPalette() ? (names[cell.getFgColor() % 8] ?? 'text') : 'text';
}

const names = ['dim', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'text'];
