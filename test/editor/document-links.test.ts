import { expect, it } from 'vitest';
import { documentLinks } from '../../src/editor/document-links.ts';
import { openText } from './open-text.ts';

function linksIn(text: string): readonly string[] {
  const structure = openText(text).document.structure();
  if (structure === undefined) throw new Error('the text has no instruction');
  return documentLinks(structure).map(
    ({ span, target }) => `${text.slice(span.start, span.end)} ${target.kind} ${target.text}`,
  );
}

it.each([
  ['FROM alpine:3 AS a', 'alpine:3 url https://hub.docker.com/_/alpine'],
  ['FROM --platform=linux/amd64 grafana/loki@sha256:0', undefined],
  ['FROM grafana/loki', 'grafana/loki url https://hub.docker.com/r/grafana/loki'],
  ['FROM ghcr.io/o/n:1', 'ghcr.io/o/n:1 url https://ghcr.io/o/n'],
  ['FROM quay.io/o/n:1', 'quay.io/o/n:1 url https://quay.io/repository/o/n'],
  [
    'FROM mcr.microsoft.com/dotnet/sdk:8.0',
    'mcr.microsoft.com/dotnet/sdk:8.0 url https://mcr.microsoft.com/artifact/mar/dotnet/sdk',
  ],
  ['FROM registry.example/x', undefined],
  ['FROM scratch', undefined],
  ['FROM $BASE', undefined],
])('leads to the page of an image: %s', (text, link) => {
  expect(linksIn(`${text}\n`)).toEqual(link === undefined ? [] : [link]);
});

it('leads to the image of a COPY, and not from a stage', () => {
  const text = 'FROM scratch AS a\nFROM a\nCOPY --from=a /x /y\nCOPY --from=nginx:1 /x /y\n';
  expect(linksIn(text)).toEqual(['nginx:1 url https://hub.docker.com/_/nginx']);
});

it.each([
  ['COPY a.txt ./b/c.txt /d/', ['a.txt file a.txt', './b/c.txt file ./b/c.txt']],
  ['COPY --chown=1 a a /d/', ['a file a', 'a file a']],
  ['COPY ["a", "b c", "d.txt", "/e/"]', ['a file a', 'd.txt file d.txt']],
  ['COPY a \\\n  b \\\n  /d/', ['a file a', 'b file b']],
  ['ADD https://example.test/x.tgz /d/', ['https://example.test/x.tgz url https://example.test/x.tgz']],
  ['ADD https://example.test/$V.tgz git@x.test:a/b.git /d/', []],
  [
    'ADD https://example.test/x.git#v1 ssh://x.test/y /d/',
    ['https://example.test/x.git#v1 url https://example.test/x.git#v1'],
  ],
  ['COPY *.txt $A [a] /d/', []],
  ['COPY <<EOF /d\na\nEOF', []],
  ['COPY a', []],
  ['RUN cp a b', []],
])('leads to sources: %s', (line, links) => {
  expect(linksIn(`FROM scratch\n${line}\n`)).toEqual(links);
});
