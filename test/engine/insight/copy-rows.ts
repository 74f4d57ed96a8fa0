import { chmodSync, rmSync } from 'node:fs';
import { dockerfile, type Row } from './row.ts';
import { context, small } from './small-project.ts';

const fromStage = `FROM BASE AS made
WORKDIR /w-@NONCE@
RUN echo a > /pick
FROM BASE
WORKDIR /v-@NONCE@
COPY --from=made /pick /pick
RUN --mount=type=bind,from=made,source=/pick,target=/p cat /p > /q
`;

/** Changes of COPY and ADD, in projects that have only what each change needs. */
export const copyRows: readonly Row[] = [
  {
    name: 'a context with the files of the stage that it replaces',
    project: small(fromStage),
    change: context('made', { pick: 'a\n' }),
    cause: 'result',
    explained: 'none',
  },
  {
    name: 'a context with other files than the stage that it replaces',
    project: small(fromStage),
    change: context('made', { pick: 'b\n' }),
    cause: 'result',
    explained: 'any',
  },

  {
    name: 'two stages that copy equal files of two contexts',
    project: small(
      'FROM scratch AS a\nWORKDIR /a-@NONCE@\nFROM scratch AS b\nCOPY --from=one x /@NONCE@/\nFROM scratch AS c\nCOPY --from=two x /@NONCE@/\nFROM BASE\nWORKDIR /w-@NONCE@\nCOPY --from=b / /b/\nCOPY --from=c / /c/\n',
    ),
    before: (project) => {
      context('one', { x: 'x' })(project);
      context('two', { x: 'y' })(project);
    },
    change: (project) => project.write('unsent-two/x', 'x'),
    cause: 'any',
  },
  {
    name: 'heredoc of a COPY: name, text equal',
    project: small('FROM BASE\nWORKDIR /w-@NONCE@\nCOPY <<A /a\ntext\nA\nRUN cat /a\n'),
    change: dockerfile('COPY <<A /a\ntext\nA\n', 'COPY <<B /a\ntext\nB\n'),
    cause: 'any',
  },
  {
    name: 'heredoc of a COPY: text',
    project: small('FROM BASE\nWORKDIR /w-@NONCE@\nCOPY <<A /a\ntext\nA\nRUN cat /a\n'),
    change: dockerfile('text', 'text2'),
    cause: 'any',
  },
  {
    name: 'heredoc of a COPY: quoted mark, no variables',
    project: small('FROM BASE\nWORKDIR /w-@NONCE@\nCOPY <<A /a\ntext\nA\nRUN cat /a\n'),
    change: dockerfile('<<A', '<<"A"'),
    cause: 'none',
  },
  {
    name: 'ADD of a file that looks like an archive by its name',
    project: small('FROM BASE\nWORKDIR /w-@NONCE@\nADD --chmod=600 a.tar /t\n', {
      'a.tar': 'not an archive',
    }),
    change: (project) => project.append('a.tar', '!'),
    cause: 'files a.tar',
  },
  {
    name: 'COPY of two files is split',
    project: small('FROM BASE\nWORKDIR /w-@NONCE@\nCOPY a b /d/\nRUN true\n', { a: 'a', b: 'b' }),
    change: dockerfile('COPY a b /d/', 'COPY a /d/\nCOPY b /d/'),
    cause: 'any',
  },
  {
    name: 'COPY of two files in another order',
    project: small('FROM BASE\nWORKDIR /w-@NONCE@\nCOPY a b /d/\nRUN true\n', { a: 'a', b: 'b' }),
    change: dockerfile('COPY a b /d/', 'COPY b a /d/'),
    cause: 'any',
  },
  {
    name: 'content of two copied files swapped',
    project: small('FROM BASE\nWORKDIR /w-@NONCE@\nCOPY a b /d/\nRUN true\n', { a: 'a', b: 'b' }),
    change: (project) => {
      project.write('a', 'b');
      project.write('b', 'a');
    },
    cause: 'any',
  },
  {
    name: 'COPY without a slash at the end of the target',
    project: small('FROM BASE\nWORKDIR /w-@NONCE@\nCOPY d /x/\nRUN true\n', { 'd/a': 'a' }),
    change: dockerfile('COPY d /x/', 'COPY d /x'),
    cause: 'any',
  },
  {
    name: 'COPY of a path in other words',
    project: small('FROM BASE\nWORKDIR /w-@NONCE@\nCOPY d/a /x/\nRUN true\n', { 'd/a': 'a' }),
    change: dockerfile('COPY d/a', 'COPY ./d//a'),
    cause: 'none',
  },
  {
    name: 'COPY with a wildcard that matches the same',
    project: small('FROM BASE\nWORKDIR /w-@NONCE@\nCOPY d/a /x/\nRUN true\n', { 'd/a': 'a' }),
    change: dockerfile('COPY d/a', 'COPY d/[a]'),
    cause: 'any',
  },
  {
    name: 'COPY --link: content',
    project: small('FROM BASE\nWORKDIR /w-@NONCE@\nCOPY --link a /@NONCE@/\nRUN true\n', { a: 'a' }),
    change: (project) => project.append('a', 'x'),
    cause: 'files a',
  },
  {
    name: 'COPY --link: a RUN before it changes',
    project: small('FROM BASE\nWORKDIR /w-@NONCE@\nRUN echo 1\nCOPY --link a /@NONCE@/\n', { a: 'a' }),
    change: dockerfile('echo 1', 'echo 2'),
    cause: 'own args',
  },
  {
    name: 'COPY becomes COPY --link',
    project: small('FROM BASE\nWORKDIR /w-@NONCE@\nCOPY a /@NONCE@/\nRUN true\n', { a: 'a' }),
    change: dockerfile('COPY a', 'COPY --link a'),
    cause: 'any',
  },
  {
    name: 'COPY --from --link of a stage that runs',
    project: small(
      'FROM BASE AS s\nWORKDIR /s-@NONCE@\nCOPY a /a\nRUN wc -c /a > /n\nFROM BASE\nWORKDIR /w-@NONCE@\nCOPY --link --from=s /n /n\nRUN cat /n\n',
      { a: 'a' },
    ),
    change: (project) => project.write('a', 'b'),
    cause: 'files a',
  },
  {
    name: 'COPY --parents: content and new file',
    project: small('FROM BASE\nWORKDIR /w-@NONCE@\nCOPY --parents d/*/f e/ /p/\nRUN true\n', {
      'd/a/f': 'a',
      'd/b/g': 'b',
      'e/x': 'x',
    }),
    change: (project) => project.write('d/b/f', 'x'),
    cause: 'files d/b/f',
  },
  {
    name: 'COPY --parents: file beside the match',
    project: small('FROM BASE\nWORKDIR /w-@NONCE@\nCOPY --parents d/*/f e/ /p/\nRUN true\n', {
      'd/a/f': 'a',
      'd/b/g': 'b',
      'e/x': 'x',
    }),
    change: (project) => project.append('d/b/g', 'x'),
    cause: 'none',
  },
  {
    name: 'COPY --parents: mode of a parent directory',
    project: small('FROM BASE\nWORKDIR /w-@NONCE@\nCOPY --parents d/a/f /p/\nRUN true\n', { 'd/a/f': 'a' }),
    change: (project) => chmodSync(project.path('d/a'), 0o700),
    cause: 'none',
  },
  {
    name: 'COPY --exclude with an exception',
    project: small(
      'FROM BASE\nWORKDIR /w-@NONCE@\nCOPY --exclude=*.md --exclude=!keep.md d /p/\nRUN true\n',
      { 'd/a.md': 'a', 'd/keep.md': 'b', 'd/c': 'c' },
    ),
    change: (project) => project.append('d/keep.md', 'x'),
    cause: 'files d/keep.md',
  },
  {
    name: 'COPY --exclude: excluded file changes',
    project: small('FROM BASE\nWORKDIR /w-@NONCE@\nCOPY --exclude=**/*.md d /p/\nRUN true\n', {
      'd/e/a.md': 'a',
      'd/c': 'c',
    }),
    change: (project) => project.append('d/e/a.md', 'x'),
    cause: 'none',
  },
  {
    name: 'COPY --exclude: excluded file is removed, an empty directory is left',
    project: small('FROM BASE\nWORKDIR /w-@NONCE@\nCOPY --exclude=**/*.md d /p/\nRUN true\n', {
      'd/e/a.md': 'a',
      'd/c': 'c',
    }),
    change: (project) => rmSync(project.path('d/e/a.md')),
    cause: 'none',
  },
  {
    name: 'wildcard: a directory with the name of a file',
    project: small('FROM BASE\nWORKDIR /w-@NONCE@\nCOPY d* /d/\nRUN true\n', { 'd1/a': 'a', d2: 'b' }),
    change: (project) => project.write('d3/x', 'x'),
    cause: 'any',
  },
  {
    name: 'wildcard that matches nothing, then something',
    project: small('FROM BASE\nWORKDIR /w-@NONCE@\nCOPY a z* /d/\nRUN true\n', { a: 'a' }),
    change: (project) => project.write('z1', 'x'),
    cause: 'files z1',
  },
];
