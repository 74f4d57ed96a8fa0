import {
  chmodSync,
  chownSync,
  copyFileSync,
  mkdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import type { Project } from './project.ts';
import { dockerfile, flags, type Row } from './row.ts';

/** Changes of the fifth project. */
export const fifthRows: readonly Omit<Row, 'project'>[] = [
  {
    name: 'touch of all',
    change: (project) => {
      for (const name of ['conf/a.txt', 'link.txt', 'docs/a.txt', 'deep/x/y/z.txt', 'one.txt'])
        utimesSync(project.path(name), new Date(), new Date());
    },
    cause: 'none',
  },
  {
    name: 'content, copied with an owner',
    change: (project) => project.append('conf/a.txt', 'x'),
    cause: 'files conf/a.txt',
    line: 3,
    quick: true,
  },
  {
    name: 'content, copied with a mode in words',
    change: (project) => project.append('link.txt', 'x'),
    cause: 'files link.txt',
    line: 4,
  },
  {
    name: 'content, copied with its parents',
    change: (project) => project.append('conf/sub/one.txt', 'x'),
    cause: 'files conf/sub/one.txt',
    line: 3,
  },
  {
    name: 'content of an excluded file',
    change: (project) => project.append('docs/readme.md', 'x'),
    cause: 'files docs/readme.md',
    line: 44,
  },
  {
    name: 'content of a file beside an excluded one',
    change: (project) => project.append('docs/a.txt', 'x'),
    cause: 'files docs/a.txt',
    line: 7,
  },
  {
    name: 'new file that ? matches',
    change: (project) => project.write('conf/b.txt', 'b\n'),
    cause: 'files conf/b.txt',
    line: 3,
  },
  {
    name: 'another owner',
    change: dockerfile('--chown=1000:1001', '--chown=1000:1002'),
    cause: 'own chown',
    line: 3,
  },
  {
    name: 'another mode',
    change: dockerfile('--chmod=640', '--chmod=600'),
    cause: 'own chmod',
    line: 5,
  },
  {
    name: 'another mode in words, with the same result',
    change: dockerfile('--chmod=u=rw,go=r', '--chmod=a=r,u+w'),
    cause: 'own chmod',
    line: 4,
  },
  {
    name: 'owner by name',
    change: dockerfile('--chown=nobody /sym/', '--chown=daemon /sym/'),
    cause: 'own chown',
    line: 21,
  },
  {
    name: 'setuid',
    change: (project) => chmodSync(project.path('conf/a.txt'), 0o4644),
    cause: 'files conf/a.txt',
    line: 3,
  },
  {
    name: 'owner on the disk',
    change: (project) => chownSync(project.path('conf/a.txt'), 1234, 1234),
    cause: 'none',
  },
  {
    name: 'mode of a directory inside',
    // A RUN could write to the context, so the daemon got all of it anew.
    change: (project) => chmodSync(project.path('conf/sub'), 0o700),
    cause: 'files conf/sub',
    line: 3,
  },
  { name: 'another stage by ARG', change: flags('--build-arg', 'PICK=b'), cause: 'any' },
  { name: 'another file by ARG', change: flags('--build-arg', 'SRC=two'), cause: 'own copy.src', line: 28 },
  {
    name: 'mode of a directory inside, two builds later',
    change: async (project) => {
      await project.build();
      chmodSync(project.path('conf/sub'), 0o700);
    },
    cause: 'none',
  },
  {
    name: 'file of a mount of everything',
    change: (project) => project.append('two.txt', 'x'),
    cause: 'files two.txt',
    line: 44,
  },
  {
    name: 'new file for a mount that can be written to',
    change: (project) => project.write('deep/new.txt', 'new\n'),
    cause: 'files deep/new.txt',
    line: 29,
  },
  {
    name: 'text of a RUN heredoc',
    change: dockerfile('echo heredoc', 'echo other'),
    cause: 'own args',
    line: 31,
  },
  { name: 'end mark of a RUN heredoc', change: dockerfile('END', 'FIN'), cause: 'none' },
  { name: 'another shell', change: dockerfile('/bin/ash', '/bin/sh'), cause: 'own shell', line: 37 },
  {
    name: 'another user',
    change: dockerfile('USER nobody', 'USER 65534:65534'),
    cause: 'own user',
    line: 37,
  },
  {
    name: 'link to another directory with equal files',
    change: (project) => {
      project.append('.dockerignore', '!other\n');
      rmSync(project.path('dirlink'));
      symlinkSync('other', project.path('dirlink'));
    },
    cause: 'files dirlink',
    line: 44,
  },
  {
    name: 'directory replaced by a file',
    change: (project) => {
      rmSync(project.path('docs/a.txt'));
      mkdirSync(project.path('docs/a.txt'));
    },
    cause: 'files docs/a.txt',
    line: 7,
  },
  {
    name: 'file replaced by a link to an equal file',
    change: (project) => {
      copyFileSync(project.path('docs/a.txt'), project.path('docs/copy.txt'));
      rmSync(project.path('docs/a.txt'));
      symlinkSync('copy.txt', project.path('docs/a.txt'));
    },
    cause: 'files docs/a.txt',
    line: 7,
  },
  {
    name: 'ignore file of the Dockerfile',
    change: (project) =>
      project.write('Dockerfile.dockerignore', 'unsent\nDockerfile*\n.dockerignore\nconf/ignored.txt\n'),
    cause: 'files other/r.txt',
    line: 44,
  },
  {
    name: 'content of an ignored file in a directory that is not',
    change: (project) => project.append('conf/ignored.txt', 'x'),
    cause: 'none',
  },
  {
    name: 'a name with an umlaut',
    change: (project) => project.write('docs/ü-x.txt', 'x\n'),
    cause: 'files docs/ü-x.txt',
    line: 7,
  },
  {
    name: 'a file is removed',
    change: (project) => rmSync(project.path('docs/readme.md')),
    cause: 'files docs/readme.md',
    line: 44,
  },
  {
    name: 'several: a stage by ARG, a file, another owner, a RUN removed',
    change: (project) => {
      flags('--build-arg', 'PICK=b')(project);
      project.append('docs/a.txt', 'x');
      project.replace('Dockerfile', '--chown=5:6', '--chown=6:5');
      project.replace('Dockerfile', 'RUN id -u\n', '');
    },
    cause: 'files docs/a.txt',
    line: 7,
  },
  {
    name: 'several: a file of two stages, a mode, an order',
    change: (project) => {
      project.append('conf/a.txt', 'x');
      project.replace('Dockerfile', '--chmod=640', '--chmod=660');
      project.replace(
        'Dockerfile',
        'COPY --from=owned /mode/a.txt /m\nCOPY --from=owned /par/ /p/\n',
        'COPY --from=owned /par/ /p/\nCOPY --from=owned /mode/a.txt /m\n',
      );
    },
    cause: 'files conf/a.txt',
    line: 3,
  },
  {
    name: 'changed, built, and changed back',
    change: async (project) => {
      project.append('docs/a.txt', 'x');
      await project.build();
      project.write('docs/a.txt', 'a\n');
    },
    cause: 'none',
  },
  {
    name: 'another target in between',
    change: async (project) => void (await project.build(['--target', 'picked'])),
    cause: 'none',
  },
  {
    name: 'a target of the changed stage alone',
    change: (project) => {
      project.append('docs/a.txt', 'x');
      flags('--target', 'owned')(project);
    },
    cause: 'files docs/a.txt',
    line: 7,
  },
  { name: 'a proxy', change: flags('--build-arg', 'HTTP_PROXY=http://proxy.invalid:1'), cause: 'none' },
  {
    name: '--no-cache-filter of a stage on scratch',
    change: flags('--no-cache-filter', 'owned'),
    cause: 'no-cache',
  },
  { name: 'SOURCE_DATE_EPOCH', change: flags('--build-arg', 'SOURCE_DATE_EPOCH=1'), cause: 'any' },
  { name: 'another platform', change: flags('--platform', 'linux/arm64', '--target', 'owned'), cause: 'any' },
  {
    name: 'a named context in the place of a stage',
    change: (project) => replaceStage(project),
    cause: 'any',
  },
];

/** A directory with a file that the stage has, too. */
function replaceStage(project: Project): void {
  mkdirSync(project.path('unsent/picked'));
  writeFileSync(project.path('unsent/picked/pick'), 'other\n');
  flags('--build-context', `picked=${project.path('unsent/picked')}`)(project);
}
