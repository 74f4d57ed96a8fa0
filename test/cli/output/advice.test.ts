import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { LibraryError } from '../../../src/base/library-error.ts';
import type { CliIo } from '../../../src/cli/io.ts';
import { adviceFor, adviceText } from '../../../src/cli/output/advice/advice.ts';
import { type AdviceCode, adviceTable } from '../../../src/cli/output/advice/advice-table.ts';
import { createProgram } from '../../../src/cli/program.ts';
import { DaemonError } from '../../../src/client/connect/daemon-error.ts';
import { SshAgentError } from '../../../src/session/ssh-agents/ssh-agent-error.ts';

describe('advice', () => {
  it('has the words of the command for a code, before the hint of the library', () => {
    const error = new SshAgentError('x', 'ssh-key-encrypted', { hint: 'library', data: { file: '/k' } });
    expect(adviceFor(error)).toBe('Add it to your own agent (ssh-add /k) and use --ssh default.');
    expect(adviceFor(new DaemonError('x', 'tls-client'))).toContain('--tlscert and --tlskey');
  });

  it('is the hint of the library for other codes, and none without one', () => {
    expect(adviceFor(new DaemonError('x', 'connection-lost', { hint: 'Start it.' }))).toBe('Start it.');
    expect(adviceFor(new DaemonError('x', 'connection-lost'))).toBeUndefined();
    expect(adviceFor(new Error('x'))).toBeUndefined();
    expect(adviceFor('x')).toBeUndefined();
  });

  it('is that of the error behind an error that has none', () => {
    const cause = new LibraryError('x', 'image-metadata-unavailable');
    expect(adviceFor(new Error('y', { cause }))).toContain('--offline');
    expect(adviceFor(new DaemonError('y', 'connection-lost', { cause }))).toContain('--offline');
  });

  it.each(Object.keys(adviceTable) as AdviceCode[])('of %s is a sentence, also without data', (code) => {
    const text = adviceText({ code, data: {} });
    expect(text).toMatch(/[.?]$/);
    expect(text).not.toMatch(/undefined| {2}| \.(?:\s|$)/);
  });
});

it('the library names no flag of the command', { timeout: 60_000 }, async () => {
  const flags = await longFlags();
  expect(flags.size).toBeGreaterThan(50);
  const named = libraryFiles.flatMap((file) =>
    texts(file).filter((text) => [...text.matchAll(/--[a-z][a-z-]+/g)].some(([flag]) => flags.has(flag))),
  );
  // Other programs have flags of the same name: in a command to run, or as an argument by itself. Lock files are written by
  // the command alone, also for a frontend that docker runs.
  const commands = /\b(?:docker|kubectl|ps|dockerfile-llb lock) /;
  const ours = named.filter((text) => !commands.test(text) && !text.startsWith('--'));
  expect(ours).toEqual([]);
});

const libraryFiles = ['client', 'session', 'registry', 'rpc', 'record', 'frontend', 'gateway']
  .flatMap((room) =>
    (readdirSync(`src/${room}`, { recursive: true }) as string[]).map((file) => `src/${room}/${file}`),
  )
  // The Dockerfile that warms the frontend up, and the table of its options, speak of flags of instructions.
  .filter((file) => file.endsWith('.ts') && !/(?:warm-up|option-table)\.ts$/.test(file));

async function longFlags(): Promise<ReadonlySet<string>> {
  const program = await createProgram(undefined, {} as CliIo, () => {});
  return new Set(program.commands.flatMap(({ options }) => options.map(({ long }) => long ?? '')));
}

/** The string literals of a file. */
function texts(file: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest));
  return found;
}
