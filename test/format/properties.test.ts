import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256 } from '../../src/base/digest.ts';
import { encodeText } from '../../src/base/text.ts';
import { CompileError } from '../../src/diagnostics/compile-error.ts';
import { formatDockerfile } from '../../src/format/format-dockerfile.ts';
import { buildDockerfile } from '../../src/frontend/build-dockerfile.ts';
import { createSourceFile, type SourceFile } from '../../src/source/source-file.ts';
import { memoryGateway } from '../frontend/memory-gateway.ts';
import { randomDockerfile } from './random-dockerfile.ts';

const cases = join(import.meta.dirname, '../conformance/cases');
const dockerfiles = readdirSync(cases)
  .map((name) => join(cases, name, 'Dockerfile'))
  .flatMap((path) => {
    const bytes = (() => {
      try {
        return readFileSync(path);
      } catch {
        return Buffer.alloc(0);
      }
    })();
    return bytes.length > 0 && bytes.length < 4000 ? [new Uint8Array(bytes)] : [];
  });

/** Ops and configs of a build; the message where it fails. */
async function compile(dockerfile: Uint8Array) {
  const files = { 'local://dockerfile': { Dockerfile: dockerfile } };
  const gateway = memoryGateway({ options: { cmdline: 'test' }, files });
  try {
    const { metadata } = await buildDockerfile(gateway);
    const config = metadata.get('containerimage.config');
    const ops = gateway.solved.at(-1)?.definition?.def.map((bytes) => sha256(bytes));
    return { ops, config: config && new TextDecoder().decode(config) };
  } catch {
    return undefined;
  }
}

let compared = 0;

async function expectSame(bytes: Uint8Array): Promise<void> {
  const formatted = tryFormat(createSourceFile('Dockerfile', bytes));
  if (formatted === undefined) return;
  expect(formatDockerfile(formatted).text).toBe(formatted.text);
  const before = await compile(bytes);
  if (before === undefined) return;
  expect(await compile(formatted.bytes)).toEqual(before);
  compared++;
}

function tryFormat(file: SourceFile): SourceFile | undefined {
  try {
    return formatDockerfile(file);
  } catch (error) {
    expect(error).toBeInstanceOf(CompileError);
    return undefined;
  }
}

const spaced = fc
  .tuple(
    fc.constantFrom(...dockerfiles),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom(' ', '\t', ' \\\n ', '  \n', '\n')), { maxLength: 4 }),
  )
  .map(([bytes, blanks]) => {
    let text: Buffer = Buffer.from(bytes);
    for (const [at, blank] of blanks) {
      const start = at % text.length;
      text = Buffer.concat([text.subarray(0, start), Buffer.from(blank), text.subarray(start)]);
    }
    return new Uint8Array(text);
  });

test('formatting changes no digest and no config, and formatting again changes nothing', async () => {
  await fc.assert(fc.asyncProperty(randomDockerfile, expectSame), {
    numRuns: 600,
    // Once ended in overlapping edits: `--` was taken for the first word.
    examples: [[encodeText('from a AS s\nfrom -- a  as a ')]],
  });
  await fc.assert(fc.asyncProperty(spaced, expectSame), { numRuns: 300 });
  expect(compared).toBeGreaterThan(150);
}, 120_000);
