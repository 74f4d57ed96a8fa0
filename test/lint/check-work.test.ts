import { expect, test } from 'vitest';
import { encodeText } from '../../src/base/text.ts';
import { checkDockerfile } from '../../src/lint/check-dockerfile.ts';
import { sampleValues } from '../../src/lint/sample-values.ts';
import { createSourceFile } from '../../src/source/source-file.ts';

const stages = 10;
const samples = 1 + sampleValues.length;

/** Stages with a variable that their base image may set; one line is put into the sixth. */
function dockerfile(line: string): string {
  const stage = (n: number) => `FROM a:${n} AS s${n}\nRUN x $Y\n${n === 5 ? `${line}\n` : ''}`;
  return Array.from({ length: stages }, (_, n) => stage(n)).join('');
}

/** How many stages the compiler sees for the check of a file, and the messages of its errors. */
async function workFor(line: string) {
  let seen = 0;
  const isNoCache = () => {
    seen++;
    return false;
  };
  const file = createSourceFile('Dockerfile', encodeText(dockerfile(line)));
  const findings = await checkDockerfile(file, { ports: { isNoCache } });
  return {
    seen,
    errors: findings.filter(({ rule }) => rule === 'BuildError').map(({ message }) => message),
  };
}

test('a file without errors is compiled once', async () => {
  expect(await workFor('RUN true')).toEqual({ seen: stages, errors: [] });
});

test('what a shell replaces in a command is not tried out', async () => {
  const { seen, errors } = await workFor('RUN --mount=type=cac echo "$Y"');
  expect(errors).toEqual([expect.stringContaining('unsupported mount type "cac"')]);
  expect(seen).toBe(stages);
});

test('only the stages up to an error are compiled again with other values', async () => {
  const { seen, errors } = await workFor('EXPOSE $Y/xyz');
  expect(errors).toEqual([expect.stringContaining('xyz')]);
  // Once without values, and then with values of all kinds, up to the sixth stage.
  expect(seen).toBe(stages + 6 * (1 + samples));
});
