import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { engine, nonce, type Outcome, runCli, runCommand } from '../harness.ts';

const host = process.env['INSIGHT_HOST'];
/** Another daemon than the engine of the tests may be asked, such as a BuildKit of another version. */
export const daemonEnv: Readonly<Record<string, string>> = host ? { BUILDKIT_HOST: host } : {};

/** A project that is built, changed, foretold and built again. */
export class Project {
  readonly dir: string;
  /** The ledger and the index of this project alone. */
  readonly state = mkdtempSync(join(tmpdir(), 'dllb-insight-state-'));
  readonly args: string[] = [];
  readonly env: Record<string, string> = { TOK: 'first' };

  constructor(files: Readonly<Record<string, string>>) {
    this.dir = mkdtempSync(join(tmpdir(), 'dllb-insight-'));
    for (const [path, text] of Object.entries(files)) this.write(path, text.replaceAll('@NONCE@', nonce()));
  }

  path(name: string): string {
    return join(this.dir, name);
  }

  write(name: string, text: string): void {
    mkdirSync(dirname(this.path(name)), { recursive: true });
    writeFileSync(this.path(name), text);
  }

  append(name: string, text: string): void {
    appendFileSync(this.path(name), text);
  }

  /** Replaces a text that must be there. */
  replace(name: string, before: string, after: string): void {
    const text = readFileSync(this.path(name), 'utf8');
    if (!text.includes(before)) throw new Error(`${name} does not have ${before}`);
    writeFileSync(this.path(name), text.replaceAll(before, after));
  }

  rename(before: string, after: string): void {
    renameSync(this.path(before), this.path(after));
  }

  remove(): void {
    for (const dir of [this.dir, this.state]) rmSync(dir, { recursive: true, force: true });
  }

