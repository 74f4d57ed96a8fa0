import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

/** Executables that `scripts/native.mjs` built: the engine of packed frontends. */
const executables: Readonly<Record<string, string>> = JSON.parse(process.env['NATIVE_KIT'] ?? '{}');
const dir = mkdtempSync(join(tmpdir(), 'dockerfile-llb-native-'));
afterAll(() => rmSync(dir, { recursive: true }));

/** What a program writes to standard error, and its exit code. */
function outcome(executable: string, program: string | Buffer, ...more: readonly string[]) {
  const file = join(dir, 'program');
  writeFileSync(file, program);
  const { status, stderr } = spawnSync(executable, [file, ...more], { encoding: 'utf8' });
  return { status, stderr };
}

/** Registers what the process runs, without a daemon. */
const inMain = (code: string) =>
  `host.start({ onMain() { ${code}; host.exit(0) }, onData() {}, onEnd() {}, onTurn() {}, onTimer() {}, onDrain() {}, onReject() {} })\0`;

describe.each(Object.entries(executables))('the engine of packed frontends, %s', (_, executable) => {
  it('runs a program with the entries of the package', () => {
    const text = 'Object.entries(dockerfileLlb).map(([name, { [own[name]]: it }]) => typeof it)';
    const own = '{ dockerfile: "parseDockerfile", frontend: "serveFrontend", llb: "marshal" }';
    const { status, stderr } = outcome(
      executable,
      inMain(`const own = ${own}; host.writeError(${text} + "")`),
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: 'function,function,function' });
  });

  it('runs a large program', () => {
    const lines = Array.from({ length: 40_000 }, (_, i) => `function f${i}(x) { return x + ${i} }`);
    const program = `${lines.join('\n')}\n${inMain('host.writeError(String(f39999(1)))')}`;
    expect(outcome(executable, program)).toEqual({ status: 0, stderr: '40000' });
  });

  it('has the time and random numbers of its own process', () => {
    const program = inMain('host.writeError([Date.now() > 1e12, Math.random()] + "")');
    const [first, second] = [outcome(executable, program), outcome(executable, program)];
    expect(first.stderr).toMatch(/^true,/);
    expect(first.stderr).not.toBe(second.stderr);
  });

  it.each([
    ['a mistake in the syntax', 'let = = 1\0', 'SyntaxError: '],
    ['an error while it is loaded', 'throw new RangeError("too much")\0', 'RangeError: too much\n'],
    ['a rejection while it is loaded', 'Promise.reject(new TypeError("late"))\0', 'TypeError: late\n'],
    ['no zero byte at its end', 'let a = 1', 'the program does not end with a zero byte\n'],
    ['an error in a function of its own', inMain('undefined.x'), 'TypeError: '],
  ])('ends with an error for a program with %s', (_, program, message) => {
    const { status, stderr } = outcome(executable, program);
    expect(stderr.startsWith(`dockerfile-llb: ${message}`), stderr).toBe(true);
    expect(status).toBe(1);
  });

  it('says that a program does not serve a frontend', () => {
    expect(outcome(executable, 'let a = 1\0')).toEqual({
      status: 1,
      stderr: 'the program does not call serveFrontend of dockerfile-llb/frontend\n',
    });
  });

  it('says that the file is missing, and how it is called', () => {
    const missing = spawnSync(executable, [join(dir, 'none')], { encoding: 'utf8' });
    expect([missing.status, missing.stderr]).toEqual([1, 'dockerfile-llb: No such file or directory\n']);
    const { status, stderr } = spawnSync(executable, [], { encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^usage: \S+ \[PROGRAM \| --licenses \| --snapshot FILE\]\n$/);
  });
});
