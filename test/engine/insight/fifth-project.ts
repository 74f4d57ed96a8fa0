import { chmodSync, symlinkSync } from 'node:fs';
import { engine } from '../harness.ts';
import { Project } from './project.ts';

/** The fifth project: copies that change owners and modes on scratch, stages chosen by an ARG, mounts of all kinds. */
export function fifthProject(): Project {
  const project = new Project({
    Dockerfile: fifthDockerfile.replaceAll('@REGISTRY@', engine.registry),
    '.dockerignore': '*\n!conf\n!docs\n!deep\n!real\n!dirlink\n!*.txt\nconf/ignored.txt\n',
    'conf/a.txt': 'a @NONCE@\n',
    'conf/ignored.txt': 'ignored\n',
    'conf/sub/one.txt': 'one\n',
    'deep/x/y/z.txt': 'z @NONCE@\n',
    'docs/a.txt': 'a\n',
    'docs/readme.md': 'readme\n',
    'link.txt': 'link @NONCE@\n',
    'one.txt': 'one @NONCE@\n',
    'two.txt': 'two @NONCE@\n',
    'real/r.txt': 'r\n',
    'other/r.txt': 'r\n',
    'unsent/x': 'x\n',
  });
  symlinkSync('real', project.path('dirlink'));
  chmodSync(project.path('conf/sub'), 0o750);
  const image = `docker-image://${engine.registry}/busybox:latest`;
  project.args.push('--build-context', `img=${image}`);
  return project;
}

const fifthDockerfile = `ARG PICK=a
FROM scratch AS owned
COPY --chown=1000:1001 conf/ /conf/
COPY --chmod=u=rw,go=r link.txt /sym/
COPY --chmod=640 conf/a.txt /mode/
COPY --parents conf/sub/*.txt /par/
COPY --exclude=*.md docs/ /docs/
COPY conf/?.txt /one/
ADD --chown=5:6 link.txt /added/
FROM @REGISTRY@/busybox:latest AS from-a
WORKDIR /a-@NONCE@
RUN echo a > /pick
FROM @REGISTRY@/busybox:latest AS from-b
WORKDIR /b-@NONCE@
RUN echo b > /pick
FROM from-\${PICK} AS picked
FROM @REGISTRY@/busybox:latest AS main
ARG SRC=one
WORKDIR work-@NONCE@
COPY --from=owned /conf/ /c/
COPY --from=owned --chown=nobody /sym/ /s/
COPY --from=owned /mode/a.txt /m
COPY --from=owned /par/ /p/
COPY --from=owned /docs/ /d/
COPY --from=owned /one/ /o/
COPY --from=owned /added/link.txt /added
COPY --from=picked /pick /pick
COPY $SRC.txt /src.txt
RUN --mount=type=bind,source=deep,target=/deep,rw echo > /deep/new
RUN --mount=type=cache,from=owned,source=/conf,target=/cached cat /cached/a.txt > /cached-a
RUN <<END
set -e
echo heredoc > /h
END
SHELL ["/bin/ash", "-c"]
USER nobody
RUN id -u
USER root
COPY --link --from=owned /conf/a.txt /linked/a.txt
COPY --from=@REGISTRY@/busybox:latest /bin/busybox /bb
COPY --from=0 /mode /mode0
COPY --from=img /etc/passwd /passwd
COPY dirlink/ /dirlink/
RUN --mount=type=bind,target=/ctx cat /ctx/deep/x/y/z.txt > /z
FROM main
RUN --network=none cat /h > /end
COPY . /everything/
`;