  async build(args: readonly string[] = []): Promise<Observed> {
    const all = ['build', this.dir, '--secret', 'id=tok,env=TOK', '--progress', 'rawjson'];
    const output = [...this.args, ...args].some((arg) => arg.startsWith('--output'))
      ? []
      : ['-o', 'type=cacheonly'];
    const outcome = await runCli([...all, ...output, ...this.args, ...args], this.#options());
    if (outcome.code !== 0) throw new Error(outcome.stderr.slice(-3000));
    return observe(`${outcome.stderr}\n${outcome.stdout}`);
  }

  /** Builds with `docker buildx`, which leaves nothing in the ledger. */
  async buildWithBuildx(): Promise<void> {
    const all = ['build', this.dir, '--secret', 'id=tok,env=TOK', '--output', 'type=cacheonly'];
    const builder = await buildxBuilder();
    const options = { env: { ...this.env, BUILDKIT_HOST: undefined } };
    const outcome = await runCommand(
      'docker',
      ['buildx', ...all, '--builder', builder, ...this.args],
      options,
    );
    if (outcome.code !== 0) throw new Error(outcome.stderr.slice(-3000));
  }

  async predict(args: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Promise<Foretold> {
    const all = ['predict', this.dir, '--secret', 'id=tok,env=TOK', '--format', 'json', '--all'];
    const options = this.#options();
    const outcome = await runCli([...all, ...this.args, ...args], { env: { ...options.env, ...env } });
    if (outcome.code !== 0 && outcome.code !== 3) throw new Error(outcome.stderr.slice(-3000));
    const prediction = JSON.parse(outcome.stdout) as Omit<Foretold, 'code'>;
    return { ...prediction, code: outcome.code };
  }

  /** The JSON of `explain` for the last build. */
  async explain(args: readonly string[] = []): Promise<Explained> {
    const outcome = await runCli(['explain', '-C', this.dir, '--format', 'json', ...args], this.#options());
    if (outcome.code !== 0) throw new Error(outcome.stderr.slice(-3000));
    return JSON.parse(outcome.stdout) as Explained;
  }

  /** Runs the command with this project's ledger. */
  run(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Outcome> {
    return runCli(args, { env: { ...this.#options().env, ...env } });
  }

  #options() {
    return { env: { XDG_STATE_HOME: this.state, ...daemonEnv, ...this.env } };
  }
}

/** The name of the builder of `docker buildx` that leads to the daemon. */
async function buildxBuilder(): Promise<string> {
  if (!host) return 'default';
  const name = `insight-${host.replace(/\W+/g, '-')}`;
  // An error means that it exists already.
  await runCommand('docker', ['buildx', 'create', '--name', name, '--driver', 'remote', host], {});
  return name;
}

/** What a build did, by names of steps; of several vertices of one name, it ran if one of them did. */
export interface Observed {
  readonly ran: ReadonlySet<string>;
  /** Steps of which the daemon does not say whether they ran: those without inputs. */
  readonly untold: ReadonlySet<string>;
}

/** The JSON of `predict`. */
export interface Foretold {
  readonly code: number;
  readonly version: number;
  readonly steps: readonly {
    readonly name: string;
    readonly verdict: 'cached' | 'runs' | 'depends';
    readonly place?: { readonly start: number };
    readonly causes: readonly ToldCause[];
  }[];
  readonly contexts: readonly { readonly name: string; readonly unseen: readonly string[] }[];
}

/** A cause in the JSON of both commands. */
export interface ToldCause {
  readonly kind: string;
  readonly fields?: readonly {
    readonly field: string;
    readonly before?: string;
    readonly after?: string;
    readonly origin?: { readonly keyword: string; readonly line: number };
  }[];
  readonly changes?: readonly { readonly path: string; readonly what: string }[];
}

/** The JSON of `explain`. */
export interface Explained {
  readonly version: number;
  readonly build: { readonly ref: string };
  readonly before?: { readonly ref: string };
  readonly steps: readonly {
    readonly name: string;
    readonly verdict: 'ran' | 'cached' | 'failed';
    readonly isRoot: boolean;
    readonly place?: { readonly start: number };
    readonly causes: readonly ToldCause[];
  }[];
  readonly counts: { readonly ran: number; readonly reasons: number; readonly follow: number };
}

interface Vertex {
  readonly digest: string;
  readonly name: string;
  readonly inputs?: readonly string[];
  readonly started?: string;
  readonly completed?: string;
  readonly cached?: boolean;
}

/** Platforms share steps, and the daemon names a step by the one or the other: `[linux/amd64 app 1/2] RUN x`. */
export function withoutPlatform(name: string): string {
  return name.replace(/^\[\w+\/[\w/>-]+ +/, '[');
}

function observe(output: string): Observed {
  const vertices = new Map<string, Vertex>();
  for (const line of output.split('\n')) {
    if (!line.startsWith('{')) continue;
    const { vertexes = [] } = JSON.parse(line) as { vertexes?: readonly Vertex[] };
    for (const vertex of vertexes) vertices.set(vertex.digest, later(vertices.get(vertex.digest), vertex));
  }
  // Of a vertex without inputs Status says that it ran when only its key was computed.
  const stepName = ({ name }: Vertex) => withoutPlatform(name);
  const hasInputs = ({ inputs = [] }: Vertex) => inputs.length > 0;
  const steps = [...vertices.values()].filter(hasInputs);
  const untold = [...vertices.values()].filter((vertex) => !hasInputs(vertex));
  const ran = steps.filter(({ started, completed, cached }) => started && completed && !cached);
  return { ran: new Set(ran.map(stepName)), untold: new Set(untold.map(stepName)) };
}

/**
 * A step that was reported as cached runs after all if a later report leaves that out. A report without inputs is about loading
 * the result.
 */
function later(before: Vertex | undefined, vertex: Vertex): Vertex {
  const isLoad = (vertex.inputs ?? []).length === 0 && (before?.inputs ?? []).length > 0;
  return {
    ...before,
    ...(isLoad ? {} : { cached: false }),
    ...vertex,
    ...(isLoad && { inputs: before?.inputs ?? [] }),
  };
}

/** The first project: six stages, with what most Dockerfiles have. */
export function firstProject(): Project {
  const project = new Project({
    Dockerfile: firstDockerfile.replaceAll('@REGISTRY@', engine.registry),
    '.dockerignore': '*.log\nnode_mods\n',
    'build.log': 'log\n',
    'deps.txt': 'left-pad 1.0\n',
    'unused.txt': 'unused\n',
    'assets/x.css': 'a { }\n',
    'assets/y.js': 'y()\n',
    'assets/y.js.map': '{}\n',
    'docs/a.md': '# a\n',
    'docs/b.md': '# b\n',
    'docs/n.txt': 'notes\n',
    'src/main.c': 'int main(){return 0;}\n',
    'src/extra.h': 'extra1\n',
    'src/sub/helper.c': 'int helper(){return 1;}\n',
    'tools/gen.sh': '#!/bin/sh\necho gen 1\n',
  });
  linkSync(project.path('src/extra.h'), project.path('src/extra2.h'));
  symlinkSync('main.c', project.path('src/link.c'));
  chmodSync(project.path('tools/gen.sh'), 0o755);
  return project;
}

/** The second project: `--link`, `--parents`, a heredoc, an archive, mounts from a stage. */
export function secondProject(): Project {
  const project = new Project({
    Dockerfile: secondDockerfile.replaceAll('@REGISTRY@', engine.registry),
    '.dockerignore': '*.log\n',
    'deps.txt': 'left-pad 1.0\n',
    'unused.txt': 'unused\n',
    'assets/x.css': 'a { }\n',
    'docs/a.md': '# a\n',
    'docs/b.md': '# b\n',
    'docs/n.txt': 'notes\n',
    'src/main.c': 'int main(){return 0;}\n',
    'src/sub/helper.c': 'int helper(){return 1;}\n',
    'tools/gen.sh': '#!/bin/sh\necho generated\n',
    'tools/other.sh': '#!/bin/sh\necho other\n',
    'arch/one.txt': 'one\n',
  });
  for (const name of ['gen', 'other']) chmodSync(project.path(`tools/${name}.sh`), 0o755);
  return project;
}

/** The third project: a stage of files on scratch, a context with a name, an archive, a base image that may have triggers. */
export function thirdProject(): Project {
  const project = new Project({
    Dockerfile: thirdDockerfile.replaceAll('@REGISTRY@', engine.registry),
    '.dockerignore': 'extra\nother\npacked\n',
    'conf/a.txt': 'a @NONCE@\n',
    'conf/sub/one.txt': 'one\n',
    'link.txt': 'link @NONCE@\n',
    'trigger.txt': 'trigger\n',
    'unused.txt': 'unused\n',
    'extra/lib/a.txt': 'a\n',
    'extra/lib/c.md': 'c\n',
    'packed/in.txt': 'in\n',
  });
  execFileSync('tar', ['-C', project.path('packed'), '-czf', project.path('pack.tar.gz'), 'in.txt']);
  project.args.push('--build-context', `extra=${project.path('extra')}`);
  return project;
}

/** The fourth project: two platforms that share a stage. */
export function fourthProject(): Project {
  const project = new Project({
    Dockerfile: fourthDockerfile.replaceAll('@REGISTRY@', engine.registry),
    'src.txt': 'src @NONCE@\n',
    'plain.txt': 'plain @NONCE@\n',
  });
  project.args.push('--platform', 'linux/amd64,linux/arm64');
  return project;
}

const firstDockerfile = `ARG BASE=@REGISTRY@/busybox:latest
FROM $BASE AS base
WORKDIR /work-@NONCE@

FROM base AS deps
COPY deps.txt ./
RUN --mount=type=cache,id=depcache,target=/cache cat deps.txt > /deps.out

FROM base AS build
ARG VERSION=1
ARG UNUSED=1
COPY --from=deps /deps.out /deps.out
COPY src/ ./src/
ENV MODE=release
RUN --mount=type=secret,id=tok --mount=type=bind,source=tools,target=/tools echo "v=$VERSION m=$MODE" > /out.txt; cat src/*.c >> /out.txt

FROM base AS docs
COPY docs/*.md ./docs/
RUN cat docs/*.md | wc -l > /docs.txt

FROM base AS web
COPY --exclude=*.map assets/ /web/
RUN ls /web > /web.txt

FROM base
COPY --from=build --chown=nobody:nogroup /out.txt /app/
COPY --from=docs /docs.txt /app/
COPY --from=web /web.txt /app/
RUN echo final > /final
`;

const secondDockerfile = `ARG BASE=@REGISTRY@/busybox:latest
FROM $BASE AS base
WORKDIR /work-@NONCE@

FROM base AS tools
COPY --chmod=755 tools/gen.sh tools/other.sh /tools/
RUN /tools/gen.sh > /tools/out

FROM base AS app
COPY --link src/ ./src/
COPY --parents docs/*.md src/sub/ ./p/
COPY <<TXT /conf/app.conf
a=1
TXT
ADD arch /arch/
RUN --mount=type=bind,from=tools,source=/tools,target=/t cat /t/out > /o.txt
RUN --mount=type=bind,from=tools,source=/tools,target=/t,rw true
RUN --mount=type=cache,target=/cache --mount=type=tmpfs,target=/tmp2 true
COPY --link --chown=1:1 assets /assets
COPY --chown=nobody:nogroup deps.txt unused.txt /many/

FROM app
RUN true
`;

const thirdDockerfile = `ARG ONBASE=@REGISTRY@/busybox:latest
FROM scratch AS files
WORKDIR /conf/d
COPY conf/ /conf/
COPY <<TXT /conf/made.txt
made @NONCE@
TXT
COPY --link link.txt /linked/
FROM @REGISTRY@/busybox:latest AS main
WORKDIR /work-@NONCE@
COPY --from=files /conf/ /conf/
COPY --from=files / /all/
RUN --mount=type=bind,from=files,source=/linked,target=/l cat /l/link.txt > /l.txt
COPY --from=extra lib/*.txt /extra/
RUN --mount=type=bind,from=extra,target=/e cat /e/lib/* > /e.txt
COPY --parents conf/./sub/*.txt /p/
ADD pack.tar.gz /unpacked/
RUN ls /unpacked > /u.txt
FROM $ONBASE AS onb
WORKDIR /onb-@NONCE@
RUN echo onb > /onb.txt
FROM main
COPY --from=onb /onb.txt /
COPY --from=onb --chown=1:1 /onb.txt /owned.txt
RUN echo end
ARG LATE=1
`;

const fourthDockerfile = `FROM --platform=$BUILDPLATFORM @REGISTRY@/busybox:latest AS tool
WORKDIR /work-@NONCE@
COPY src.txt .
RUN cat src.txt > /built.txt
ARG TARGETARCH
RUN echo $TARGETARCH > /arch.txt
FROM scratch
COPY plain.txt /
COPY --from=tool /built.txt /arch.txt /
WORKDIR /last
`;
