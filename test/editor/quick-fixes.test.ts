import { describe, expect, it } from 'vitest';
import { openEditorDocument } from '../../src/editor/editor-document.ts';
import { fixAll, quickFixes } from '../../src/editor/quick-fixes.ts';
import { applyEdits } from '../../src/source/apply-edits.ts';
import { createSourceFile } from '../../src/source/source-file.ts';

async function fixesOf(text: string) {
  const document = openEditorDocument(createSourceFile('Dockerfile', text));
  const fixes = await quickFixes(document, { start: 0, end: text.length });
  return fixes.map((fix) => ({ ...fix, text: applyEdits(document.file, fix.edits).text }));
}

describe('quickFixes', () => {
  it('says that a fix leaves the build identical', async () => {
    const [fix] = await fixesOf('FROM alpine as base\nCOPY a b\n');
    expect(fix).toMatchObject({
      title: 'Write AS (identical build)',
      isPreferred: true,
      text: 'FROM alpine AS base\nCOPY a b\n',
    });
  });

  it('names the steps that a fix changes', async () => {
    const fixes = await fixesOf('FROM alpine\nRUN apk add —-no-cache git\n');
    const changing = fixes.find(({ proof }) => proof?.kind === 'changes');
    expect(changing?.title).toMatch(/\(changes \[2\/2\] RUN apk add --no-cache git\)$/);
    expect(changing?.isPreferred).toBe(false);
    expect(changing?.details.join('\n')).toContain('RUN apk add');
  });

  it('suppresses a finding in the line ends of the file', async () => {
    const fixes = await fixesOf('FROM alpine\r\n  WORKDIR app\r\n');
    const suppression = fixes.find(({ title }) => title.startsWith('Suppress WorkdirRelativePath'));
    expect(suppression?.text).toBe(
      'FROM alpine\r\n  # dockerfile-llb ignore=WorkdirRelativePath\r\n  WORKDIR app\r\n',
    );
    expect((await fixesOf(suppression?.text ?? '')).filter(({ title }) => title.includes('Workdir'))).toEqual(
      [],
    );
  });

  it('cannot suppress what ends a build', async () => {
    expect(
      (await fixesOf('FROM scratch\nRUNN x\n')).filter(({ title }) => title.startsWith('Suppress')),
    ).toEqual([]);
  });

  it('applies all fixes that leave the build identical', async () => {
    const document = openEditorDocument(createSourceFile('Dockerfile', 'FROM alpine as base\nENV a b\n'));
    expect((await fixAll(document)).text).toBe('FROM alpine AS base\nENV a=b\n');
  });
});
