import { sha256 } from '../../../src/base/digest.ts';
import { encodeText } from '../../../src/base/text.ts';
import type { Cause } from '../../../src/insight/reasons/cause.ts';
import type { FieldOrigin } from '../../../src/insight/reasons/settings.ts';
import { instructionOf } from '../../../src/insight/reasons/step-text.ts';
import type { BuildSketch } from './ended-build.ts';

/** A Dockerfile of three stages. */
export const file = `FROM scratch AS base
WORKDIR /w
FROM base AS build
ARG VERSION=1
COPY src/ ./src/
ENV MODE=a
RUN make
RUN check
FROM base
COPY --from=build /out /app/
RUN last
`;
/** The files of its context. */
export const files = { src: '755', 'src/a.c': 'a', 'src/b.c': 'b', docs: 'd' };

/** A cause in short. */
export function short(cause: Cause): string {
  switch (cause.kind) {
    case 'own':
      return `own ${cause.fields
        .map(
          ({ field, before, after, line, origin }) =>
            `${field}${line ? `@${line}` : ''} ${before ?? 'none'}>${after ?? 'none'}${originText(origin)}`,
        )
        .join(', ')}`;
    case 'files':
      return `files ${cause.changes.map(({ path, what }) => `${path} ${what}`).join(', ')}`;
    case 'follows':
      return `follows ${cause.of.place?.start}`;
    case 'result':
      return `result ${cause.of.place?.start} ${cause.paths}`;
    case 'order':
      return orderText(cause);
    case 'base':
      return `${cause.onlyFiles ? 'image' : 'base'} ${cause.before}>${cause.after} FROM${cause.line}`;
    case 'failed':
      return cause.itself ? 'failed' : 'missed';
    default:
      return cause.kind;
  }
}

function originText(origin: FieldOrigin | undefined): string {
  return origin ? ` ${origin.keyword}${origin.line}${origin.isEarlier ? ' before' : ''}` : '';
}

function orderText({ before, after, isRemoved, onlyFiles, line }: Extract<Cause, { kind: 'order' }>): string {
  const what = onlyFiles ? 'files' : isRemoved ? 'removed' : 'order';
  return `${what} ${instructionOf(before)}>${instructionOf(after)}${line ? ` FROM${line}` : ''}`;
}

function hashOf(text: string): string {
  return sha256(encodeText(text)).slice(0, 19);
}

interface Case {
  readonly name: string;
  readonly before?: Partial<BuildSketch>;
  readonly now: Partial<BuildSketch>;
  /** Causes by the line of the step. */
  readonly causes: Readonly<Record<number, string>>;
}

/** The project with a text of its Dockerfile replaced. */
export const edit = (before: string, after: string) => ({ dockerfile: file.replace(before, after) });
/** Steps that use the result of the stage build. */
export const later = ['RUN check', 'COPY --from', 'RUN last'];

