import { describe, expect, it } from 'vitest';
import { version } from '../../src/cli/version.ts';
import { cli } from './support.ts';

describe('the words of a command line', () => {
  it.each([
    [['biuld'], "unknown command 'biuld'", 'build'],
    [['biuld', '.', '--target', 'x'], "unknown command 'biuld'", 'build'],
    [['biuld', '--help'], "unknown command 'biuld'", 'build'],
    [['help', 'biuld'], "unknown command 'biuld'", 'build'],
    [['chekc'], "unknown command 'chekc'", 'check'],
    [['history', 'lss'], "unknown command 'lss'", 'ls'],
    [['history', 'lss', '-h'], "unknown command 'lss'", 'ls'],
    [['help', 'history', 'lss'], "unknown command 'lss'", 'ls'],
    [['build', '--taget', 'x'], "unknown option '--taget'", '--target'],
    [['vresion'], "unknown command 'vresion'", 'version'],
  ])('%j names what was meant', async (words, message, meant) => {
    const { code, stdout, stderr } = await cli(words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`ERROR: ${message}\n`);
    expect(stderr).toContain(`(Did you mean ${meant}?)`);
  });

  it.each([
    [[], 'Usage: dockerfile-llb [options] [command]'],
    [['help'], 'Usage: dockerfile-llb [options] [command]'],
    [['--help'], 'Usage: dockerfile-llb [options] [command]'],
    [['help', 'build'], 'Usage: dockerfile-llb build|b [options] [context]'],
    [['help', 'b'], 'Usage: dockerfile-llb build|b [options] [context]'],
    [['help', 'history', 'ls'], 'Usage: dockerfile-llb history ls [options]'],
    [['history', 'ls', '--help'], 'Usage: dockerfile-llb history ls [options]'],
    [['help', 'help'], 'Usage: dockerfile-llb'],
  ])('%j shows help', async (words, start) => {
    const { code, stdout, stderr } = await cli(words);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(start);
  });

  it.each(['version', '--version', '-V'])('%s prints the version', async (word) => {
    expect(await cli([word])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('no error has a prefix of its own', async () => {
    for (const words of [
      ['nonsense'],
      ['build', '--nope'],
      ['build', '--load=maybe'],
      ['compile', '/no/such'],
      ['check', '/no/such'],
    ])
      expect((await cli(words)).stderr, words.join(' ')).toMatch(/^ERROR: /);
  });

  it('completion is about every command, and about known shells', async () => {
    for (const shell of ['bash', 'zsh', 'fish']) {
      const { code, stdout } = await cli(['completion', shell]);
      expect(code).toBe(0);
      for (const word of ['attachment', 'no-cache-filter', 'prune', 'rawjson'])
        expect(stdout, shell).toContain(word);
      // Kept for old command lines, shown nowhere.
      expect(stdout).not.toContain('force-rm');
    }
    expect((await cli(['completion', 'csh'])).code).toBe(2);
  });
});
