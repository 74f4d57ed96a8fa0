import { execFileSync } from 'node:child_process';
import { chmodSync, linkSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import type { Project } from './project.ts';
import { dockerfile, type Row } from './row.ts';
import { small } from './small-project.ts';

/** A project with directories of equal and of other content, and `cur`, a link to the first one. */
function versions() {
  const project = small('FROM BASE\nWORKDIR /w-@NONCE@\nCOPY cur/f /f\nCOPY cur/* /g/\n', {
    'v1/f': 'a',
    'v2/f': 'a',
    'v3/f': 'b',
  })();
  symlinkSync('v1', project.path('cur'));
  return project;
}

const relink = (target: string) => (project: Project) => {
  rmSync(project.path('cur'));
  symlinkSync(target, project.path('cur'));
};

/** Changes of files, in projects that have only what each change needs. */
export const fileRows: readonly Row[] = [
  {
    name: 'two heredocs of one COPY in another order',
    project: small('FROM BASE\nWORKDIR /w-@NONCE@\nCOPY <<A <<B /a/\na\nA\nb\nB\nRUN cat /a/*\n'),
    change: dockerfile('COPY <<A <<B /a/\na\nA\nb\nB\n', 'COPY <<B <<A /a/\nb\nB\na\nA\n'),
    cause: 'any',
  },
  {
    name: '.dockerignore: negation added',
    project: small('FROM BASE\nWORKDIR /w-@NONCE@\nCOPY . /all/\n', {
      '.dockerignore': '*\n!keep\n',
      keep: 'k',
      other: 'o',
    }),
    change: (project) => project.append('.dockerignore', '!other\n'),
    cause: 'files other',
  },
  {
    name: '.dockerignore: pattern in other words',
    project: small('FROM BASE\nWORKDIR /w-@NONCE@\nCOPY . /all/\n', {
      '.dockerignore': '*.log\n.dockerignore\n',
      keep: 'k',
      'a.log': 'o',
    }),
    change: (project) => project.write('.dockerignore', '# logs\n/*.log\n.dockerignore\n'),
    cause: 'none',
  },
  {
    name: '.dockerignore: a directory is ignored with an exception',
    project: small('FROM BASE\nWORKDIR /w-@NONCE@\nCOPY . /all/\n', {
      '.dockerignore': '.dockerignore\n',
      'd/keep': 'k',
      'd/other': 'o',
    }),
    change: (project) => project.write('.dockerignore', '.dockerignore\nd\n!d/keep\n'),
    cause: 'files d/other',
  },
  {
    name: 'empty directory added, copied with a wildcard',
    project: small('FROM BASE\nWORKDIR /w-@NONCE@\nCOPY d/* /all/\n', { 'd/x/a': 'a' }),
    change: (project) => mkdirSync(project.path('d/e')),
    cause: 'files d/e',
  },
  {
    name: 'a directory is renamed',
    project: small('FROM BASE\nWORKDIR /w-@NONCE@\nCOPY . /all/\n', { 'd/x/a': 'a' }),
    change: (project) => project.rename('d/x', 'd/y'),
    cause: 'any',
  },
  {
    name: 'a copied directory is renamed in the Dockerfile, too',
    project: small('FROM BASE\nWORKDIR /w-@NONCE@\nCOPY d/x /all/\n', { 'd/x/a': 'a' }),
    change: (project) => {
      project.rename('d/x', 'd/y');
      project.replace('Dockerfile', 'd/x', 'd/y');
    },
    cause: 'any',
  },
  {
    name: 'a directory is moved in the context, same base name',
    project: small('FROM BASE\nWORKDIR /w-@NONCE@\nCOPY d/x /all/\n', { 'd/x/a': 'a' }),
    change: (project) => {
      project.rename('d', 'e');
      project.replace('Dockerfile', 'd/x', 'e/x');
    },
    cause: 'any',
  },
  {
    name: 'symlink in the context to a file: content of its target',
    project: () => {
      const project = small('FROM BASE\nWORKDIR /w-@NONCE@\nCOPY link /f\n', { real: 'a' })();
      symlinkSync('real', project.path('link'));
      return project;
    },
    change: (project) => project.append('real', 'b'),
    cause: 'files real',
  },
  {
    name: 'symlink to a directory in the middle of a path',
    project: versions,
    change: relink('v2'),
    cause: 'none',
  },
  {
    name: 'symlink to a directory in the middle of a path, other file',
    project: versions,
    change: relink('v3'),
    cause: 'any',
  },
  {
    name: 'dangling symlink in a directory: target changes',
    project: () => {
      const project = small('FROM BASE\nWORKDIR /w-@NONCE@\nCOPY d /d\n', { 'd/f': 'a' })();
      symlinkSync('nowhere', project.path('d/l'));
      return project;
    },
    change: (project) => {
      rmSync(project.path('d/l'));
      symlinkSync('elsewhere', project.path('d/l'));
    },
    cause: 'files d/l',
  },
  {
    name: 'hard link broken, equal content',
    project: () => {
      const project = small('FROM BASE\nWORKDIR /w-@NONCE@\nCOPY d /d\n', { 'd/f': 'a' })();
      linkSync(project.path('d/f'), project.path('d/g'));
      return project;
    },
    change: (project) => {
      rmSync(project.path('d/g'));
      writeFileSync(project.path('d/g'), 'a');
    },
    cause: 'none',
  },
  {
    name: 'hard link: content of both',
    project: () => {
      const project = small('FROM BASE\nWORKDIR /w-@NONCE@\nCOPY d/g /d\n', { 'd/f': 'a' })();
      linkSync(project.path('d/f'), project.path('d/g'));
      return project;
    },
    change: (project) => project.append('d/f', 'b'),
    cause: 'files d/g',
  },
  {
    name: 'sticky bit of a file',
    project: small('FROM BASE\nWORKDIR /w-@NONCE@\nCOPY f /f\n', { f: 'a' }),
    change: (project) => chmodSync(project.path('f'), 0o1644),
    cause: 'files f',
  },
  {
    name: 'execute bit, overridden by --chmod',
    project: small('FROM BASE\nWORKDIR /w-@NONCE@\nCOPY --chmod=755 f /f\nRUN ls -l /f\n', { f: 'a' }),
    change: (project) => chmodSync(project.path('f'), 0o755),
    cause: 'files f',
  },
  {
    name: 'ONBUILD of a stage: COPY',
    project: small(
      'FROM BASE AS p\nWORKDIR /w-@NONCE@\nONBUILD COPY a /a\nONBUILD RUN cat /a\nFROM p\nRUN echo end\n',
      { a: 'a' },
    ),
    change: (project) => project.append('a', 'x'),
    cause: 'files a',
  },
  {
    name: 'a LABEL in the middle of the file',
    project: small('FROM BASE\nWORKDIR /w-@NONCE@\nLABEL a=b\nRUN echo a\n'),
    change: dockerfile('LABEL a=b', 'LABEL a=c'),
    cause: 'none',
  },
  {
    name: 'a file that only a comment names',
    project: small('FROM BASE\nWORKDIR /w-@NONCE@\n# COPY a /\nRUN true\n', { a: 'a' }),
    change: (project) => project.append('a', 'x'),
    cause: 'none',
  },
  {
    name: 'unicode and spaces in names',
    project: small('FROM BASE\nWORKDIR /w-@NONCE@\nCOPY ["a b", "ü*", "/d/"]\nRUN true\n', {
      'a b': 'a',
      ü1: 'u',
    }),
    change: (project) => project.write('ü2', 'x'),
    cause: 'files ü2',
  },
  {
    name: 'a large file with one byte changed',
    project: small('FROM BASE\nWORKDIR /w-@NONCE@\nCOPY big /\nRUN true\n', { big: 'x'.repeat(300_000) }),
    change: (project) => project.write('big', `${'x'.repeat(299_999)}y`),
    cause: 'files big',
  },
  {
    name: 'an empty file gets content, and a full one loses it',
    project: small('FROM BASE\nWORKDIR /w-@NONCE@\nCOPY a b /d/\nRUN true\n', { a: '', b: 'b' }),
    change: (project) => {
      project.write('a', 'b');
      project.write('b', '');
    },
    cause: 'any',
  },
  {
    name: 'context of an empty directory',
    project: small('FROM BASE\nWORKDIR /w-@NONCE@\nCOPY d /d/\nRUN true\n'),
    before: (project) => mkdirSync(project.path('d')),
    change: (project) => project.write('d/x', 'x'),
    cause: 'files d/x',
  },
  {
    name: 'whole context is ignored, then is not',
    project: small('FROM BASE\nWORKDIR /w-@NONCE@\nCOPY . /d/\nRUN true\n', { '.dockerignore': '*\n' }),
    change: (project) => project.write('.dockerignore', 'Dockerfile\n'),
    cause: 'any',
  },
  {
    name: 'whole context is ignored, nothing changes',
    project: small('FROM BASE\nWORKDIR /w-@NONCE@\nCOPY . /d/\nRUN true\n', { '.dockerignore': '*\n' }),
    change: () => {},
    cause: 'none',
  },

  {
    name: 'a pipe is added to a directory',
    project: small('FROM BASE\nWORKDIR /w-@NONCE@\nCOPY d /d\nRUN ls /d\n', { 'd/a': 'a' }),
    change: (project) => void execFileSync('mkfifo', [project.path('d/p')]),
    cause: 'files d/p',
  },
  {
    name: 'symlinks in a circle: one is renamed',
    project: () => {
      const project = small('FROM BASE\nWORKDIR /w-@NONCE@\nCOPY d /d\nRUN ls /d\n', { 'd/a': 'a' })();
      symlinkSync('y', project.path('d/x'));
      symlinkSync('x', project.path('d/y'));
      return project;
    },
    change: (project) => project.rename('d/y', 'd/z'),
    cause: 'files d/y',
  },
  {
    name: 'an absolute symlink: content of its target in the context',
    project: () => {
      const project = small('FROM BASE\nWORKDIR /w-@NONCE@\nCOPY link /f\nCOPY dir/sub /g/\n', {
        'd/real': 'a',
        'r/sub/x': 'x',
      })();
      symlinkSync('/d/real', project.path('link'));
      symlinkSync('/r', project.path('dir'));
      return project;
    },
    change: (project) => project.append('r/sub/x', 'b'),
    cause: 'files r/sub/x',
  },
  {
    name: 'overlapping sources of one COPY',
    project: small('FROM BASE\nWORKDIR /w-@NONCE@\nCOPY d d/e d/e/* /x/\nRUN ls /x\n', {
      'd/a': 'a',
      'd/e/b': 'b',
    }),
    change: (project) => project.append('d/e/b', 'x'),
    cause: 'files d/e/b',
  },
  {
    name: 'ADD --unpack=false of an archive, and an archive with an owner',
    project: () => {
      const project = small(
        'FROM scratch AS s\nADD --chown=3:4 p.tar /u/\nADD --unpack=false p.tar /p/\nFROM BASE\nWORKDIR /w-@NONCE@\nCOPY --from=s /p /p\nCOPY --from=s /u /u\n',
        { in: 'in' },
      )();
      execFileSync('tar', ['-C', project.dir, '-cf', project.path('p.tar'), 'in']);
      return project;
    },
    change: (project) => {
      project.append('in', '2');
      execFileSync('tar', ['-C', project.dir, '-cf', project.path('p.tar'), 'in']);
    },
    cause: 'files p.tar',
  },
  {
    name: 'a directory without the right to read it, ignored',
    project: small('FROM BASE\nWORKDIR /w-@NONCE@\nCOPY . /x/\n', { 'd/a': 'a', '.dockerignore': 'd\n' }),
    change: (project) => chmodSync(project.path('d'), 0),
    cause: 'none',
  },
  {
    name: 'mode of a directory and a file in it, copied on',
    project: small(
      'FROM scratch AS s\nCOPY d /d/\nFROM BASE\nWORKDIR /w-@NONCE@\nCOPY --from=s /d/e /x\nCOPY --from=s /d/f /y\n',
      { 'd/e/a': 'a', 'd/f': 'f' },
    ),
    change: (project) => {
      chmodSync(project.path('d/e'), 0o711);
      project.append('d/f', 'x');
    },
    cause: 'files d/f',
  },
];
