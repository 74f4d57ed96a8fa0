import { expect, it } from 'vitest';
import { baseImages } from '../../src/library/base-images.ts';
import { parseDockerfile } from '../../src/library/parse.ts';
import { walkDockerfile } from '../../src/library/walk-dockerfile.ts';

const text = `ARG TAG=1.25
ARG NONE
from --platform=$BUILDPLATFORM \\
  golang:\${TAG} AS Build
COPY --from=busybox:1 /a /b
RUN --mount=from=alpine,target=/x --mount=from=build,target=/y make
FROM build
COPY --from=0 /a /b
COPY --from=BUILD /a /b
FROM scratch AS golang
FROM "img-$TARGETARCH":$NONE
`;

it('finds the images with their values and places', () => {
  const uses = baseImages(text, { platform: 'linux/arm64' });
  expect(uses.map(({ written, name, keyword, start, end }) => [written, name, keyword, start, end])).toEqual([
    ['golang:${TAG}', 'golang:1.25', 'from', { line: 4, column: 3 }, { line: 4, column: 16 }],
    ['busybox:1', 'busybox:1', 'copy', { line: 5, column: 13 }, { line: 5, column: 22 }],
    ['alpine', 'alpine', 'run', { line: 6, column: 5 }, { line: 6, column: 34 }],
    ['"img-$TARGETARCH":$NONE', '', 'from', { line: 11, column: 6 }, { line: 11, column: 29 }],
  ]);
  expect(text.slice(uses[0]?.span.start, uses[0]?.span.end)).toBe('golang:${TAG}');
  const given = baseImages(text, { buildArgs: { TAG: '1', NONE: 'n' }, platform: 'linux/arm64' });
  expect(given.map(({ name }) => name)).toEqual(['golang:1', 'busybox:1', 'alpine', 'img-arm64:n']);
});

it('rejects what is wrong', () => {
  expect(() => baseImages('FROM')).toThrow('FROM requires');
  expect(() => baseImages('FROM a', { buildArgs: 'x' as never })).toThrow(TypeError);
});

it('walks the instructions in the order of the text', () => {
  const walked = [...walkDockerfile(parseDockerfile(text))];
  expect(walked.map(({ instruction, node }) => [instruction.keyword, node.keyword.toLowerCase()])).toEqual(
    walked.map(({ instruction: { keyword } }) => [keyword, keyword]),
  );
  expect(walked.map(({ node, stage }) => [node.lines.start, stage?.name])).toEqual([
    [1, undefined],
    [2, undefined],
    [3, 'build'],
    [5, 'build'],
    [6, 'build'],
    [7, ''],
    [8, ''],
    [9, ''],
    [10, 'golang'],
    [11, ''],
  ]);
});
