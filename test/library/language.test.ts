import { describe, expect, it } from 'vitest';
import { CompileError } from '../../src/diagnostics/compile-error.ts';
import {
  type CheckDockerfileRequest,
  checkDockerfile,
  describeProof,
  fixDockerfile,
  proveChange,
} from '../../src/library/check.ts';
import { collectFacts, formatDockerfile, parseDockerfile, parseSyntax } from '../../src/library/parse.ts';
import { createSourceFile } from '../../src/source/source-file.ts';
import { printSyntaxTree } from '../../src/syntax/print.ts';

describe('parse', () => {
  it('reads instructions as written', () => {
    const tree = parseSyntax('# note\nFROM alpine\nRUN --network=none make\n');
    expect(tree.instructions.map(({ keyword, flags }) => [keyword, flags])).toEqual([
      ['FROM', []],
      ['RUN', ['--network=none']],
    ]);
    expect(printSyntaxTree(tree)).toBe('\n# note\nFROM alpine\nRUN --network=none make\n');
  });

  it('reads stages of typed instructions', () => {
    const { stages, metaArgs } = parseDockerfile('ARG A=1\nFROM alpine AS Base\nUSER nobody\n');
    expect(metaArgs[0]?.args).toMatchObject([{ key: 'A', value: '1' }]);
    expect(stages.map(({ name, baseName }) => [name, baseName])).toEqual([['base', 'alpine']]);
    expect(stages[0]!.instructions).toEqual([expect.objectContaining({ keyword: 'user', user: 'nobody' })]);
  });

  it('throws with the lines of a mistake', () => {
    for (const parse of [parseSyntax, parseDockerfile])
      expect(() => parse('FROM alpine\nRUN <<E\n')).toThrow(
        expect.objectContaining({ locations: [{ start: 2, end: 2 }] }),
      );
    expect(() => parseDockerfile('')).toThrow(CompileError);
    expect(() => parseSyntax(undefined as unknown as string)).toThrow(TypeError);
  });
});

describe('format', () => {
  it('returns what it was given: text, bytes, a file', () => {
    expect(formatDockerfile('from  alpine')).toBe('FROM alpine\n');
    expect(formatDockerfile(new TextEncoder().encode('from  alpine'))).toEqual(
      new TextEncoder().encode('FROM alpine\n'),
    );
    const file = formatDockerfile(createSourceFile('a/b', 'from  alpine'));
    expect([file.filename, file.text]).toEqual(['a/b', 'FROM alpine\n']);
  });
});

describe('facts', () => {
  it('are told in order, with their lines', async () => {
    const { facts, error } = await collectFacts('FROM alpine\nWORKDIR app\nEXPOSE 80/TCP\n');
    expect(error).toBeUndefined();
    expect(facts).toContainEqual(
      expect.objectContaining({ kind: 'workdir', path: 'app', absolute: false, lines: { start: 2, end: 2 } }),
    );
    expect(facts).toContainEqual(expect.objectContaining({ kind: 'expose-port', problem: 'proto-casing' }));
  });

  it('are those before a mistake, which is told, too', async () => {
    const { facts, error } = await collectFacts('FROM a AS x\nFROM b AS x\nCOPY --from=y a b\nWRONG\n');
    expect(error).toBeInstanceOf(CompileError);
    expect(facts.map(({ kind }) => kind)).toContain('instruction');
  });
});

describe('check', () => {
  it('finds with places', async () => {
    const findings = await checkDockerfile('FROM alpine\n\nEXPOSE 80/TCP');
    const finding = findings.find(({ rule }) => rule === 'ExposeProtoCasing');
    expect(finding).toMatchObject({
      start: { line: 3, column: 1 },
      end: { line: 3, column: 14 },
      severity: 'warning',
    });
  });

  it('takes rules, files of the context, and options', async () => {
    const text = 'FROM alpine AS a\nCOPY x /\nFROM alpine AS b\nEXPOSE 80/TCP\n';
    const rulesOf = async (request: CheckDockerfileRequest) =>
      (await checkDockerfile(text, request)).map(({ rule }) => rule);
    expect(await rulesOf({})).toContain('ExposeProtoCasing');
    expect(await rulesOf({ rules: { ExposeProtoCasing: 'off' } })).not.toContain('ExposeProtoCasing');
    expect(await rulesOf({ rules: new Map([['ExposeProtoCasing', 'off']]) })).not.toContain(
      'ExposeProtoCasing',
    );
    expect(await rulesOf({ target: 'a' })).not.toContain('ExposeProtoCasing');
    expect(await rulesOf({ locals: { context: { '.dockerignore': 'x' } } })).toContain('CopyIgnoredFile');
  });

  it('finds what keeps a file from being built', async () => {
    expect(await checkDockerfile('FROM alpine\nRUNN x')).toContainEqual(
      expect.objectContaining({ rule: 'BuildError', start: { line: 2, column: 1 } }),
    );
  });

  it.each<[string, unknown, string]>([
    ['an unknown key', { severities: {} }, 'checkDockerfile has no severities'],
    ['an unknown rule', { rules: { Nothing: 'off' } }, 'unknown rule Nothing'],
    ['an unknown severity', { rules: { UnusedStage: 'fatal' } }, 'the severity of UnusedStage is fatal'],
    ['an unknown option', { options: { platfrom: 'x' } }, 'no option platfrom (did you mean platform?)'],
  ])('refuses %s', async (_name, request, message) => {
    await expect(checkDockerfile('FROM a', request as CheckDockerfileRequest)).rejects.toThrow(
      expect.objectContaining({ name: 'TypeError', message: expect.stringContaining(message) }),
    );
  });
});

describe('fix and proof', () => {
  it('fixes what changes nothing that is built', async () => {
    const { file, applied } = await fixDockerfile('FROM alpine as a\nEXPOSE 80/TCP\n');
    expect(file.text).toBe('FROM alpine AS a\nEXPOSE 80/tcp\n');
    expect(applied.map(({ proof }) => proof.kind)).toEqual(['identical', 'identical']);
  });

  it('says what a change changes', async () => {
    expect(await proveChange('FROM alpine\nRUN make', 'from alpine\nRUN make')).toEqual({
      kind: 'identical',
    });
    const proof = await proveChange('FROM alpine\nRUN make', 'FROM alpine\nRUN make all');
    expect(proof.kind).toBe('changes');
    expect(describeProof(proof).join('\n')).toContain('make all');
  });
});
