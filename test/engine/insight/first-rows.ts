import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { nonce, runCli } from '../harness.ts';
import { pushVariants } from './image-variants.ts';
import { daemonEnv, type Project } from './project.ts';
import { dockerfile, flags, type Row } from './row.ts';

/** Changes of the first project. */
export const firstRows: readonly Omit<Row, 'project'>[] = [
  {
    name: 'touch of a used file',
    change: (project) => utimesSync(project.path('src/main.c'), new Date(), new Date()),
    cause: 'none',
    quick: true,
  },
  {
    name: 'content',
    change: (project) => project.append('src/main.c', '// x\n'),
    cause: 'files src/main.c',
    line: 13,
    quick: true,
  },
  {
    name: 'content of an unused file',
    change: (project) => project.append('unused.txt', 'x'),
    cause: 'none',
    quick: true,
  },
  {
    name: 'content of an ignored file',
    change: (project) => project.append('build.log', 'x'),
    cause: 'none',
    quick: true,
  },
  {
    name: 'chmod',
    change: (project) => chmodSync(project.path('src/main.c'), 0o600),
    cause: 'files src/main.c',
    line: 13,
    quick: true,
  },
  {
    name: 'rename in a copied directory',
    change: (project) => project.rename('src/sub/helper.c', 'src/sub/helper2.c'),
    cause: 'files src/sub/helper.c',
    line: 13,
  },
  {
    name: 'new file that a wildcard matches',
    change: (project) => project.write('docs/c.md', '# c\n'),
    cause: 'files docs/c.md',
    line: 18,
  },
  {
    name: 'new file that no wildcard matches',
    change: (project) => project.write('docs/z.txt', 'z'),
    cause: 'none',
  },
  {
    name: 'content of an --exclude file',
    change: (project) => project.append('assets/y.js.map', 'x'),
    cause: 'none',
  },
  {
    name: 'content, the result stays equal (web)',
    change: (project) => project.append('assets/x.css', 'more\n'),
    cause: 'files assets/x.css',
    line: 22,
    quick: true,
  },
  {
    name: 'content, the result stays equal (docs)',
    change: (project) => project.write('docs/a.md', '# a longer\n'),
    cause: 'files docs/a.md',
    line: 18,
  },
  {
    name: 'ARG that is used',
    change: flags('--build-arg', 'VERSION=2'),
    cause: 'own env.VERSION',
    line: 15,
    origin: 'ARG 10',
    quick: true,
  },
  {
    name: 'ARG that is declared only',
    change: flags('--build-arg', 'UNUSED=2'),
    cause: 'own env.UNUSED',
    line: 15,
    origin: 'ARG 11',
    quick: true,
  },
  { name: 'ARG that is not declared', change: flags('--build-arg', 'NOBODY=2'), cause: 'none' },
  {
    name: 'ENV',
    change: dockerfile('MODE=release', 'MODE=debug'),
    cause: 'own env.MODE',
    line: 15,
    origin: 'ENV 14',
  },
  { name: 'comment', change: dockerfile('ARG VERSION', '# hello\nARG VERSION'), cause: 'none' },
  {
    name: 'RUN over two lines',
    change: dockerfile('RUN cat docs/*.md | wc', 'RUN cat docs/*.md | \\\n  wc'),
    cause: 'own args',
    line: 19,
  },
  {
    name: 'base image with other labels, known before',
    before: async (project) => {
      const { a, b } = await pushVariants(`known-${nonce()}`);
      project.args.push('--build-arg', `BASE=${b}`);
      await project.build();
      project.args.splice(-1, 1, `BASE=${a}`);
      project.env['NEXT_BASE'] = b;
      project.replace('Dockerfile', 'WORKDIR /work', 'WORKDIR /again');
    },
    change: (project) => void project.args.splice(-1, 1, `BASE=${project.env['NEXT_BASE']}`),
    cause: 'base',
    line: 3,
  },
  {
    name: 'base image with other labels, fetched by the build',
    before: async (project) => {
      const { a, b } = await pushVariants(`fresh-${nonce()}`);
      project.args.push('--build-arg', `BASE=${a}`);
      project.env['NEXT_BASE'] = b;
    },
    change: (project) => void project.args.splice(-1, 1, `BASE=${project.env['NEXT_BASE']}`),
    cause: 'none',
  },
  {
    name: 'base image with another layer',
    before: async (project) => {
      const { a, c } = await pushVariants(`layer-${nonce()}`);
      project.args.push('--build-arg', `BASE=${a}`);
      project.env['NEXT_BASE'] = c;
    },
    change: (project) => void project.args.splice(-1, 1, `BASE=${project.env['NEXT_BASE']}`),
    cause: 'base',
    line: 3,
  },
  {
    name: 'secret value',
    change: (project) => {
      project.env['TOK'] = 'other';
    },
    cause: 'none',
    quick: true,
  },
  { name: 'cache mount id', change: dockerfile('id=depcache', 'id=depcache2'), cause: 'none', quick: true },
  {
    name: 'text of the last RUN',
    change: dockerfile('RUN echo final', 'RUN echo finale'),
    cause: 'own args',
    line: 29,
  },
  {
    name: 'order of stages',
    change: (project) => {
      const parts = readFileSync(project.path('Dockerfile'), 'utf8').split('\n\n');
      const [i, j] = ['AS docs', 'AS web'].map((name) => parts.findIndex((part) => part.includes(name)));
      [parts[i!], parts[j!]] = [parts[j!]!, parts[i!]!];
      writeFileSync(project.path('Dockerfile'), parts.join('\n\n'));
    },
    cause: 'none',
    quick: true,
  },
  {
    name: 'name of a stage',
    change: (project) => {
      project.replace('Dockerfile', 'AS base', 'AS ground');
      project.replace('Dockerfile', 'FROM base', 'FROM ground');
    },
    cause: 'none',
  },
  { name: 'LABEL', change: (project) => project.append('Dockerfile', 'LABEL a=b\n'), cause: 'none' },
  {
    name: 'file of a bind mount',
    change: (project) => project.append('tools/gen.sh', 'echo more\n'),
    cause: 'files tools/gen.sh',
    line: 15,
  },
  {
    name: 'file at the root of a chain',
    change: (project) => project.append('deps.txt', 'right-pad 2\n'),
    cause: 'files deps.txt',
    line: 6,
  },
  { name: '--no-cache-filter', change: flags('--no-cache-filter', 'docs'), cause: 'no-cache', line: 18 },
  { name: '--no-cache', change: flags('--no-cache'), cause: 'no-cache', line: 6 },
  {
    name: 'target of a symlink',
    change: (project) => {
      unlinkSync(project.path('src/link.c'));
      symlinkSync('extra.h', project.path('src/link.c'));
    },
    cause: 'files src/link.c',
    line: 13,
  },
  {
    name: 'content with equal size and time',
    change: (project) => {
      const { atime, mtime } = statSync(project.path('src/main.c'));
      project.replace('src/main.c', 'return 0', 'return 7');
      utimesSync(project.path('src/main.c'), atime, mtime);
    },
    before: (project) => utimesSync(project.path('src/main.c'), 1_700_000_000, 1_700_000_000),
    cause: 'unseen src/main.c',
  },
  {
    name: '.dockerignore: a used file',
    change: (project) => project.append('.dockerignore', 'src/extra.h\n'),
    cause: 'files src/extra.h',
    line: 13,
  },
  {
    name: '.dockerignore: an unused file',
    change: (project) => project.append('.dockerignore', 'unused.txt\n'),
    cause: 'none',
  },
  { name: '--target', change: flags('--target', 'build'), cause: 'none' },
  { name: '--network none', change: flags('--network', 'none'), cause: 'own network', line: 15 },
  {
    name: '--add-host: other address',
    before: flags('--add-host', 'h:10.0.0.1'),
    change: (project) => void project.args.splice(-1, 1, 'h:10.0.0.2'),
    cause: 'none',
  },
  {
    name: '--add-host: other name',
    before: flags('--add-host', 'h:10.0.0.1'),
    change: (project) => void project.args.splice(-1, 1, 'i:10.0.0.1'),
    cause: 'own add-host.h',
    line: 15,
  },
  {
    name: 'COPY --chmod',
    change: dockerfile('COPY deps.txt', 'COPY --chmod=600 deps.txt'),
    cause: 'own chmod',
    line: 6,
  },
  {
    name: 'hard link replaced by a copy',
    change: (project) => {
      unlinkSync(project.path('src/extra2.h'));
      copyFileSync(project.path('src/extra.h'), project.path('src/extra2.h'));
    },
    cause: 'none',
  },
  {
    name: 'empty directory',
    change: (project) => mkdirSync(project.path('src/empty')),
    cause: 'files src/empty',
    line: 13,
  },
  {
    name: 'source directory renamed',
    change: (project) => {
      project.rename('src', 'source');
      project.replace('Dockerfile', 'COPY src/ ./src/', 'COPY source/ ./src/');
    },
    cause: 'any',
    explained: 'own copy.src',
    line: 13,
  },
  {
    name: 'COPY split in two',
    change: dockerfile('COPY docs/*.md ./docs/', 'COPY docs/a.md ./docs/\nCOPY docs/b.md ./docs/'),
    cause: 'any',
    explained: 'first',
    line: 19,
  },
  {
    name: 'RUN inserted',
    change: dockerfile('ENV MODE=release', 'RUN true\nENV MODE=release'),
    cause: 'any',
    explained: 'first',
    line: 14,
  },
  {
    name: 'USER before RUN',
    change: dockerfile('RUN echo final', 'USER nobody\nRUN true # echo final'),
    cause: 'own user',
    line: 30,
    origin: 'USER 29',
  },
  {
    name: 'mode of a directory',
    change: (project) => chmodSync(project.path('src/sub'), 0o700),
    cause: 'none',
  },
  {
    name: 'record of a side step pruned',
    change: (project) => pruneRecord(project, 'ls /web > /web.txt'),
    cause: 'any',
    cleans: true,
    quick: true,
  },
  {
    name: 'record of a side step pruned, last step changed',
    change: async (project) => {
      await pruneRecord(project, 'ls /web > /web.txt');
      dockerfile('RUN echo final', 'RUN echo finale')(project);
    },
    cause: 'any',
    cleans: true,
  },
  {
    name: 'record of the last step pruned',
    change: (project) => pruneRecord(project, 'echo final > /final'),
    cause: 'any',
    cleans: true,
  },
  {
    name: 'edited and edited back',
    change: async (project) => {
      const text = readFileSync(project.path('src/main.c'), 'utf8');
      project.append('src/main.c', '// y\n');
      await project.build();
      writeFileSync(project.path('src/main.c'), text);
    },
    cause: 'none',
  },
  {
    name: 'two files',
    change: (project) => {
      project.append('docs/a.md', 'x');
      project.append('tools/gen.sh', 'x');
    },
    cause: 'files docs/a.md',
    line: 18,
  },
  {
    name: 'all pruned',
    change: async () => void (await runCli(['prune', '-a', '-f'], { env: daemonEnv })),
    cause: 'gone',
    line: 3,
    cleans: true,
  },
];

/** Removes the newest record of a RUN whose command contains the text. */
async function pruneRecord(project: Project, command: string): Promise<void> {
  const listed = await runCli(['du', '--format', 'json'], { env: daemonEnv });
  const records = listed.stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { id: string; description: string; createdAt: string });
  const found = records
    .filter(({ description }) => description.includes(command))
    .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))[0];
  if (!found) throw new Error(`no record of ${command} in ${project.dir}`);
  await runCli(['prune', '-a', '-f', '--filter', `id=${found.id}`], { env: daemonEnv });
}
