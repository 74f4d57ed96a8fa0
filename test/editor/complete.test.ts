import { describe, expect, it } from 'vitest';
import { completions } from '../../src/editor/complete.ts';
import type { Completion } from '../../src/editor/completion.ts';
import type { EditorSetup } from '../../src/editor/editor-document.ts';
import { applyEdits } from '../../src/source/apply-edits.ts';
import { openText } from './open-text.ts';

const context: Readonly<Record<string, readonly string[]>> = {
  '': ['src/', 'app.go', 'a b.txt', 'c$d', 'e*', 'f,g'],
  'src/': ['main.c'],
};
const setup: EditorSetup = {
  check: {},
  listContext: async (path) =>
    (context[path] ?? []).map((name) => ({ name: name.replace('/', ''), isDirectory: name.endsWith('/') })),
};

async function complete(marked: string): Promise<readonly Completion[]> {
  const { document, offset } = openText(marked, setup);
  return completions(document, offset);
}

async function labels(marked: string): Promise<readonly string[]> {
  return (await complete(marked)).map(({ label }) => label);
}

/** The text after the completion was chosen. */
async function choose(marked: string, label: string): Promise<string> {
  const { document } = openText(marked);
  const found = (await complete(marked)).find((completion) => completion.label === label);
  if (found === undefined) throw new Error(`no completion ${label}`);
  return applyEdits(document.file, [found.edit]).text;
}

const stages = 'FROM alpine AS base\nFROM debian AS Build\nFROM scratch\n';

