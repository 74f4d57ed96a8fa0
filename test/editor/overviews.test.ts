import { describe, expect, it } from 'vitest';
import { documentSymbols } from '../../src/editor/document-symbols.ts';
import { foldingRanges } from '../../src/editor/folding.ts';
import { formattingEdits } from '../../src/editor/format.ts';
import { inlayHints } from '../../src/editor/inlay-hints.ts';
import { semanticTokens } from '../../src/editor/semantic-tokens.ts';
import { signatureHelpAt } from '../../src/editor/signature-help.ts';
import { openText } from './open-text.ts';

function structureOf(text: string) {
  const structure = openText(text).document.structure();
  if (structure === undefined) throw new Error('the text has no instruction');
  return structure;
}

describe('documentSymbols', () => {
  it('lists stages with their instructions', () => {
    const symbols = documentSymbols(structureOf('ARG V\nFROM a AS b\nRUN x\nFROM c\n'));
    expect(
      symbols.map(({ name, kind, children }) => [name, kind, children.map((child) => child.name)]),
    ).toEqual([
      ['ARG', 'variable', []],
      ['b', 'stage', ['RUN']],
      ['stage 1', 'stage', []],
    ]);
  });
});

describe('foldingRanges', () => {
  it('folds stages, long instructions, heredocs and comments', () => {
    const text = '# a\n# b\nFROM a\nRUN x \\\n  # inside\n  # too\n  y\nRUN <<EOF\n1\n2\nEOF\n';
    expect(foldingRanges(structureOf(text))).toEqual([
      { start: 3, end: 11, kind: 'stage' },
      { start: 4, end: 7, kind: 'instruction' },
      { start: 8, end: 11, kind: 'instruction' },
      { start: 9, end: 10, kind: 'heredoc' },
      { start: 1, end: 2, kind: 'comment' },
    ]);
  });
});

describe('semanticTokens', () => {
  it('finds keywords, flags and names', () => {
    const text = 'FROM a AS b\nFROM c\nCOPY --from=b --link x $Y\n';
    const tokens = semanticTokens(structureOf(text));
    expect(tokens.map(({ kind, span }) => `${kind} ${text.slice(span.start, span.end)}`)).toEqual([
      'keyword FROM',
      'keyword AS',
      'class b',
      'keyword FROM',
      'keyword COPY',
      'parameter --from',
      'class b',
      'parameter --link',
      'variable Y',
    ]);
  });
});

describe('signatureHelpAt', () => {
  it('shows the flags of an instruction, and the fields of a mount', () => {
    const copy = openText('FROM a\nCOPY --ch|');
    const help = signatureHelpAt(copy.document, copy.offset);
    expect(help?.label).toBe('COPY [--chown=…] [--from=…] [--chmod=…] [--link] [--exclude=…] [--parents]');
    expect(help?.active).toBe(0);
    const mount = openText('FROM a\nRUN --mount=type=secret,env=|');
    const fields = signatureHelpAt(mount.document, mount.offset);
    expect(fields?.parameters[fields.active ?? -1]?.label).toBe('env=…');
    const none = openText('FROM a\nRUN echo |');
    expect(signatureHelpAt(none.document, none.offset)).toBeUndefined();
  });
});

describe('inlayHints', () => {
  it('shows values that the compiler expands, and none of a command or a secret', async () => {
    const text =
      'ARG V=1\nFROM a:$V\nENV T=x A_TOKEN=s\nWORKDIR /${T}/$A_TOKEN\nRUN echo $T\nCOPY --chown=$T a b\n';
    const { document } = openText(text);
    const hints = await inlayHints(document, { start: 0, end: text.length });
    expect(hints.map(({ offset, label }) => text.slice(Math.max(0, offset - 4), offset) + label)).toEqual([
      'a:$V=1',
      '${T}=x',
      'n=$T=x',
    ]);
  });
});

describe('formattingEdits', () => {
  it('formats what parses, and leaves the rest alone', () => {
    expect(formattingEdits(openText('from a\n').document)).toEqual([
      { span: { start: 0, end: 4 }, text: 'FROM' },
    ]);
    expect(formattingEdits(openText('from a\nrunn x\n').document)).toEqual([]);
  });
});
