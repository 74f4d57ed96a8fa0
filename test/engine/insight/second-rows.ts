import { chmodSync, utimesSync } from 'node:fs';
import { dockerfile, flags, type Row } from './row.ts';

/** Changes of the second project. */
export const secondRows: readonly Omit<Row, 'project'>[] = [
  {
    name: 'touch of all',
    change: (project) => {
      for (const name of ['deps.txt', 'src/main.c', 'docs/a.md', 'assets/x.css', 'tools/gen.sh'])
        utimesSync(project.path(name), new Date(), new Date());
    },
    cause: 'none',
  },
  {
    name: '--link: content',
    change: (project) => project.append('src/main.c', '//x\n'),
    cause: 'files src/main.c',
    line: 10,
  },
  {
    name: '--parents: content of a match',
    change: (project) => project.append('docs/a.md', 'x\n'),
    cause: 'files docs/a.md',
    line: 11,
  },
  {
    name: '--parents: content of a directory',
    change: (project) => project.append('src/sub/helper.c', '//x\n'),
    cause: 'files src/sub/helper.c',
    line: 11,
  },
  { name: '--parents: no match', change: (project) => project.append('docs/n.txt', 'x\n'), cause: 'none' },
  {
    name: '--parents: match moved',
    change: (project) => project.rename('docs/a.md', 'docs/q.md'),
    cause: 'files docs/a.md',
    line: 11,
  },
  {
    name: 'text of a heredoc',
    change: dockerfile('a=1', 'a=2'),
    cause: 'any',
    explained: 'own mkfile.text',
    line: 12,
  },
  {
    name: 'ADD of a directory',
    change: (project) => project.write('arch/two.txt', 'two\n'),
    cause: 'files arch/two.txt',
    line: 15,
  },
  {
    name: 'bind from a stage',
    change: (project) => project.append('tools/gen.sh', '# c\n'),
    cause: 'files tools/gen.sh',
    line: 6,
  },
  {
    name: 'bind from a stage: mode of a source',
    change: (project) => chmodSync(project.path('tools/other.sh'), 0o600),
    cause: 'files tools/other.sh',
    line: 6,
  },
  {
    name: 'content of assets',
    change: (project) => project.append('assets/x.css', 'x'),
    cause: 'files assets/x.css',
    line: 19,
  },
  {
    name: 'one of several sources',
    change: (project) => project.append('unused.txt', 'x'),
    cause: 'files unused.txt',
    line: 20,
  },
  {
    name: 'order of sources',
    change: dockerfile('deps.txt unused.txt', 'unused.txt deps.txt'),
    cause: 'own 1.copy.src',
    line: 20,
  },
  {
    name: 'owner by another name',
    change: dockerfile('--chown=nobody:nogroup', '--chown=root:nogroup'),
    cause: 'own 1.chown',
    line: 20,
  },
  {
    name: 'target of a cache',
    change: dockerfile('target=/cache', 'target=/cache9'),
    cause: 'own mount./cache',
    line: 18,
  },
  {
    name: 'default id of a cache',
    change: dockerfile('type=cache,target=/cache', 'type=cache,id=/cache,target=/cache'),
    cause: 'any',
  },
  {
    name: 'id of a cache',
    change: dockerfile('type=cache,target=/cache', 'type=cache,id=mine,target=/cache'),
    cause: 'any',
  },
  {
    name: 'sharing of a cache',
    change: dockerfile('type=cache,target=/cache', 'type=cache,sharing=locked,target=/cache'),
    cause: 'any',
  },
  {
    name: 'size of a tmpfs',
    change: dockerfile('type=tmpfs,target=/tmp2', 'type=tmpfs,size=1m,target=/tmp2'),
    cause: 'own mount./tmp2',
    line: 18,
  },
  {
    name: 'spelling of a bind source',
    change: dockerfile('source=/tools,target=/t cat', 'source=/tools/,target=/t cat'),
    cause: 'any',
  },
  { name: '--link removed', change: dockerfile('COPY --link src/', 'COPY src/'), cause: 'any', line: 10 },
  { name: '--target', change: flags('--target', 'app'), cause: 'none' },
  {
    name: 'SHELL',
    change: dockerfile('ADD arch', 'SHELL ["/bin/sh", "-e", "-c"]\nADD arch'),
    cause: 'own shell',
    line: 17,
    origin: 'SHELL 15',
  },
  {
    name: 'WORKDIR inserted',
    change: dockerfile('ADD arch', 'WORKDIR /elsewhere\nADD arch'),
    cause: 'any',
    explained: 'first',
    line: 15,
  },
];
