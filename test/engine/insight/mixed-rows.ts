import { chmodSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { engine } from '../harness.ts';
import type { Project } from './project.ts';
import { dockerfile, flags, type Row } from './row.ts';
import { context, small } from './small-project.ts';

/** Several changes, one after the other. */
const all =
  (...changes: readonly ((project: Project) => Promise<void> | void)[]) =>
  async (project: Project) => {
    for (const change of changes) await change(project);
  };

const append = (path: string, text: string) => (project: Project) => project.append(path, text);
const chmod = (path: string, mode: number) => (project: Project) => chmodSync(project.path(path), mode);

const onbuild = small(
  `FROM BASE AS parent
WORKDIR /p-@NONCE@
ONBUILD ARG LEVEL=1
ONBUILD ENV KIND=x
ONBUILD COPY a /a
ONBUILD RUN echo $LEVEL $KIND > /level
FROM parent
RUN cat /level /a > /out
FROM parent AS second
COPY b /b
FROM second
RUN cat /b
COPY --from=1 /out /out
`,
  { a: 'a @NONCE@', b: 'b @NONCE@' },
);

const deep = small(
  `FROM BASE AS one
WORKDIR /w-@NONCE@
COPY a .
RUN wc -l < a > /one
FROM BASE AS two
WORKDIR /w-@NONCE@
COPY --from=one /one /one
RUN cat /one > /two
FROM BASE AS side
WORKDIR /s-@NONCE@
COPY b .
RUN cat b > /side
FROM BASE
WORKDIR /w-@NONCE@
RUN --mount=from=two,source=/two,target=/two cat /two > /three
COPY --from=side /side /side
RUN --mount=from=one,target=/m --mount=from=side,target=/n ls /m /n > /four
`,
  { a: 'a @NONCE@\n', b: 'b @NONCE@\n' },
);

const sideStage = () => `FROM ${engine.registry}/busybox:latest AS side`;

const links = small(
  `FROM BASE
WORKDIR /w-@NONCE@
COPY --link --chown=1:2 a /l/a
COPY --link --chmod=600 b /l/b
COPY --link <<A <<B /l/made/
x @NONCE@
A
y
B
RUN ls /l
COPY --link c /c
`,
  { a: 'a @NONCE@', b: 'b @NONCE@', c: 'c @NONCE@' },
);

const settings = small(
  `ARG IMAGE=BASE
ARG OTHER=x
FROM $IMAGE AS tools
ARG DIR=/w-@NONCE@
WORKDIR $DIR
ARG A=1
ENV B=$A-2 C=3
RUN <<E
echo $B $C
E
FROM \${IMAGE} AS main
ARG DIR=/w-@NONCE@
WORKDIR $DIR/deep
COPY a \${DIR}/copied
USER 1000
RUN id -u
HEALTHCHECK CMD true
STOPSIGNAL 9
EXPOSE 80
VOLUME /v
LABEL a=1
CMD ["true"]
`,
  { a: 'a @NONCE@' },
);

const parents = small(
  `FROM scratch AS files
COPY --parents src/./**/*.c src/top/x.h /s/
FROM BASE
WORKDIR /w-@NONCE@
COPY --parents --exclude=**/skip* src/ lib/*/a /p/
COPY --parents --from=files /s/sub /f/
COPY --parents --from=ctx d/./e/*.txt /c/
RUN find /p /f /c
`,
  {
    'src/top/x.c': 'x @NONCE@',
    'src/top/x.h': 'h',
    'src/sub/y.c': 'y',
    'src/skip.c': 's',
    'lib/one/a': 'a',
    'lib/two/a': 'b',
    'lib/two/b': 'c',
  },
);

const contextFiles = (project: Project) => {
  context('ctx', { one: '1' })(project);
  project.write('unsent-ctx/d/e/t.txt', 't');
  project.write('unsent-ctx/d/e/u.md', 'u');
  project.write('.dockerignore', 'unsent-*\nDockerfile\n');
};

type Change = readonly [name: string, change: Row['change'], cause?: string];

const rowsOf = (
  title: string,
  project: Row['project'],
  changes: readonly Change[],
  before?: Row['before'],
): readonly Row[] =>
  changes.map(([name, change, cause = 'any']) => ({
    name: `mixed: ${title}, ${name}`,
    project,
    change,
    cause,
    ...(before && { before }),
  }));

const triggers = 'ONBUILD ARG LEVEL=1\nONBUILD ENV KIND=x\n';
const linkedFiles = 'COPY --link --chown=1:2 a /l/a\nCOPY --link --chmod=600 b /l/b\n';

/** Several changes at once, and combinations of instructions. */
export const mixedRows: readonly Row[] = [
  ...rowsOf('ONBUILD', onbuild, [
    ['nothing', () => {}, 'none'],
    ['ARG of a trigger', flags('--build-arg', 'LEVEL=2')],
    ['file of a trigger and another one', all(append('a', 'x'), append('b', 'y'))],
    [
      'order of triggers',
      dockerfile(triggers, triggers.split('\n').toReversed().join('\n').trim().concat('\n')),
    ],
    ['ENV of a trigger', dockerfile('KIND=x', 'KIND=y')],
  ]),
  ...rowsOf('chain of results', deep, [
    ['nothing', () => {}, 'none'],
    ['the first stays equal', (project) => project.replace('a', 'a ', 'b '), 'files a'],
    ['the first changes', append('a', '\n\n'), 'files a'],
    ['the side changes', append('b', 'x'), 'files b'],
    [
      'both change, and a stage is renamed',
      all(append('a', 'x'), append('b', 'x'), dockerfile('side', 'other')),
    ],
    [
      'a stage is inserted',
      (project) => dockerfile(sideStage(), `FROM two AS between\nRUN echo x > /two\n${sideStage()}`)(project),
      'none',
    ],
    [
      'a stage is inserted and used',
      all(
        (project) =>
          dockerfile(sideStage(), `FROM two AS between\nRUN cat /one > /two\n${sideStage()}`)(project),
        dockerfile('from=two', 'from=between'),
      ),
    ],
    ['the second without its cache', flags('--no-cache-filter', 'two'), 'no-cache'],
    ['two without their cache, and a file', all(flags('--no-cache-filter', 'one,side'), append('b', 'z'))],
  ]),
  ...rowsOf('--link', links, [
    ['nothing', () => {}, 'none'],
    ['order', dockerfile(linkedFiles, `${linkedFiles.split('\n')[1]}\n${linkedFiles.split('\n')[0]}\n`)],
    ['a heredoc', dockerfile('\ny\n', '\nz\n')],
    [
      'one becomes plain, and another file changes',
      all(dockerfile('COPY --link --chmod=600 b', 'COPY --chmod=600 b'), append('c', 'x')),
    ],
    ['WORKDIR below', dockerfile('WORKDIR /w', 'WORKDIR /v')],
    ['mode of a file', chmod('a', 0o700), 'files a'],
    ['mode of a file that gets another', chmod('b', 0o700), 'files b'],
  ]),
  ...rowsOf('settings', settings, [
    ['nothing', () => {}, 'none'],
    [
      'of the image alone',
      all(
        dockerfile('STOPSIGNAL 9', 'STOPSIGNAL 15'),
        dockerfile('EXPOSE 80', 'EXPOSE 81'),
        dockerfile('VOLUME /v', 'VOLUME /x'),
        dockerfile('HEALTHCHECK CMD true', 'HEALTHCHECK NONE'),
        dockerfile('LABEL a=1', 'LABEL a=$DIR'),
        dockerfile('CMD ["true"]', 'ENTRYPOINT ["sh"]'),
      ),
      'none',
    ],
    ['directory by ARG', flags('--build-arg', 'DIR=/other')],
    ['ARG before FROM that nothing uses', flags('--build-arg', 'OTHER=y'), 'none'],
    [
      'the same image by ARG',
      (project) => flags('--build-arg', `IMAGE=${engine.registry}/busybox`)(project),
      'none',
    ],
    ['ARG of a heredoc, for a target', flags('--target', 'tools', '--build-arg', 'A=5')],
    ['a target that was not built', flags('--target', 'tools')],
    ['TARGETARCH declared above RUN', dockerfile('USER 1000', 'ARG TARGETARCH\nUSER 1000')],
    ['a directive', dockerfile('ARG IMAGE', '# check=skip=all\nARG IMAGE'), 'none'],
  ]),
  ...rowsOf(
    'SOURCE_DATE_EPOCH',
    settings,
    [
      ['another one', flags('--build-arg', 'SOURCE_DATE_EPOCH=2')],
      ['the same', () => {}],
    ],
    flags('--build-arg', 'SOURCE_DATE_EPOCH=1'),
  ),
  ...rowsOf(
    '--parents',
    parents,
    [
      ['nothing', () => {}, 'none'],
      ['a file of two copies', append('src/top/x.c', '1')],
      ['an excluded file', append('src/skip.c', '1')],
      ['a file beside a match', append('lib/two/b', '1'), 'none'],
      ['a file of the named context', append('unsent-ctx/d/e/t.txt', '1')],
      ['another file of the named context', append('unsent-ctx/d/e/u.md', '1'), 'none'],
      [
        'a directory is renamed, and a mode',
        all(
          (project) => renameSync(project.path('lib/one'), project.path('lib/three')),
          chmod('src/top/x.h', 0o600),
        ),
      ],
      [
        'a file becomes a link',
        (project) => {
          rmSync(project.path('src/sub/y.c'));
          symlinkSync('../top/x.c', project.path('src/sub/y.c'));
        },
      ],
    ],
    contextFiles,
  ),
  {
    name: 'mixed: image and stage with one name',
    project: small(
      'FROM BASE AS x\nWORKDIR /w-@NONCE@\nRUN echo a > /a\nFROM x AS y\nCOPY --from=x /a /b\nRUN --mount=from=BASE,source=/bin,target=/m ls /m\n',
    ),
    change: dockerfile('echo a', 'echo  a'),
    cause: 'own args',
  },
  {
    name: 'mixed: .dockerignore of the whole, with exceptions, and a file',
    project: small('FROM BASE\nWORKDIR /w-@NONCE@\nCOPY . /d/\nCOPY keep /k/\nRUN ls /d /k\n', {
      'keep/a': 'a',
      'keep/b': 'b',
      'drop/c': 'c',
      '.dockerignore': '*\n!keep\nkeep/b\n',
    }),
    change: all((project) => project.write('.dockerignore', '**\n!keep/**\n**/b\n'), append('drop/c', 'x')),
    cause: 'any',
  },
];