/** What each of these changes is explained with. */
export const cases: readonly Case[] = [
  {
    name: 'content of a file; what follows it',
    now: { files: { ...files, 'src/a.c': 'changed' }, ran: ['COPY src', 'RUN make', ...later] },
    causes: {
      5: 'files src/a.c content',
      7: 'follows 5',
      8: 'follows 7',
      10: 'result 8 /out',
      11: 'follows 10',
    },
  },
  {
    name: 'a result that is as before',
    now: { files: { ...files, 'src/a.c': 'changed' }, ran: ['COPY src', 'RUN make', 'RUN check'] },
    causes: { 5: 'files src/a.c content', 7: 'follows 5', 8: 'follows 7' },
  },
  {
    name: 'mode, added, removed, link',
    before: { files: { ...files, 'src/l': '-> a' } },
    now: {
      files: { src: '755', 'src/a.c': '600 ', 'src/c.c': 'c', 'src/l': '-> b' },
      ran: ['COPY src'],
    },
    causes: { 5: 'files src/a.c content, src/b.c removed, src/c.c added, src/l target' },
  },
  {
    name: 'a build argument',
    now: { args: { VERSION: '2' }, ran: ['RUN make', ...later] },
    causes: {
      7: 'own env.VERSION 1>2 ARG4',
      8: 'own env.VERSION 1>2 ARG4; follows 7',
      10: 'result 8 /out',
      11: 'follows 10',
    },
  },
  {
    name: 'a default before the first FROM',
    before: { dockerfile: `ARG VERSION=1\n${file.replace('VERSION=1', 'VERSION')}` },
    now: { dockerfile: `ARG VERSION=2\n${file.replace('VERSION=1', 'VERSION')}`, ran: ['RUN make'] },
    causes: { 8: 'own env.VERSION 1>2 ARG1' },
  },
  {
    name: 'a build argument in place of a default before the first FROM',
    before: { dockerfile: `ARG VERSION=1\n${file.replace('VERSION=1', 'VERSION')}` },
    now: {
      dockerfile: `ARG VERSION=1\n${file.replace('VERSION=1', 'VERSION')}`,
      args: { VERSION: '2' },
      ran: ['RUN make'],
    },
    causes: { 8: 'own env.VERSION 1>2 ARG5' },
  },
  {
    name: 'an ENV of the stage below',
    before: edit('WORKDIR /w', 'ENV DEEP=1\nWORKDIR /w'),
    now: { ...edit('WORKDIR /w', 'ENV DEEP=2\nWORKDIR /w'), ran: ['RUN make'] },
    causes: { 8: 'own env.DEEP 1>2 ENV2' },
  },
  {
    name: 'an ENV that is gone',
    now: { ...edit('ENV MODE=a\n', ''), ran: ['RUN make'] },
    causes: { 6: 'own env.MODE a>none ENV6 before' },
  },
  {
    name: 'a USER',
    now: { ...edit('RUN last', 'USER nobody\nRUN last'), ran: ['RUN last'] },
    causes: { 12: 'own user none>nobody USER11' },
  },
  {
    name: 'a SHELL',
    now: { ...edit('RUN last', 'SHELL ["/bin/bash", "-c"]\nRUN last'), ran: ['RUN last'] },
    causes: { 12: 'own shell none>/bin/bash SHELL11' },
  },
  {
    name: 'the flags of a SHELL',
    before: edit('RUN last', 'SHELL ["/bin/sh", "-c"]\nRUN last'),
    now: { ...edit('RUN last', 'SHELL ["/bin/sh", "-euo", "pipefail", "-c"]\nRUN last'), ran: ['RUN last'] },
    causes: { 12: 'own shell none>/bin/sh -euo pipefail SHELL11' },
  },
  {
    name: 'a WORKDIR that is removed',
    before: edit('RUN last', 'WORKDIR /v\nRUN last'),
    now: { ran: ['RUN last'] },
    causes: { 11: 'own workdir /v>/w WORKDIR2; removed WORKDIR /v>COPY --from=build /out /app/' },
  },
  {
    name: 'a USER that is removed',
    before: edit('RUN last', 'USER nobody\nRUN last'),
    now: { ran: ['RUN last'] },
    causes: { 11: 'own user nobody>none USER11 before' },
  },
  {
    name: 'a line of a heredoc',
    before: edit('RUN last', 'RUN <<X\none\ntwo\nthree\nX'),
    now: { ...edit('RUN last', 'RUN <<X\none\n2\nthree\nX'), ran: ['RUN <<X'] },
    causes: { 11: 'own args@13 one\ntwo\nthree\n>one\n2\nthree\n' },
  },
  {
    name: 'a line of a heredoc behind continuation lines, in another shell',
    before: edit('RUN last', 'SHELL ["/bin/ash", "-ec"]\nRUN cat \\\n  <<X \\\n  >/o\none\ntwo\nX'),
    now: {
      ...edit('RUN last', 'SHELL ["/bin/ash", "-ec"]\nRUN cat \\\n  <<X \\\n  >/o\none\n2\nX'),
      ran: ['RUN cat'],
    },
    causes: { 12: 'own args@16 cat   <<X   >/o\none\ntwo\nX>cat   <<X   >/o\none\n2\nX' },
  },
  {
    name: 'SOURCE_DATE_EPOCH',
    before: { args: { SOURCE_DATE_EPOCH: '1' } },
    now: { args: { SOURCE_DATE_EPOCH: '20' }, ran: ['WORKDIR'] },
    causes: { 2: 'own mkdir.timestamp 1>20' },
  },
  {
    name: 'a variable of the base image',
    before: { ...edit('FROM scratch', 'FROM a/a'), imageEnv: ['A=1'] },
    now: {
      ...edit('FROM scratch', 'FROM a/a'),
      imageEnv: ['A=2'],
      ran: ['RUN make'],
    },
    causes: { 7: 'own env.A 1>2 FROM1' },
  },
  {
    name: 'another stage to copy from',
    before: edit(
      'FROM base\nCOPY --from=build',
      'FROM base AS other\nRUN other\nFROM base\nCOPY --from=build',
    ),
    now: {
      ...edit('FROM base\nCOPY --from=build', 'FROM base AS other\nRUN other\nFROM base\nCOPY --from=other'),
      ran: ['RUN other', 'COPY --from', 'RUN last'],
    },
    causes: { 10: 'first', 12: 'files RUN check>RUN other', 13: 'follows 12' },
  },
  {
    name: 'another stage to mount',
    before: edit(
      'RUN last',
      'FROM base AS other\nRUN other\nFROM base\nRUN --mount=from=build,target=/m last',
    ),
    now: {
      ...edit('RUN last', 'FROM base AS other\nRUN other\nFROM base\nRUN --mount=from=other,target=/m last'),
      ran: ['RUN other', 'RUN --mount'],
    },
    causes: { 12: 'first', 14: 'files RUN check>RUN other' },
  },
  {
    name: 'another stage to begin with',
    before: edit(
      'FROM base\nCOPY --from=build',
      'FROM base AS other\nRUN other\nFROM base\nCOPY --from=build',
    ),
    now: {
      ...edit('FROM base\nCOPY --from=build', 'FROM base AS other\nRUN other\nFROM other\nCOPY --from=build'),
      ran: ['RUN other', 'COPY --from', 'RUN last'],
    },
    causes: { 10: 'first', 12: 'order WORKDIR /w>RUN other FROM11', 13: 'follows 12' },
  },
  {
    name: 'an image to copy from',
    before: edit('--from=build', '--from=alpine'),
    now: { ...edit('--from=build', '--from=debian'), ran: ['COPY --from'] },
    causes: {
      10: 'image docker-image://docker.io/library/alpine:latest>docker-image://docker.io/library/debian:latest FROMundefined',
    },
  },
  {
    name: 'an image to copy from that is a stage',
    before: edit('FROM base\nCOPY --from=build', 'FROM alpine AS files\nFROM base\nCOPY --from=files'),
    now: {
      ...edit('FROM base\nCOPY --from=build', 'FROM debian AS files\nFROM base\nCOPY --from=files'),
      ran: ['COPY --from'],
    },
    causes: {
      11: 'image docker-image://docker.io/library/alpine:latest>docker-image://docker.io/library/debian:latest FROM9',
    },
  },
  {
    name: '--link that is new',
    now: { ...edit('COPY src/', 'COPY --link src/'), ran: ['COPY --link', 'RUN make'] },
    causes: { 5: 'own --link none>set', 7: 'follows 5' },
  },
  {
    name: '--link that is removed',
    before: edit('COPY src/', 'COPY --link src/'),
    now: { ran: ['COPY src', 'RUN make'] },
    causes: { 5: 'own --link set>none', 7: 'follows 5' },
  },
  {
    name: 'the text of a command',
    now: { ...edit('RUN last', 'RUN latest'), ran: ['RUN latest'] },
    causes: { 11: 'own args last>latest' },
  },
  {
    name: 'a step that is inserted',
    now: { ...edit('RUN make', 'RUN prepare\nRUN make'), ran: ['RUN prepare', 'RUN make', 'RUN check'] },
    causes: { 7: 'first', 8: 'follows 7', 9: 'follows 8' },
  },
  {
    name: 'a step that is removed',
    now: { ...edit('RUN make\n', ''), ran: ['RUN check'] },
    causes: { 7: 'removed RUN make>COPY src/ ./src/' },
  },
  {
    name: 'two steps that change places',
    now: { ...edit('RUN make\nRUN check', 'RUN check\nRUN make'), ran: ['RUN make', 'RUN check'] },
    causes: { 7: 'order RUN make>COPY src/ ./src/', 8: 'follows 7' },
  },
  {
    name: 'a stage with another name and a change',
    now: {
      dockerfile: file
        .replace('AS build', 'AS compile')
        .replace('=build', '=compile')
        .replace('make', 'make all'),
      ran: ['RUN make all', 'RUN check'],
    },
    causes: { 7: 'own args make>make all', 8: 'follows 7' },
  },
  {
    name: 'another base image',
    before: edit('FROM scratch', 'FROM busybox'),
    now: { ...edit('FROM scratch', 'FROM alpine'), ran: ['WORKDIR'] },
    causes: {
      2: 'base docker-image://docker.io/library/busybox:latest>docker-image://docker.io/library/alpine:latest FROM1',
    },
  },
  {
    name: 'no cache for a stage',
    now: { options: { 'no-cache': 'build' }, ran: ['COPY src', 'RUN make', ...later] },
    causes: { 5: 'no-cache', 7: 'no-cache', 8: 'no-cache', 10: 'result 8 /out', 11: 'follows 10' },
  },
  {
    name: 'results that are gone',
    now: { ran: ['WORKDIR', 'RUN last'] },
    causes: { 2: 'gone', 11: 'gone' },
  },
  {
    name: 'again after a failure',
    before: { failed: ['RUN make'], missed: later },
    now: { ran: ['RUN make', ...later] },
    causes: { 7: 'failed', 8: 'follows 7', 10: 'result 8 /out', 11: 'follows 10' },
  },
  {
    name: 'a step that the build before did not get to',
    before: { failed: ['RUN make'], missed: ['RUN check', 'COPY --from', 'RUN last', 'WORKDIR'] },
    now: { ran: ['WORKDIR'] },
    causes: { 2: 'missed' },
  },
  {
    name: 'a change that an older build had: the cached step has the cause',
    now: { files: { ...files, 'src/a.c': 'old' }, ran: ['RUN make'] },
    causes: { 5: 'files src/a.c content', 7: 'follows 5' },
  },
  {
    name: 'text of a heredoc',
    before: edit('RUN last', 'COPY <<X /x\none\nX'),
    now: { ...edit('RUN last', 'COPY <<X /x\ntwo!\nX'), ran: ['COPY <<X'] },
    causes: {
      11: `own mkfile.text 4 bytes, ${hashOf('one\n')}>5 bytes, ${hashOf('two!\n')}`,
    },
  },
  {
    name: 'source, owner and mode of a COPY',
    now: { ...edit('COPY src/ ./src/', 'COPY --chown=1 --chmod=600 docs ./src/'), ran: ['COPY --chown'] },
    causes: { 5: 'own copy.src /src>/docs, chown none>1, chmod none>600' },
  },
  {
    name: '--link: one step',
    before: edit('COPY src/', 'COPY --link src/'),
    now: {
      ...edit('COPY src/', 'COPY --link src/'),
      files: { ...files, 'src/b.c': 'new' },
      ran: ['COPY --link'],
    },
    causes: { 5: 'files src/b.c content' },
  },
  { name: 'everything cached', now: {}, causes: {} },
  {
    name: 'a download that is not pinned',
    before: edit('RUN last', 'ADD https://example.com/f /f'),
    now: { ...edit('RUN last', 'ADD https://example.com/f /f'), ran: ['ADD'] },
    causes: { 11: 'unknown' },
  },
];
