import { describe, expect, it } from 'vitest';
import { cliFile, directory, runCommand } from './harness.ts';

const dockerfile = `FROM debian:12 AS base
ARG version
ENV lower=1
RUN echo $version "ünï𝒳" $lower \\
  # a comment
  && rm $undeclared
# shellcheck disable=SC2086
RUN echo $version
RUN echo "$lower" && \\
# hadolint ignore=SC2086
    echo $version && \\
    echo $lower
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN [[ -n $version ]] && local x
RUN <<EOF
#!/bin/sh -e
[[ -n $version ]]
# shellcheck disable=SC2086
echo $lower
EOF
RUN bash -e <<'EOF'
cd /x
echo $lower
EOF
FROM base
RUN if [ -n $lower ]; then true; fi
`;

describe('check --shellcheck', () => {
  it('reports what the real program finds, at its place', async () => {
    const args = [cliFile, 'check', '--shellcheck', '--format', 'line'];
    const cwd = directory({ Dockerfile: dockerfile });
    const { stdout, stderr } = await runCommand(process.execPath, args, { cwd });
    expect(stderr).toBe('');
    const found = stdout.matchAll(/^Dockerfile:(\S+): (\w+): .*\[(SC\d+)\]$/gm);
    expect(Array.from(found, (match) => match.slice(1).join(' '))).toEqual([
      '4:10 note SC2086',
      '4:27 note SC2086',
      '6:9 warning SC2154',
      '6:9 note SC2086',
      '12:10 note SC2086',
      '14:26 error SC2168',
      '14:32 warning SC2034',
      '17:1 warning SC3010',
      '23:6 note SC2086',
      '26:13 error SC2070',
      '26:13 note SC2086',
    ]);
  });
});
