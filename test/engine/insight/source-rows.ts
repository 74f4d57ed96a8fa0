import { mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nonce, runCli } from '../harness.ts';
import { type ServedRepository, serveRepository } from '../loopback.ts';
import { daemonEnv, type Project } from './project.ts';
import { dockerfile, flags, type Row } from './row.ts';
import { small } from './small-project.ts';

/** Changes a file so that no client notices: its size and its time stay the same. */
function changeUnseen(project: Project): void {
  const path = project.path('a');
  const { atime, mtime } = statSync(path);
  writeFileSync(path, 'b');
  utimesSync(path, atime, mtime);
}

/** Removes what the daemon has of local contexts. */
async function pruneContexts(): Promise<void> {
  await runCli(['prune', '-f', '-a', '--filter', 'type=source.local'], { env: daemonEnv });
}

/** Builds something else, so that the daemon has a copy of another context. */
async function buildAnother(): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'dllb-insight-other-'));
  writeFileSync(join(dir, 'Dockerfile'), 'FROM scratch\nCOPY x /\n');
  writeFileSync(join(dir, 'x'), nonce());
  const state = { DOCKERFILE_LLB_LEDGER: '0' };
  await runCli(['build', dir, '-o', 'type=cacheonly'], { env: { ...daemonEnv, ...state } });
  rmSync(dir, { recursive: true });
}

const copiesOne = () => {
  const lines = 'FROM scratch\nWORKDIR /w-@NONCE@\nCOPY a /\nCOPY b /\n';
  const project = small(lines, { a: 'a', b: 'b' })();
  // Node sets times in milliseconds.
  utimesSync(project.path('a'), 1_700_000_000, 1_700_000_000);
  return project;
};

/** The repository of each project. */
const repositories = new WeakMap<Project, ServedRepository>();
const repositoryOf = (project: Project) => repositories.get(project) as ServedRepository;

/** Serves a repository, and passes it as the named context `src`. */
const serve = (ref: string) => async (project: Project) => {
  const repository = await serveRepository({ a: nonce(), b: 'b' });
  await repository.git('tag', '-a', '-m', 'x', 'v1');
  repositories.set(project, repository);
  flags('--build-context', `src=${repository.url}#${ref}`)(project);
};

const copiesRepository = small('FROM BASE\nWORKDIR /w-@NONCE@\nCOPY --from=src a /\nRUN cat /a\n');

/** Changes of contexts that the daemon has no copy of, and of repositories. */
export const sourceRows: readonly Row[] = [
  {
    name: 'a file changes unseen',
    project: copiesOne,
    change: changeUnseen,
    cause: 'unseen a',
  },
  {
    name: 'a file changes unseen, and the daemon loses its copy of this context, but not that of another one',
    project: copiesOne,
    change: async (project) => {
      changeUnseen(project);
      await pruneContexts();
      await buildAnother();
    },
    cause: 'files a',
    line: 3,
  },
  {
    name: 'a file changes unseen after the daemon got a new copy of the context',
    project: copiesOne,
    change: async (project) => {
      await pruneContexts();
      await project.build();
      await buildAnother();
      changeUnseen(project);
    },
    cause: 'unseen a',
  },
  {
    name: 'a file changes unseen after all files were touched',
    project: copiesOne,
    change: async (project) => {
      for (const name of ['a', 'b']) utimesSync(project.path(name), new Date(), new Date());
      await project.build();
      changeUnseen(project);
    },
    cause: 'unseen a',
  },
  {
    name: 'a repository stays the same',
    project: copiesRepository,
    before: serve('main'),
    change: () => {},
    cause: 'none',
  },
  {
    name: 'a repository stays the same, and a RUN changes',
    project: copiesRepository,
    before: serve('v1'),
    change: dockerfile('cat /a', 'ls /a'),
    cause: 'own args',
    line: 4,
  },
  {
    name: 'a repository has another commit with the same file',
    project: copiesRepository,
    before: serve('main'),
    change: async (project) => void (await repositoryOf(project).commit({ b: 'c' })),
    cause: 'base',
    explained: 'none',
  },
  {
    name: 'a repository has another commit with another file',
    project: copiesRepository,
    before: serve('main'),
    change: async (project) => void (await repositoryOf(project).commit({ a: nonce() })),
    cause: 'base',
    line: 3,
  },
  {
    name: 'another branch of a repository has the same commit',
    project: copiesRepository,
    before: serve('main'),
    change: async (project) => {
      await repositoryOf(project).git('branch', 'other');
      project.args.splice(-1, 1, `src=${repositoryOf(project).url}#other`);
    },
    cause: 'none',
  },
  {
    name: 'ADD of a repository that stays the same, and of one that does not',
    project: copiesOne,
    before: async (project) => {
      await serve('main')(project);
      project.append(
        'Dockerfile',
        `ADD ${repositoryOf(project).url}#v1 /v/\nADD ${repositoryOf(project).url} /m/\n`,
      );
    },
    change: async (project) => void (await repositoryOf(project).commit({ a: nonce() })),
    cause: 'base',
    line: 6,
  },
];
