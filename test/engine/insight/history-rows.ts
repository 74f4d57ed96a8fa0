import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { build, engine, nonce } from '../harness.ts';
import { daemonEnv, type Project } from './project.ts';
import { dockerfile, flags, type Row } from './row.ts';
import { context, small } from './small-project.ts';

/** A build that fails in between. */
const failing = (before: string, after: string) => async (project: Project) => {
  project.replace('Dockerfile', before, after);
  const isFine = await project.build().then(
    () => true,
    () => false,
  );
  if (isFine) throw new Error('the build did not fail');
  project.replace('Dockerfile', after, before);
};

/** Writes an image as an OCI layout, and passes it as the base image `base`. */
const layout = (text: string) => async (project: Project) => {
  const dir = mkdtempSync(join(tmpdir(), 'dllb-insight-layout-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  const source = mkdtempSync(join(tmpdir(), 'dllb-insight-image-'));
  onTestFinished(() => rmSync(source, { recursive: true, force: true }));
  await build(
    source,
    ['-f', '-', '-o', `type=oci,dest=${dir},tar=false,name=base:latest`, '--provenance=false'],
    {
      env: { ...daemonEnv, DOCKERFILE_LLB_LEDGER: '0' },
      input: `FROM ${engine.registry}/busybox:latest\nCOPY <<A /a\n${text}\nA\nLABEL ${text}=1\n`,
    },
  );
  project.args.push('--build-context', `base=oci-layout://${dir}`);
};

const twoStages = `FROM BASE AS made
WORKDIR /w-@NONCE@
RUN date +%s%N > /time
RUN cat /time
FROM BASE
WORKDIR /v-@NONCE@
COPY --from=made /time /time
RUN echo end
`;

const chain = `FROM scratch AS one
COPY --chmod=640 conf /conf/
FROM scratch AS two
COPY --from=one --chown=5 /conf/a.txt /c/
FROM two AS three
COPY --from=one /conf/b.txt /c/
FROM BASE
WORKDIR /v-@NONCE@
COPY --from=three /c/a.txt /a
COPY --from=three /c/b.txt /b
RUN --mount=from=two,source=/c,target=/m ls /m
`;

/** Changes of projects whose earlier builds matter, or of the images and the directories that they use. */
export const historyRows: readonly Row[] = [
  {
    name: 'a build failed in between, and nothing changes',
    project: small(twoStages),
    change: failing('echo end', 'false'),
    cause: 'none',
  },
  {
    name: 'a build failed in between, and its first step stays',
    project: small(twoStages),
    change: async (project) => {
      project.replace('Dockerfile', 'COPY --from=made', 'ENV A=1\nRUN echo new\nCOPY --from=made');
      await failing('echo end', 'false')(project);
    },
    cause: 'own args',
  },
  {
    name: 'a build without a cache in between',
    project: small(twoStages),
    change: async (project) => void (await project.build(['--no-cache'])),
    cause: 'none',
  },
  {
    name: 'a build without a cache for one stage in between, and another base',
    project: small(twoStages),
    change: async (project) => {
      await project.build(['--no-cache-filter', 'made']);
      project.replace('Dockerfile', 'WORKDIR /v-', 'WORKDIR /u-');
    },
    cause: 'any',
  },
  {
    name: 'a value, another one, and the first again',
    project: small('FROM BASE\nARG V=1\nWORKDIR /w-@NONCE@\nRUN echo $V > /v\nRUN cat /v\n'),
    change: async (project) => void (await project.build(['--build-arg', 'V=2'])),
    cause: 'none',
  },
  {
    name: 'both contexts get the same new file',
    project: small(
      'FROM scratch AS b\nCOPY --from=one x /@NONCE@/\nFROM scratch AS c\nCOPY --from=two x /@NONCE@/\nFROM BASE\nWORKDIR /w-@NONCE@\nCOPY --from=b / /b/\nCOPY --from=c / /c/\n',
    ),
    before: (project) => {
      context('one', { x: 'x' })(project);
      context('two', { x: 'y' })(project);
    },
    change: (project) => {
      project.write('unsent-one/x', 'z');
      project.write('unsent-two/x', 'z');
    },
    cause: 'any',
  },
  {
    name: 'the directory is moved',
    project: small('FROM BASE\nWORKDIR /w-@NONCE@\nCOPY . /d/\nRUN ls /d\n', { a: 'a', 'd/b': 'b' }),
    change: (project) => {
      const moved = mkdtempSync(join(tmpdir(), 'dllb-insight-moved-'));
      onTestFinished(() => rmSync(moved, { recursive: true, force: true }));
      cpSync(project.dir, moved, { recursive: true, preserveTimestamps: true });
      Object.assign(project, { dir: moved });
    },
    cause: 'none',
  },
  {
    name: 'the Dockerfile has another name',
    project: small('FROM BASE\nWORKDIR /w-@NONCE@\nCOPY a /d/\nRUN ls /d\n', { a: 'a' }),
    change: (project) => {
      project.rename('Dockerfile', 'Other');
      flags('-f', project.path('Other'))(project);
    },
    cause: 'none',
  },
  {
    name: 'the Dockerfile is copied, and its last line changes',
    project: small('FROM BASE\nWORKDIR /w-@NONCE@\nCOPY . /d/\nRUN ls /d\nLABEL a=b\n', { a: 'a' }),
    change: dockerfile('a=b', 'a=c'),
    cause: 'files Dockerfile',
    line: 3,
  },
  {
    name: 'directives at the top',
    project: small('FROM BASE\nWORKDIR /w-@NONCE@\nRUN echo a \\\n  b\n'),
    change: (project) => project.replace('Dockerfile', 'FROM', '# escape=\\\n# check=skip=all\nFROM'),
    cause: 'none',
  },
  {
    name: 'a chain of copies on scratch: first file',
    project: small(chain, { 'conf/a.txt': 'a-@NONCE@', 'conf/b.txt': 'b-@NONCE@' }),
    change: (project) => project.append('conf/a.txt', 'x'),
    cause: 'files conf/a.txt',
    line: 2,
    quick: true,
  },
  {
    name: 'a chain of copies on scratch: second file',
    project: small(chain, { 'conf/a.txt': 'a-@NONCE@', 'conf/b.txt': 'b-@NONCE@' }),
    change: (project) => project.append('conf/b.txt', 'x'),
    cause: 'files conf/b.txt',
    line: 2,
  },
  {
    name: 'a chain of copies on scratch: a mode that is set anyway',
    project: small(chain, { 'conf/a.txt': 'a-@NONCE@', 'conf/b.txt': 'b-@NONCE@' }),
    change: dockerfile('--chmod=640', '--chmod=u=rw,g=r,o='),
    cause: 'own chmod',
    line: 2,
  },
  {
    name: 'a chain of copies on scratch: another owner',
    project: small(chain, { 'conf/a.txt': 'a-@NONCE@', 'conf/b.txt': 'b-@NONCE@' }),
    change: dockerfile('--chown=5 ', '--chown=5:6 '),
    cause: 'own chown',
    line: 4,
  },
  {
    name: 'an image in an OCI layout stays the same',
    project: small('FROM base\nWORKDIR /w-@NONCE@\nRUN cat /a\n'),
    before: layout(`same-${nonce()}`),
    change: () => {},
    cause: 'none',
  },
  {
    name: 'an image in an OCI layout is replaced',
    project: small('FROM base\nWORKDIR /w-@NONCE@\nRUN cat /a\nCOPY --from=base /a /b\n'),
    before: layout(`first-${nonce()}`),
    change: async (project) => {
      project.args.splice(-2, 2);
      await layout(`second-${nonce()}`)(project);
    },
    cause: 'any',
  },
];
