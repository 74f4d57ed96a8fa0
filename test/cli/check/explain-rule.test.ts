import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { renderPage } from '../../../src/cli/check/render-page.ts';
import { findingNames, readRulePage } from '../../../src/cli/check/rule-pages.ts';
import { rulePage } from '../../../src/lint/rule-page.ts';
import { cli } from '../support.ts';

test('prints the page of a rule as text', async () => {
  expect(await cli(['check', '--explain', 'LegacyKeyValueFormat'])).toEqual({
    code: 0,
    stderr: '',
    stdout: `LegacyKeyValueFormat

\`ENV\` or \`LABEL\` has a space instead of \`=\`.

Why

\`ENV KEY value\` is supported only for old files. It sets a single variable, and
everything after the key is the value: \`ENV A 1 B=2\` sets \`A\` to \`1 B=2\`.

Wrong

    FROM alpine
    ENV MODE production

Right

    FROM alpine
    ENV MODE=production

How to suppress

For the whole file, in its first line (or with the other directives there):

    # check=skip=LegacyKeyValueFormat

For a whole build:
\`--build-arg BUILDKIT_DOCKERFILE_CHECK=skip=LegacyKeyValueFormat\`.

For one instruction, right above it:

    # check=skip=LegacyKeyValueFormat
    ENV MODE production
`,
  });
});

test.each(['invalidexecform', 'invalid-exec-form', 'INVALID_EXEC_FORM'])('knows %s', async (name) => {
  expect((await cli(['check', '--explain', name])).stdout).toMatch(/^InvalidExecForm\n/);
});

test('suggests a name for one that no rule has', async () => {
  const near = await cli(['check', '--explain', 'UnusedArgs']);
  expect(near).toMatchObject({ code: 2, stdout: '' });
  expect(near.stderr).toContain('there is no such rule (did you mean UnusedArg?)');
  const far = await cli(['check', '--explain', 'nonsense']);
  expect(far.code).toBe(2);
  expect(far.stderr).toContain('The rules are AddLocalFile, BuildError, ConsistentInstructionCasing,');
});

describe.each(findingNames)('the page of %s', (name) => {
  test('is there, and nothing of its Markdown is left in the text', () => {
    const page = readRulePage(name);
    expect(page).toBe(readFileSync(join(import.meta.dirname, '../../..', rulePage(name)), 'utf8'));
    const text = renderPage(page!, { width: 80, heading: (heading) => heading });
    expect(text).not.toMatch(/^```|^#+ [A-Z]|\]\(/m);
    // No word is lost.
    const words = (from: string) => from.match(/[\w$@{}–]+/g)?.join(' ');
    const prose = page!.replace(/^```\w*$/gm, '').replace(/\]\([^)]*\)/g, ']');
    expect(words(text)).toBe(words(prose));
  });
});

test('prose is wrapped at the width, and headings are marked', () => {
  const page =
    '# A b\n\none two three `four five` six\n- seven [eight](x.md)\n- [nine](https://t.test/)\n\n```sh\n  a\n\nb\n```\n';
  expect(renderPage(page, { width: 15, heading: (text) => `<${text}>` })).toBe(
    '<A b>\n\none two three\n`four five` six\n- seven eight\n- nine\n  (https://t.test/)\n\n      a\n\n    b\n',
  );
});
