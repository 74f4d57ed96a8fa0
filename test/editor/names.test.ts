import { describe, expect, it } from 'vitest';
import { definitionAt, referencesAt } from '../../src/editor/references.ts';
import { renameAt, renameableAt } from '../../src/editor/rename.ts';
import type { CheckedDocument } from '../../src/lint/checked-document.ts';
import { applyEdits } from '../../src/source/apply-edits.ts';
import type { Span } from '../../src/source/span.ts';
import { openText } from './open-text.ts';

function open(marked: string): { readonly structure: CheckedDocument; readonly offset: number } {
  const { document, offset } = openText(marked);
  const structure = document.structure();
  if (structure === undefined) throw new Error('the text has no instruction');
  return { structure, offset };
}

/** The places as `line:text`. */
function places({ file }: CheckedDocument, spans: readonly Span[]): readonly string[] {
  return spans.map(
    ({ start, end }) => `${file.text.slice(0, start).split('\n').length}:${file.text.slice(start, end)}`,
  );
}

function rename(marked: string, newName: string): string {
  const { structure, offset } = open(marked);
  const outcome = renameAt(structure, offset, newName);
  return outcome.kind === 'refused'
    ? `refused: ${outcome.reason}`
    : applyEdits(structure.file, outcome.edits).text;
}

const text = `ARG V=1
FROM alpine:$V AS one
ARG V
ENV A=$V B="A=1" C=\${A}
RUN echo $A '\\$A' \${A:-x} # $A
FROM one AS two
RUN --mount=from=one,target=/a --mount=from=one,target=/b echo $A
COPY --from=0 /x /y
COPY <<EOF /z
$A
EOF
`;

function at(needle: string, more = 0): string {
  const index = text.indexOf(needle) + more;
  return `${text.slice(0, index)}|${text.slice(index)}`;
}

describe('definitionAt and referencesAt', () => {
  it.each<[marked: string, expected: readonly string[]]>([
    [at('$V AS', 1), ['1:V']],
    [at('$V B', 1), ['3:V', '1:V']],
    [at('${A:-x}', 2), ['4:A']],
    [at('one AS two'), ['2:one']],
    [at('from=one', 6), ['2:one']],
    [at('from=0', 5), ['2:one']],
    [at('ARG V=1'), []],
  ])('finds the definition at %j', (marked, expected) => {
    const { structure, offset } = open(marked);
    expect(places(structure, definitionAt(structure, offset))).toEqual(expected);
  });

  it('finds the places of a variable in the stages that share it, and no text that looks like it', () => {
    const { structure, offset } = open(at('ENV A', 4));
    expect(places(structure, referencesAt(structure, offset, true))).toEqual([
      '4:A',
      '4:A',
      '5:A',
      '5:A',
      '5:A',
      '7:A',
      '10:A',
    ]);
  });

  it('finds every mount of a stage', () => {
    const { structure, offset } = open(at('one', 1));
    expect(places(structure, referencesAt(structure, offset, false))).toEqual([
      '6:one',
      '7:one',
      '7:one',
      '8:0',
    ]);
  });

  it('does not mix variables of stages that share nothing', () => {
    const { structure, offset } = open('FROM a\nENV |X=1\nRUN $X\nFROM b\nENV X=2\nRUN $X\n');
    expect(places(structure, referencesAt(structure, offset, true))).toEqual(['2:X', '3:X']);
  });
});

describe('renameAt', () => {
  it('renames an ARG wherever a build sets it', () => {
    expect(rename(at('ARG V', 4), 'W')).toBe(text.replaceAll('ARG V', 'ARG W').replaceAll('$V', '$W'));
  });

  it('renames a stage, and keeps numbers', () => {
    expect(rename(at('one', 1), 'base')).toBe(text.replaceAll('one', 'base'));
  });

  it.each([
    [
      'what a script assigns and uses',
      'FROM a\nENV A|=1\nRUN A=2; echo $A && export A=3 && B=$A A=4 make\nRUN A=5 make\nRUN <<EOF\nread A\necho A=6 $A\nEOF\n',
      'FROM a\nENV Z=1\nRUN Z=2; echo $Z && export Z=3 && B=$Z A=4 make\nRUN A=5 make\nRUN <<EOF\nread Z\necho A=6 $Z\nEOF\n',
    ],
    [
      'an ENV in a trigger',
      'FROM a\nENV A|=1\nONBUILD RUN echo $A\n',
      'FROM a\nENV Z=1\nONBUILD RUN echo $Z\n',
    ],
    // The ARG is not in the image.
    ['no ARG in a trigger', 'FROM a\nARG A|=1\nONBUILD RUN $A\n', 'FROM a\nARG Z=1\nONBUILD RUN $A\n'],
  ])('renames %s', (_, marked, expected) => {
    expect(rename(marked, 'Z')).toBe(expected);
  });

  it('renames a stage that is named in another case', () => {
    const marked =
      'FROM a AS B|ase\nFROM base\nCOPY --from=BASE /x /y\nRUN --mount=from=Base,target=/x true\n';
    expect(rename(marked, 'core')).toBe(
      'FROM a AS core\nFROM core\nCOPY --from=core /x /y\nRUN --mount=from=core,target=/x true\n',
    );
  });

  it.each<[marked: string, name: string, reason: RegExp]>([
    ['FROM a\nARG TARGET|ARCH\n', 'X', /BuildKit sets TARGETARCH/],
    ['FROM a\nARG X|\n', 'TARGETARCH', /BuildKit sets a variable/],
    ['FROM a\nARG A=1\nONBUILD RUN $|A\n', 'X', /only stages and variables/i],
    [at('one', 1), 'two', /already is a stage two/],
    [at('one', 1), 'One', /lower-case/],
    [at('ENV A', 4), 'V', /already is a variable V/],
    [at('ENV A', 4), '1A', /digit/],
    ['FROM a\nRUN echo $PA|TH', 'X', /No ARG or ENV/],
    ['FROM a\nRUN ec|ho', 'X', /only stages and variables/i],
  ])('refuses to rename at %j to %s', (marked, name, reason) => {
    expect(rename(marked, name)).toMatch(reason);
  });

  it('knows where there is a name', () => {
    const { structure, offset } = open(at('one AS two', 1));
    expect(places(structure, [renameableAt(structure, offset) ?? { start: 0, end: 0 }])).toEqual(['6:one']);
    const other = open('FROM al|pine');
    expect(renameableAt(other.structure, other.offset)).toBeUndefined();
  });
});
