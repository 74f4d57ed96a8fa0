import { deepEqual, equal, ok } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { sha256 } from '../../../src/base/digest.ts';
import { decodeText } from '../../../src/base/text.ts';
import { CompileError } from '../../../src/diagnostics/compile-error.ts';
import { formatDockerfile } from '../../../src/format/format-dockerfile.ts';
import { buildDockerfile } from '../../../src/frontend/build-dockerfile.ts';
import { GatewayError } from '../../../src/frontend/gateway-error.ts';
import { expandWord } from '../../../src/shell/lexer.ts';
import { createSourceFile, type SourceFile } from '../../../src/source/source-file.ts';
import { fixed } from '../../fix/support.ts';
import { randomDockerfile } from '../../format/random-dockerfile.ts';
import { memoryGateway } from '../../frontend/memory-gateway.ts';
import { envOf } from '../../shell/env-of.ts';
import { mayReject, mayThrow } from '../expect-error.ts';
import { fuzzTarget } from '../fuzz-target.ts';
import { mutatedBytes } from '../mutate.ts';

/** The tests and the script both run in the directory of the project. */
const cases = 'test/conformance/cases';

/** Real Dockerfiles of less than 2,000 bytes. */
const seeds = readdirSync(cases)
  .flatMap((name) => {
    try {
      return [new Uint8Array(readFileSync(`${cases}/${name}/Dockerfile`))];
    } catch {
      return [];
    }
  })
  .filter((bytes) => bytes.length < 2000);

/** Texts that tell of a bug of ours rather than of a mistake in the Dockerfile. */
const internal = /internal:|undefined|is not a function|is not iterable|Maximum call stack|\[object/;

interface Compiled {
  readonly ops: readonly string[] | undefined;
  readonly config: string | undefined;
}

async function compile(bytes: Uint8Array): Promise<Compiled | undefined> {
  const files = { 'local://dockerfile': { Dockerfile: bytes } };
  const gateway = memoryGateway({ options: { cmdline: 'test' }, files });
  try {
    const { metadata } = await buildDockerfile(gateway);
    const config = metadata.get('containerimage.config');
    const ops = gateway.solved.at(-1)?.definition?.def.map((op) => sha256(op));
    return { ops, config: config && new TextDecoder().decode(config) };
  } catch (error) {
    ok(error instanceof GatewayError, String(error));
    if (!internal.test(decodeText(bytes))) ok(!internal.test(error.message), error.message);
    return undefined;
  }
}

/** A Dockerfile compiles or is refused with an error about it; a formatted one compiles to the same. */
async function compileAndFormat(bytes: Uint8Array): Promise<void> {
  const before = await compile(bytes);
  const formatted = mayThrow([CompileError], () => formatDockerfile(createSourceFile('Dockerfile', bytes)));
  if (!formatted) return;
  equal(formatDockerfile(formatted).text, formatted.text, 'formatting twice changes more');
  if (before) deepEqual(await compile(formatted.bytes), before, 'formatting changes what is built');
}

const bytes = fc.oneof(
  { arbitrary: mutatedBytes(seeds), weight: 2 },
  { arbitrary: randomDockerfile, weight: 1 },
);

/** Any text as a Dockerfile. */
export const dockerfiles = fuzzTarget('dockerfiles', 300, bytes, compileAndFormat);

/** Fixes that are said to be identical change nothing that is built. */
export const fixes = fuzzTarget('fixes', 60, bytes, async (input) => {
  const file: SourceFile = createSourceFile('Dockerfile', input);
  const outcome = await mayReject([CompileError], fixed(file, false));
  if (!outcome || outcome.applied.length === 0) return;
  const before = await compile(input);
  if (before) deepEqual(await compile(outcome.file.bytes), before, 'a fix changes what is built');
});

const word = fc.string({
  unit: fc.constantFrom(...'aAB$\'"\\`{}:-+#%/?*[]<>=x \n'.split(''), '${A', '${B:-', '$A', 'é'),
  maxLength: 30,
});

/** Words with variables: a result or an error, the same each time. */
export const words = fuzzTarget(
  'words',
  2000,
  fc.tuple(word, fc.string({ maxLength: 8 })),
  ([text, value]) => {
    const env = envOf({ A: value, B: '' });
    const once = mayThrow([], () => expandOrError(text, env));
    deepEqual(once, expandOrError(text, env));
  },
);

function expandOrError(text: string, env: ReturnType<typeof envOf>): string {
  try {
    return expandWord(text, env, { escapeToken: '\\' }).result;
  } catch (error) {
    if (!(error instanceof CompileError)) throw error;
    ok(!internal.test(error.message) || internal.test(text), error.message);
    return error.message;
  }
}
