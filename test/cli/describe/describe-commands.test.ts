import { expect, test } from 'vitest';
import { cli, folder } from '../support.ts';

const dockerfile = `# Global version
ARG VERSION=1
# base is the base stage
FROM alpine:\${VERSION} AS base
# WHO is greeted
ARG WHO=world
RUN --mount=type=secret,id=tok,required=true --mount=type=ssh echo $WHO
# final is the release
FROM base AS final
`;

test('outline prints what a target can be given', async () => {
  const { code, stdout, stderr } = await cli(['outline', folder({ Dockerfile: dockerfile })]);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  expect(stdout).toBe(`TARGET:      final
DESCRIPTION: is the release

BUILD ARG   VALUE   DESCRIPTION
VERSION     1       
WHO         world   is greeted

SECRET   REQUIRED
tok      true

SSH       REQUIRED
default   

`);
});

test('outline counts the flags that a build is given', async () => {
  const args = ['--target', 'base', '--build-arg', 'WHO=me', '--format', 'json'];
  const { stdout } = await cli(['outline', folder({ Dockerfile: dockerfile }), ...args]);
  const answer = JSON.parse(stdout) as { name: string; args: { name: string; value: string }[] };
  expect(answer.name).toBe('base');
  expect(answer.args.map(({ name, value }) => `${name}=${value}`)).toEqual(['VERSION=1', 'WHO=me']);
  expect(stdout.endsWith('}\n')).toBe(true);
});

test('targets prints the stages, from a Dockerfile on standard input too', async () => {
  const { code, stdout } = await cli(['targets', '-f', '-'], { stdin: dockerfile });
  expect(code).toBe(0);
  expect(stdout).toBe(
    'TARGET          DESCRIPTION\nbase            is the base stage\nfinal (default) is the release\n',
  );
});

test('a mistake in the Dockerfile is shown with its line, and nothing is printed', async () => {
  const { code, stdout, stderr } = await cli(['outline', folder({ Dockerfile: 'FROM a\nCOYP b c\n' })]);
  expect(code).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toContain('Dockerfile:2');
  expect(stderr).toContain('did you mean COPY?');
});

test('a target that is not there is an error', async () => {
  const { code, stderr } = await cli(['outline', folder({ Dockerfile: dockerfile }), '--target', 'finel']);
  expect(code).toBe(1);
  expect(stderr).toContain('did you mean final?');
});
