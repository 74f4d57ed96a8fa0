import { describe, expect, it } from 'vitest';
import { hoverAt } from '../../src/editor/hover.ts';
import { compile } from '../../src/library/compile.ts';
import { openText } from './open-text.ts';

async function hover(marked: string, buildArgs?: ReadonlyMap<string, string>): Promise<string> {
  const { document, offset } = openText(marked, { check: buildArgs ? { options: { buildArgs } } : {} });
  return (await hoverAt(document, offset))?.markdown ?? '';
}

describe('hoverAt', () => {
  it('tells the value of a variable and where it comes from', async () => {
    const text = 'ARG V=1\nFROM alpine:$V AS b\nARG V\nENV W=${V}-x\nRUN make $|W\n';
    expect(await hover(text)).toBe('```\nW=1-x\nset by ENV in line 4\n```');
    expect(await hover('ARG V=1\nFROM alpine\nARG V\nRUN make $|V')).toBe(
      '```\nV=1\ndeclared by ARG in line 3\ndefault of ARG in line 1\n```',
    );
    expect(await hover('FROM alpine\nARG V=1\nRUN make ${|V}', new Map([['V', '2']]))).toBe(
      '```\nV=2\ndeclared by ARG in line 2\nset by --build-arg V\n```',
    );
    expect(await hover('FROM --platform=$|BUILDPLATFORM alpine')).toContain('set by BuildKit');
    expect(await hover('FROM alpine\nRUN echo $|HOSTNAME')).toContain('base image');
    expect(await hover('FROM alpine AS a\nENV X=1\nFROM a\nWORKDIR /$|X')).toBe(
      '```\nX=1\nset by ENV in line 2\n```',
    );
  });

  it('does not show the value of a secret build arg', async () => {
    const markdown = await hover('FROM alpine\nARG TOKEN\nRUN make $|TOKEN', new Map([['TOKEN', 's3cret']]));
    expect(markdown).toContain('****');
    expect(markdown).not.toContain('s3cret');
  });

  it('tells what a keyword, a flag and a field do', async () => {
    expect(await hover('FROM alpine\nCO|PY a b')).toContain('Copies files');
    expect(await hover('FROM alpine\nCOPY --li|nk a b')).toContain('`--link`');
    expect(await hover('FROM alpine\nRUN --mount=type=cache,sha|ring=locked,target=/x y')).toContain(
      '`sharing`',
    );
  });

  it('names the ops of an instruction with the digests of a compile', async () => {
    const dockerfile = 'FROM alpine\nRUN make\nCOPY a b\n';
    const { definition } = await compile({ dockerfile });
    const markdown = await hover('FROM alpine\nR|UN make\nCOPY a b\n');
    const [digest] = /sha256:[0-9a-f]{64}/.exec(markdown) ?? [''];
    expect([...definition.metadata.keys()]).toContain(digest);
    expect(markdown).toContain('exec `[2/3] RUN make`');
    expect(await hover('FROM alpine\nC|MD x')).toContain('Creates no step');
  });

  it('names the lines that use a stage', async () => {
    const text = 'FROM alpine AS a\nFROM |a\nCOPY --from=0 /x /y\nRUN --mount=from=a,target=/z true\n';
    expect(await hover(text)).toContain('Used in lines 2, 3, 4.');
  });

  it.each([
    ['FROM alp|ine', 'Image `docker.io/library/alpine:latest`'],
    [
      'ARG V=3\nFROM --platform=$BUILDPLATFORM alp|ine:$V AS a',
      'Image `docker.io/library/alpine:3` for `linux/',
    ],
    [`FROM a.test/b/c@sha256:${'0'.repeat(64)}|`, `Image \`a.test/b/c@sha256:${'0'.repeat(64)}\``],
    ['FROM a\nCOPY --from=b.test/|x /y /z', 'Image `b.test/x:latest`'],
  ])('names the image of %s', async (text, expected) => {
    expect((await hover(text)).startsWith(expected)).toBe(true);
  });

  it('shows what is known about a base image, at its name and at FROM', async () => {
    const asked: unknown[] = [];
    const describeImage = async (image: unknown) => {
      asked.push(image);
      return 'KNOWN';
    };
    for (const marked of [
      'FROM --platform=linux/arm64 alp|ine\nRUN x',
      'F|ROM --platform=linux/arm64 alpine',
    ]) {
      const { document, offset } = openText(marked, { check: {}, describeImage });
      expect((await hoverAt(document, offset))?.markdown).toContain('for `linux/arm64`\n\nKNOWN');
    }
    const image = { ref: 'docker.io/library/alpine:latest', platform: 'linux/arm64' };
    expect(asked).toEqual([expect.objectContaining(image), expect.objectContaining(image)]);
  });

  it.each(['FROM scr|atch', 'F|ROM scratch', 'FROM a AS b\nF|ROM b', 'FROM $|', 'FROM al|pine::'])(
    'asks nothing about %s',
    async (marked) => {
      const fail = () => {
        throw new Error('asked');
      };
      const { document, offset } = openText(marked, { check: {}, describeImage: fail });
      await hoverAt(document, offset);
    },
  );

  it('shows text that looks like Markdown as text', async () => {
    expect(await hover('FROM alpine\nENV A="```"\nRUN $|A')).toContain('````\nA=```');
  });

  it('says nothing where nothing is', async () => {
    expect(await hover('FROM alpine\n|\nRUN x')).toBe('');
    expect(await hover('|')).toBe('');
  });
});
