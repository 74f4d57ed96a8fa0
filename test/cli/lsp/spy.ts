import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A use of the machine by a process that is watched. */
export interface SpiedUse {
  readonly kind: 'read' | 'spawn' | 'connect';
  /** The real path of a file, the program, or the address. */
  readonly what: string;
}

/** Records what a process of Node reads, starts and connects to. */
export interface Spy {
  /** The environment of the process. */
  readonly env: NodeJS.ProcessEnv;
  readonly uses: () => readonly SpiedUse[];
}

/** Watches a process whose environment has `env`. The files are in `directory`. */
export function createSpy(directory: string): Spy {
  const log = join(directory, 'uses.jsonl');
  const script = join(directory, 'spy.cjs');
  writeFileSync(log, '');
  writeFileSync(script, scriptText(log));
  return {
    env: { NODE_OPTIONS: `--require ${script}` },
    uses: () =>
      readFileSync(log, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line)),
  };
}

/** Wraps what can leave the process before anything else loads. Links may be looked at, but not followed. */
function scriptText(log: string): string {
  return `
const fs = require('node:fs');
const { appendFileSync, realpathSync } = fs;
const { fileURLToPath } = require('node:url');
let isQuiet = false;
const note = (kind, what) => {
  if (isQuiet) return;
  isQuiet = true;
  try { appendFileSync(${JSON.stringify(log)}, JSON.stringify({ kind, what }) + '\\n'); } finally { isQuiet = false; }
};
const wrap = (object, name, before) => {
  const original = object[name];
  if (typeof original !== 'function') return;
  object[name] = function (...args) { before(...args); return Reflect.apply(original, this, args); };
  Object.assign(object[name], original);
};
const read = (path) => {
  if (isQuiet || typeof path === 'number' || path === undefined) return;
  const text = path instanceof URL ? fileURLToPath(path) : String(path);
  isQuiet = true;
  let real = text;
  try { real = realpathSync(text); } catch {} finally { isQuiet = false; }
  note('read', real);
};
const readers = ['open', 'openAsBlob', 'readFile', 'readdir', 'opendir', 'stat', 'statfs', 'access', 'exists', 'createReadStream', 'cp', 'copyFile', 'watch'];
for (const name of readers)
  for (const object of [fs, fs.promises]) for (const form of [name, name + 'Sync']) wrap(object, form, read);
const child = require('node:child_process');
for (const name of ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork'])
  wrap(child, name, (program) => note('spawn', String(program)));
const { Socket } = require('node:net');
wrap(Socket.prototype, 'connect', (...args) => note('connect', JSON.stringify(args[0])));
const dns = require('node:dns');
for (const object of [dns, dns.promises])
  for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) wrap(object, name, (host) => note('connect', String(host)));
`;
}
