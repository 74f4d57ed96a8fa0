import { describe, expect, it } from 'vitest';
import { cli, folder } from '../support.ts';

const files = {
  Dockerfile: 'FROM scratch\nCOPY src/ ./src/\nCOPY docs/*.md /d/\nCOPY keep.log /\n',
  '.dockerignore': '*.log\n!keep.log\n# a comment\nsecret\n',
  'src/main.c': 'int main;\n',
  'src/long.c': 'x'.repeat(1000),
  'docs/a.md': '# a\n',
  'docs/z.txt': 'z\n',
  'build.log': 'log\n',
  'keep.log': 'keep\n',
  'secret/key': 'k\n',
};

const why = async (path: string) => (await cli(['context', 'why', path, '-C', folder(files)])).stdout;

describe('context', () => {
  it('lists what is sent by instruction, the largest first, within 80 columns', async () => {
    const { stdout, code } = await cli(['context', '-C', folder(files)]);
    expect(code).toBe(0);
    const lines = stdout.trimEnd().split('\n');
    expect(lines.map((line) => line.replace(/ +/g, ' '))).toEqual([
      'context: 4 files, 1019 B',
      ' Dockerfile:2 COPY src/ ./src/ 2 files, 1010 B',
      ' Dockerfile:4 COPY keep.log / 1 file, 5 B',
      ' Dockerfile:3 COPY docs/*.md /d/ 1 file, 4 B',
    ]);
    expect(lines.every((line) => line.length <= 80)).toBe(true);
  });

  it('says that nothing is sent', async () => {
    const { stdout } = await cli(['context', '-C', folder({ Dockerfile: 'FROM scratch\n' })]);
    expect(stdout).toBe('no instruction uses files of the context, so nothing is sent\n');
  });
});

describe('context why', () => {
  it.each([
    ['build.log', 'build.log: not sent, excluded by .dockerignore:1 "*.log"'],
    ['secret/key', 'secret/key: not sent, excluded by .dockerignore:4 "secret"'],
    ['./docs//z.txt', 'docs/z.txt: not sent, no instruction uses it'],
    ['nowhere', 'nowhere: not in the context'],
    ['src', 'src: sent (2 files, 1010 B, mode '],
    ['src/main.c', 'Dockerfile:2  COPY src/ ./src/'],
    ['keep.log', 'included again by .dockerignore:2 "!keep.log"'],
  ])('%s', async (path, expected) => {
    expect(await why(path)).toContain(expected);
  });

  it('prints JSON', async () => {
    const { stdout } = await cli(['context', 'why', 'build.log', '-C', folder(files), '--format', 'json']);
    expect(JSON.parse(stdout)).toEqual({
      version: 1,
      path: 'build.log',
      isSent: false,
      exists: true,
      ignoredBy: { file: '.dockerignore', line: 1, pattern: '*.log' },
      uses: [],
    });
  });

  it('says what is not known of a context that the daemon fetches', async () => {
    const { code, stderr } = await cli(['context', '-C', 'https://example.com/a.git']);
    expect(code).toBe(2);
    expect(stderr).toContain('the daemon fetches this context, so its files are not known here');
  });

  it('reports a Dockerfile that does not compile', async () => {
    const { code, stderr } = await cli([
      'context',
      '-C',
      folder({ Dockerfile: 'FROM scratch\nCOPPY a b\n' }),
    ]);
    expect(code).toBe(1);
    expect(stderr).toContain('Dockerfile:2');
  });
});

describe('context, of something else than a directory', () => {
  it.each([
    'https://github.com/docker/buildx.git',
    'git@github.com:docker/buildx.git',
    'github.com/docker/buildx',
    'http://example.com/context.tar.gz',
    '-',
  ])('says that the files of %s are not known', async (context) => {
    for (const words of [['context'], ['context', 'why', 'a']]) {
      const { stderr, code } = await cli([...words, '-C', context]);
      expect(code).toBe(2);
      expect(stderr).toContain(
        `${context}: the daemon fetches this context, so its files are not known here`,
      );
    }
  });

  it('reads a directory with the name of an address', async () => {
    const cwd = folder({ 'github.com/docker/Dockerfile': 'FROM scratch\n' });
    const { stdout } = await cli(['context', '-C', 'github.com/docker'], { cwd });
    expect(stdout).toContain('nothing is sent');
  });

  it('says how a context is named', async () => {
    const { stderr, code } = await cli(['context', 'some/dir']);
    expect(code).toBe(2);
    expect(stderr).toContain('`context -C some/dir` for the context');
  });

  it.each([[['context']], [['context', 'why', 'a']]])(
    'shows the error of a Dockerfile: %j',
    async (words) => {
      const { stderr, code } = await cli([...words, '-C', folder({ Dockerfile: 'FROM scratch\nRNU x\n' })]);
      expect(code).toBe(1);
      expect(stderr).toContain('>>> RNU x');
      expect(stderr).toContain('unknown instruction: RNU (did you mean RUN?)');
    },
  );
});
