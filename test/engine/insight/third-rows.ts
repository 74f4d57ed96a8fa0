import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { setAttributeSync } from '@napi-rs/xattr';
import { nonce } from '../harness.ts';
import { pushOnbuild } from './image-variants.ts';
import type { Project } from './project.ts';
import { dockerfile, flags, type Row } from './row.ts';

/** A base image with these triggers, in the place of the usual one. */
const onbuild = (first: readonly string[], next: readonly string[]) => ({
  before: async (project: Project) => {
    const name = `onbuild-${nonce()}`;
    project.args.push('--build-arg', `ONBASE=${await pushOnbuild(name, 'first', first)}`);
    project.env['NEXT_BASE'] = await pushOnbuild(name, 'next', next);
  },
});
const nextBase = (project: Project) => void project.args.splice(-1, 1, `ONBASE=${project.env['NEXT_BASE']}`);

/** Changes of the third project. */
export const thirdRows: readonly Omit<Row, 'project'>[] = [
  {
    name: 'scratch: content',
    change: (project) => project.append('conf/a.txt', 'x'),
    cause: 'files conf/a.txt',
    line: 4,
    quick: true,
  },
  {
    name: 'scratch: touch',
    change: (project) => utimesSync(project.path('conf/a.txt'), new Date(), new Date()),
    cause: 'none',
  },
  {
    name: 'scratch: mode',
    change: (project) => chmodSync(project.path('conf/sub/one.txt'), 0o600),
    cause: 'files conf/sub/one.txt',
    line: 4,
  },
  {
    name: 'scratch: empty directory',
    change: (project) => mkdirSync(project.path('conf/empty')),
    cause: 'files conf/empty',
    line: 4,
  },
  {
    name: 'scratch: symlink',
    change: (project) => symlinkSync('a.txt', project.path('conf/link')),
    cause: 'files conf/link',
    line: 4,
  },
  {
    name: 'scratch: renamed',
    change: (project) => project.rename('conf/a.txt', 'conf/b.txt'),
    cause: 'files conf/a.txt',
    line: 4,
  },
  {
    name: 'scratch: text of a heredoc',
    change: dockerfile('made ', 'made anew '),
    cause: 'any',
    explained: 'own mkfile.text',
    line: 5,
  },
  {
    name: 'scratch: --link, for a mount',
    change: (project) => project.append('link.txt', 'x'),
    cause: 'files link.txt',
    line: 8,
  },
  {
    name: 'scratch: WORKDIR',
    change: dockerfile('WORKDIR /conf/d', 'WORKDIR /conf/e'),
    cause: 'own mkdir.path',
    line: 3,
  },
  {
    name: 'scratch: other order, equal files',
    change: dockerfile('COPY conf/ /conf/\n', 'COPY conf/sub /conf/sub\nCOPY conf/ /conf/\n'),
    cause: 'any',
  },
  {
    name: 'scratch: another mode for all',
    change: dockerfile('COPY conf/ /conf/', 'COPY --chmod=755 conf/ /conf/'),
    cause: 'own chmod',
    line: 4,
  },
  {
    name: 'named context: content of a match',
    change: (project) => project.append('extra/lib/a.txt', 'x'),
    cause: 'files lib/a.txt',
    line: 14,
    quick: true,
  },
  {
    name: 'named context: file of a mount only',
    change: (project) => project.append('extra/lib/c.md', 'x'),
    cause: 'files lib/c.md',
    line: 15,
  },
  {
    name: 'named context: another directory with the same files',
    change: (project) => {
      cpSync(project.path('extra'), project.path('other'), { recursive: true });
      project.args.splice(project.args.indexOf('--build-context') + 1, 1, `extra=${project.path('other')}`);
    },
    cause: 'none',
  },
  {
    name: '--parents with a pivot: content',
    change: (project) => project.append('conf/sub/one.txt', 'x'),
    cause: 'files conf/sub/one.txt',
    line: 16,
  },
  {
    name: 'archive: other files',
    change: (project) => writeArchive(project, 'other'),
    cause: 'files pack.tar.gz',
    line: 17,
  },
  {
    name: 'archive: the same files, compressed in another way',
    change: (project) => {
      const tar = execFileSync('gzip', ['-dc', project.path('pack.tar.gz')]);
      writeFileSync(project.path('pack.tar.gz'), gzipSync(tar, { level: 1 }));
    },
    cause: 'files pack.tar.gz',
    line: 17,
  },
  {
    name: 'named context: mode',
    change: dockerfile('COPY --from=extra lib/*.txt', 'COPY --from=extra --chmod=644 lib/*.txt'),
    cause: 'own chmod',
    line: 14,
  },
  {
    name: 'ONBUILD: file of a trigger',
    ...onbuild(['COPY trigger.txt /t/'], []),
    change: (project) => project.append('trigger.txt', 'x'),
    cause: 'files trigger.txt',
    line: 19,
  },
  {
    name: 'ONBUILD: a file that no trigger takes',
    ...onbuild(['COPY trigger.txt /t/'], []),
    change: (project) => project.append('unused.txt', 'x'),
    cause: 'none',
  },
  {
    name: 'ONBUILD: another trigger',
    ...onbuild(['RUN echo one'], ['RUN echo two']),
    change: nextBase,
    cause: 'any',
    explained: 'own args',
    line: 19,
  },
  {
    name: 'ONBUILD: one more trigger',
    ...onbuild(['COPY trigger.txt /t/'], ['COPY trigger.txt /t/', 'ENV ON=build']),
    change: nextBase,
    cause: 'any',
  },
  {
    name: 'xattr alone',
    change: (project) => setAttributeSync(project.path('conf/a.txt'), 'user.kind', Buffer.from('x')),
    cause: 'any',
  },
  {
    name: 'xattr and time',
    change: (project) => {
      setAttributeSync(project.path('conf/a.txt'), 'user.kind', Buffer.from('x'));
      utimesSync(project.path('conf/a.txt'), new Date(), new Date());
    },
    cause: 'files conf/a.txt',
    line: 4,
  },
  {
    name: 'several: content, ARG and LABEL',
    change: (project) => {
      project.append('conf/a.txt', 'x');
      project.append('Dockerfile', 'LABEL a=b\n');
      project.args.push('--build-arg', 'LATE=2');
    },
    cause: 'files conf/a.txt',
    line: 4,
  },
  {
    name: 'several: two contexts, a stage renamed, a line inserted',
    change: (project) => {
      project.append('extra/lib/a.txt', 'x');
      project.append('link.txt', 'x');
      project.replace('Dockerfile', 'AS main', 'AS middle');
      project.replace('Dockerfile', 'FROM main', 'FROM middle');
      project.replace('Dockerfile', 'ADD pack', 'RUN true\nADD pack');
    },
    cause: 'files lib/a.txt',
    line: 14,
  },
  {
    name: 'several: a change and its opposite',
    before: async (project) => {
      await project.build();
      project.append('conf/a.txt', 'x');
    },
    change: (project) => {
      writeFileSync(
        project.path('conf/a.txt'),
        readFileSync(project.path('conf/a.txt'), 'utf8').slice(0, -1),
      );
      project.replace('Dockerfile', 'RUN echo end', 'RUN echo the end');
    },
    cause: 'own args',
    line: 25,
  },
  {
    name: '--no-cache-filter of the scratch stage',
    change: flags('--no-cache-filter', 'files'),
    cause: 'no-cache',
    line: 4,
  },
  { name: '--target of a stage in the middle', change: flags('--target', 'main'), cause: 'none' },
];