describe('completions', () => {
  it.each<[marked: string, expected: readonly string[]]>([
    ['|', ['ARG', 'FROM']],
    ['ARG A=1\nFR|', ['ARG', 'FROM']],
    ['arg a\nfr|', ['arg', 'from']],
    ['FROM a\nCOPY --|', ['--chown', '--from', '--chmod', '--link', '--exclude', '--parents']],
    ['FROM a\nCOPY --link -|', ['--chown', '--from', '--chmod', '--link', '--exclude', '--parents']],
    ['FROM a\nONBUILD COPY --|', ['--chown', '--from', '--chmod', '--link', '--exclude', '--parents']],
    ['FROM a\nCOPY --link=|', ['true', 'false']],
    ['FROM a\nRUN --network=|', ['default', 'none', 'host']],
    ['FROM a\nRUN --security=|', ['sandbox', 'insecure']],
    ['FROM a\nRUN --mount=type=|', ['bind', 'cache', 'tmpfs', 'secret', 'ssh']],
    ['FROM a\nRUN --mount=type=cache,sharing=|', ['shared', 'private', 'locked']],
    ['FROM a\nRUN --mount=type=tmpfs,|', ['target', 'size']],
    ['FROM a\nRUN --mount=type=tmpfs,target=/x,|', ['size']],
    ['FROM a\nRUN --mount=type=secret,required=|', ['true', 'false']],
    ['FROM a\nRUN --device=|', ['name', 'required']],
    ['FROM a\nHEALTHCHECK |', ['CMD', 'NONE']],
    ['FROM a |', ['AS']],
    [`${stages}COPY --from=|`, ['base', 'build']],
    [`${stages}RUN --mount=type=bind,from=|`, ['base', 'build']],
    ['FROM alpine AS base\nFROM |', ['base', 'scratch']],
    ['FROM a\nCOPY |', ['app.go', 'f,g', 'src/']],
    ['FROM a\nCOPY ["|", "/x"]', ['a b.txt', 'app.go', 'f,g', 'src/']],
    ['FROM a\nCOPY ["src/main.c", "src/|", "/x"]', ['main.c']],
    ['FROM a\nRUN --mount=type=bind,source=| x', ['app.go', 'e*', 'src/']],
    ['FROM a\nRUN --mount=target=/x,src=src/|', ['main.c']],
    ['FROM a\nRUN --mount=type=bind,from=b,source=|', []],
    ['FROM a\nRUN --mount=type=cache,source=|', []],
    ['FROM a\nENV V=1\nRUN <<EOF\necho $|', ['V']],
    ['FROM a\nENV V=1\nRUN <<EOF\necho $|\nEOF', ['V']],
    ['FROM a\nENV V=1\nRUN <<EOF\nRU|\nEOF', []],
    ['FROM a\nCOPY ./src/|', ['main.c']],
    ['FROM a\nCOPY ["src/|', ['main.c']],
    ['FROM a\nCOPY ../|', []],
    ['FROM a\nCOPY --from=b |', []],
    ['FROM a\nCOPY \\\n  # why\n  src/|', ['main.c']],
    ['FROM a\r\nCOPY \\\r\n  src/|', ['main.c']],
    ['FROM a\nNOTHING |', []],
    ['FROM a\nRUN echo a # $|', []],
  ])('at %j', async (marked, expected) => {
    expect(await labels(marked)).toEqual(expected);
  });

  it('offers variables with their values, those of other stages excepted', async () => {
    const text = 'ARG V=1\nFROM a AS b\nENV OTHER=1\nFROM a\nARG V\nENV W=$V-x\n';
    expect((await complete(`${text}RUN $|`)).map(({ label, detail }) => [label, detail])).toEqual([
      ['V', '1'],
      ['W', '1-x'],
    ]);
    expect(await labels(`${text}RUN <<EOF\necho $|\nEOF\n`)).toEqual(['V', 'W']);
    expect(await labels('ARG V=1\nFROM a:$|')).toContain('V');
    expect(await labels('ARG V=1\nFROM a:$|')).toContain('TARGETPLATFORM');
  });

  it('offers what a base stage sets', async () => {
    expect(await labels('FROM a AS b\nENV X=1\nFROM b\nRUN $|')).toEqual(['X']);
  });

  it('offers the ARGs that a stage may declare', async () => {
    const found = await labels('ARG VERSION=1\nFROM a\nARG |');
    expect(found).toEqual(expect.arrayContaining(['VERSION', 'TARGETARCH', 'BUILDPLATFORM']));
    expect(await labels('ARG |\nFROM a')).toEqual([]);
  });

  it('offers rules in comments that name rules, and directives at the top', async () => {
    expect(await labels('# check=skip=|\nFROM a')).toContain('UndefinedVar');
    expect(await labels('FROM a\n# dockerfile-llb ignore=UndefinedVar,|\nRUN x')).toContain('UnusedStage');
    expect(await labels('# |\nFROM a')).toContain('syntax=');
    expect(await labels('FROM a\n# |\nRUN x')).not.toContain('syntax=');
  });

  it('goes on above a heredoc that does not end yet', async () => {
    expect(await labels('FROM a\nCOPY --|\nRUN <<EOF\nx\n')).toContain('--link');
  });

  it.each<[marked: string, label: string, expected: string]>([
    ['FROM a\nCOPY --fr|', '--from', 'FROM a\nCOPY --from='],
    ['FROM a\nCOPY --li|', '--link', 'FROM a\nCOPY --link'],
    ['FROM a\nENV A=1\nRUN ${|', 'A', 'FROM a\nENV A=1\nRUN ${A}'],
    ['FROM a\nRUN --mount=type=cache,ta|', 'target', 'FROM a\nRUN --mount=type=cache,target='],
    ['FROM a\nRUN --mount=type=cache,re|', 'readonly', 'FROM a\nRUN --mount=type=cache,readonly'],
    ['FROM a\nCOPY src/m|', 'main.c', 'FROM a\nCOPY src/main.c'],
    ['FROM a\nCOPY ["a|', 'app.go', 'FROM a\nCOPY ["app.go'],
  ])('changes %j to what %s stands for', async (marked, label, expected) => {
    expect(await choose(marked, label)).toBe(expected);
  });
});
