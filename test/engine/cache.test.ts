import { describe, expect, test } from 'vitest';
import { build, directory, docker, fromBusybox, nonce, stepsOf } from './harness.ts';

/** Uses what influences the bytes of ops: mounts, heredocs, ownership, links, environment, users, directories. */
function variedContext(text: string): string {
  return directory({
    'app/main.txt': `main ${text}`,
    'app/lib/part.txt': 'part',
    Dockerfile: `# check=skip=all
ARG VERSION=1
${fromBusybox('base')}
ARG VERSION
ENV APP_VERSION=$VERSION APP_HOME=/srv/${text}
WORKDIR $APP_HOME/data
RUN --mount=type=cache,target=/cache,id=c-${text} echo $APP_VERSION > /cache/version && cp /cache/version .

FROM base AS build
COPY --chown=65534:65534 app/ /src/
COPY --chmod=600 app/lib/*.txt /lib/
RUN <<EOF
set -e
cat /src/main.txt > /out.txt
EOF
COPY <<inline.conf /etc/app/
version=$VERSION
inline.conf

FROM base
COPY --link --from=build /out.txt /result/
RUN --mount=type=bind,from=build,source=/src,target=/mnt --network=none cat /mnt/lib/part.txt >> /result/out.txt
USER nobody
SHELL ["/bin/sh", "-ec"]
RUN id -u > /tmp/uid
CMD ["cat", "/result/out.txt"]
`,
  });
}

describe('the cache', () => {
  test('a second build runs nothing', async () => {
    const context = variedContext(nonce());
    const first = await build(context);
    expect(first.code, first.stderr).toBe(0);
    expect(stepsOf(first.stderr + first.stdout).cached).toEqual([]);
    const second = await build(context);
    expect(second.code, second.stderr).toBe(0);
    const { steps, cached } = stepsOf(second.stderr + second.stdout);
    expect(steps.length).toBeGreaterThanOrEqual(9);
    expect(cached).toEqual(steps);
  });

  test('what the built-in frontend built is cached for us', async () => {
    const context = variedContext(nonce());
    const theirs = await docker(['buildx', 'build', '--builder', 'default', '--progress', 'plain', context]);
    expect(theirs.code, theirs.stderr).toBe(0);
    const ours = await build(context);
    expect(ours.code, ours.stderr).toBe(0);
    const { steps, cached } = stepsOf(ours.stderr + ours.stdout);
    expect(steps.length).toBeGreaterThanOrEqual(9);
    expect(cached).toEqual(steps);
  });

  test('what we built is cached for the built-in frontend', async () => {
    const context = variedContext(nonce());
    const ours = await build(context);
    expect(ours.code, ours.stderr).toBe(0);
    const theirs = await docker(['buildx', 'build', '--builder', 'default', '--progress', 'plain', context]);
    const { steps, cached } = stepsOf(theirs.stderr + theirs.stdout);
    expect(steps.length).toBeGreaterThanOrEqual(9);
    expect(cached).toEqual(steps);
  });

  test('--no-cache runs every step again', async () => {
    const context = directory({ Dockerfile: `${fromBusybox()}\nRUN echo ${nonce()}\n` });
    await build(context);
    const again = await build(context, ['--no-cache']);
    expect(stepsOf(again.stderr + again.stdout)).toEqual({ steps: [expect.any(String)], cached: [] });
  });
});