/** Changes of the fourth project, which is built for two platforms. */
export const fourthRows: readonly Omit<Row, 'project'>[] = [
  {
    name: 'touch',
    change: (project) => utimesSync(project.path('src.txt'), new Date(), new Date()),
    cause: 'none',
  },
  {
    name: 'file of a shared step',
    change: (project) => project.append('src.txt', 'x'),
    cause: 'files src.txt',
    line: 3,
    quick: true,
  },
  {
    name: 'file of both platforms',
    change: (project) => project.append('plain.txt', 'x'),
    cause: 'files plain.txt',
    line: 8,
  },
  {
    name: 'a RUN of each platform',
    change: dockerfile('echo $TARGETARCH', 'echo for $TARGETARCH'),
    cause: 'own args',
    line: 6,
  },
  {
    name: 'one platform of the two',
    change: (project) => void project.args.splice(-1, 1, 'linux/arm64'),
    cause: 'none',
  },
  {
    name: 'one more platform',
    change: (project) => void project.args.splice(-1, 1, 'linux/amd64,linux/arm64,linux/riscv64'),
    cause: 'any',
  },
];

/** An archive with one file. */
function writeArchive(project: Project, text: string): void {
  project.write('packed/in.txt', text);
  execFileSync('tar', ['-C', project.path('packed'), '-czf', project.path('pack.tar.gz'), 'in.txt']);
}
