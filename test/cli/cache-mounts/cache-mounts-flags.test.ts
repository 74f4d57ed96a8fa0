import { expect, test } from 'vitest';
import type { CliIo } from '../../../src/cli/io.ts';
import { createProgram } from '../../../src/cli/program.ts';
import { cli, folder } from '../support.ts';

const works = ['ls', 'export', 'import'];

test.each(
  works.flatMap((work) =>
    [
      '--push',
      '--load',
      '--output=out',
      '-t=name',
      '--metadata-file=file',
      '--iidfile=file',
      '--cache-to=name',
      '--sbom=true',
      '--check',
      '--frontend=name',
      '--follow-syntax',
      '--on-error=shell',
      '--sync=content',
      '--why=full',
      '--quiet',
      '--policy=reset=true',
    ].map((flag) => [work, flag] as const),
  ),
)('cache-mounts %s does not take %s', async (work, flag) => {
  const { code, stderr } = await cli(['cache-mounts', work, flag]);
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('unknown option') });
});

test('each subcommand takes the store that it uses, and what decides which mounts there are', async () => {
  const program = await createProgram('cache-mounts', {} as CliIo, () => {});
  const group = program.commands.find((command) => command.name() === 'cache-mounts');
  const flags = (work: string) =>
    group?.commands.find((command) => command.name() === work)?.options.map(({ long }) => long) ?? [];
  const storesOf = (work: string) => flags(work).filter((flag) => flag?.startsWith('--cache-'));
  expect(works.map(storesOf)).toEqual([[], ['--cache-mounts-to'], ['--cache-mounts-from']]);
  for (const work of works)
    expect(flags(work)).toEqual(
      expect.arrayContaining([
        ...['--file', '--target', '--build-arg', '--platform', '--no-cache', '--locked', '--llb'],
        ...[
          '--build-context',
          '--secret',
          '--ssh',
          '--source-policy-file',
          '--progress',
          '--addr',
          '--format',
        ],
      ]),
    );
});

test.each([
  [['export'], 'cache-mounts export: the store is missing', '--cache-mounts-to type=local,dest='],
  [['import'], 'cache-mounts import: the store is missing', '--cache-mounts-from type=local,src='],
  [['ls', '--build-arg', 'BUILDKIT_SYNTAX=x'], 'cannot be used with BUILDKIT_SYNTAX', 'Leave out'],
])('cache-mounts %j is a usage error', async (words, message, hint) => {
  const cwd = folder({ Dockerfile: 'FROM scratch\n' });
  const { code, stderr } = await cli(['cache-mounts', ...words], { cwd });
  expect(code).toBe(2);
  expect(stderr).toContain(message);
  expect(stderr).toContain(hint);
});
