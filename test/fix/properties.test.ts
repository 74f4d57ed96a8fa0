import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeText } from '../../src/base/text.ts';
import { fixDockerfile } from '../../src/fix/fix-dockerfile.ts';
import { createProver, proveChange } from '../../src/fix/prove-change.ts';
import { checkDockerfile } from '../../src/lint/check-dockerfile.ts';
import { parseCheckOptions } from '../../src/lint/check-options.ts';
import { applyEdits, haveOverlap } from '../../src/source/apply-edits.ts';
import { createSourceFile, type SourceFile } from '../../src/source/source-file.ts';
import { randomDockerfile } from '../format/random-dockerfile.ts';

const check = (file: SourceFile) => checkDockerfile(file, { check: parseCheckOptions('experimental=all') });

/** Lines that rules have something to say of, one upon the other. */
const line = fc.constantFrom(
  ...[
    'from a As B',
    'FROM --platform=$TARGETPLATFORM  b as Cd',
    'from -- a  as A ',
    'FROM scratch',
    'FROM c AS D \\\n',
  ],
  ...[
    'EXPOSE 127.0.0.1:80:80/TCP  9/UDP',
    'EXPOSE 1/TCP \\\n\n 2/TCP',
    'expose -- 3/TCP',
    'WORKDIR  b',
    'workdir -- ./b',
  ],
  ...[
    'ENV A b c',
    'ENV -- A "b c"',
    'ENV A "b" c',
    "LABEL a 'b c'",
    'ENV A b \\\n  c',
    'ENV A 1 B=2',
    'LABEL a "b',
  ],
  ...[
    'MAINTAINER A "b" <c@d>',
    'CMD exec a "b c"',
    'CMD [./a]',
    "RUN ['a', 'b']",
    'RUN [ "$A" = "b" ]',
    'CMD ["a",]',
  ],
  ...[
    'RUN <<E\na\nb\nE',
    'RUN apk \u2013no-cache add b',
    'COPY \u2013from=0 a b',
    'RUN\u00a0a',
    'RUN a\u00a0b c\u200b',
  ],
  ...[
    'ARG A=$A',
    'ARG A',
    'COPY --from=B $A /',
    'RUN --mount=from=Cd,target=/x y',
    '# c',
    '',
    'RUN a \\\n\n# c\n\n  b',
  ],
);
const faulty = fc
  .array(line, { minLength: 1, maxLength: 8 })
  .map((lines) => encodeText(`from a AS B\n${lines.join('\n')}\n`));

async function expectSound(bytes: Uint8Array): Promise<void> {
  const file = createSourceFile('Dockerfile', bytes);
  for (const { rule, fix } of await check(file)) {
    // What was taken for an argument may be wrong as the flag or the instruction that it was meant to be.
    const mayReveal = ['NonHyphenDash', 'LookAlikeCharacter', 'SwallowedInstruction'].includes(rule);
    if (fix === undefined) continue;
    expect(fix.edits.length, rule).toBeGreaterThan(0);
    expect(haveOverlap(fix.edits), rule).toBe(false);
    const after = applyEdits(file, fix.edits);
    expect(after.text, rule).not.toBe(file.text);
    if (!mayReveal)
      expect((await proveChange(file, after)).kind, `${rule}\n${after.text}`).not.toBe('breaks');
  }
}

async function expectEnd(bytes: Uint8Array): Promise<void> {
  const file = createSourceFile('Dockerfile', bytes);
  const fixed = await fixDockerfile(file, { check, prove: createProver(), all: true });
  const again = await fixDockerfile(fixed.file, { check, prove: createProver(), all: true });
  expect(again.file.text).toBe(fixed.file.text);
}

test('the edits of a fix do not overlap, and break no file', async () => {
  await fc.assert(fc.asyncProperty(faulty, expectSound), { numRuns: 150 });
  await fc.assert(fc.asyncProperty(randomDockerfile, expectSound), { numRuns: 150 });
}, 120_000);

test('fixing comes to an end', async () => {
  await fc.assert(fc.asyncProperty(faulty, expectEnd), { numRuns: 60 });
  await fc.assert(fc.asyncProperty(randomDockerfile, expectEnd), { numRuns: 60 });
}, 120_000);
