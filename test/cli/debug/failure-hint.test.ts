import { expect, test } from 'vitest';
import { failureHint } from '../../../src/cli/debug/failure-hint.ts';
import type { DebuggedBuild } from '../../../src/cli/debug/open-debugged-build.ts';
import type { ProgramPoint } from '../../../src/debug/points.ts';
import { createSourceFile } from '../../../src/source/source-file.ts';

const file = createSourceFile('Dockerfile', 'FROM busybox\nRUN sudo \\\n  true\nRUN sudo x\n');

const hintAt = (line: number, endLine: number, message: string) => {
  const build = {
    builds: [{ options: { program: { file } } }],
    plan: { options: new Map(), locals: new Map(), secretSources: [], sshSockets: new Map(), context: '.' },
    reporter: { failedStep: () => undefined },
  } as unknown as DebuggedBuild;
  return failureHint(build, { step: { line, endLine } } as ProgramPoint, {
    error: new Error(message),
    vertex: undefined,
  });
};

const found = 'check: NeedlessSudo: This step runs as root already, and most base images have no sudo';

test('shows what check finds in the lines of the step, after the advice', async () => {
  expect(await hintAt(2, 3, 'it failed')).toContain(found);
  const both = await hintAt(
    4,
    4,
    'process "/bin/sh -c sudo x" did not complete successfully: exit code: 127',
  );
  expect(both?.split('\n')).toEqual([expect.stringContaining('not found'), expect.stringContaining(found)]);
});

test('is nothing if nothing is known', async () => {
  expect(await hintAt(9, 9, 'it failed')).toBeUndefined();
});
