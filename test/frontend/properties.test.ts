import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256 } from '../../src/base/digest.ts';
import { decodeText } from '../../src/base/text.ts';
import { buildDockerfile } from '../../src/frontend/build-dockerfile.ts';
import { GatewayError } from '../../src/frontend/gateway-error.ts';
import { dockerfileInstructions } from '../../src/instructions/registry.ts';
import { createSourceFile } from '../../src/source/source-file.ts';
import { parseSyntax } from '../../src/syntax/parse.ts';
import { memoryGateway } from './memory-gateway.ts';

const cases = join(import.meta.dirname, '../conformance/cases');

/** Real Dockerfiles, as bytes; those that are handed to another frontend are left out. */
const dockerfiles = readdirSync(cases)
  .flatMap((name) => {
    try {
      return [new Uint8Array(readFileSync(join(cases, name, 'Dockerfile')))];
    } catch {
      return [];
    }
  })
  .filter((bytes) => bytes.length < 4000);

interface Outcome {
  readonly error?: GatewayError;
  /** Digests of all ops of the result, in order. */
  readonly digests?: readonly string[];
}

async function compile(dockerfile: string | Uint8Array): Promise<Outcome> {
  const options = { cmdline: 'test' };
  const gateway = memoryGateway({ options, files: { 'local://dockerfile': { Dockerfile: dockerfile } } });
  try {
    await buildDockerfile(gateway);
  } catch (error) {
    expect(error).toBeInstanceOf(GatewayError);
    return { error: error as GatewayError };
  }
  return { digests: gateway.solved.at(-1)?.definition?.def.map((bytes) => sha256(bytes)) };
}

/** Texts that tell of a bug of ours rather than of a mistake in the Dockerfile. */
const internal =
  /internal:|TypeError|RangeError|undefined|is not a function|is not iterable|Maximum call stack|\[object/;

async function expectNoBug(dockerfile: string | Uint8Array): Promise<void> {
  const { error } = await compile(dockerfile);
  const source = typeof dockerfile === 'string' ? dockerfile : decodeText(dockerfile);
  if (error !== undefined && !internal.test(source)) expect(error.message).not.toMatch(internal);
}

const word = fc.constantFrom(
  ...[
    '$A',
    '${A:-b}',
    '${',
    '"',
    "'",
    '\\',
    '`',
    '<<EOF',
    'EOF',
    '--from=0',
    '--mount=type=cache,target=/c',
    '[',
    ']',
    ',',
  ],
  ...[
    '"a"',
    'a=b',
    'scratch',
    'alpine',
    'AS',
    'b',
    '/x',
    '.',
    '#',
    '\t',
    ' ',
    '\n',
    '\r\n',
    '\\\n',
    '--link',
    '--chmod=u+x',
  ],
  ...[
    'VOLUME',
    'CMD',
    'ENTRYPOINT',
    'STOPSIGNAL',
    'MAINTAINER',
    'RUN',
    'COPY',
    'ADD',
    'FROM',
    'ARG',
    'ENV',
    'LABEL',
    'EXPOSE',
    'ONBUILD',
    'HEALTHCHECK',
    'SHELL',
    'WORKDIR',
    'USER',
  ],
  ...[
    '# check=skip=all\n',
    '# escape=`\n',
    'https://example.com/a.git#b',
    'git@host:a/b',
    '80/tcp',
    '1-2',
    '\u0000',
    '\ufeff',
    'é',
    '𝒳',
  ],
);

test('any text compiles or gives an error that is about the text', async () => {
  await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), expectNoBug), {
    numRuns: 300,
  });
  const words = fc.array(word, { maxLength: 40 }).map((list) => `FROM alpine AS s\n${list.join(' ')}`);
  await fc.assert(fc.asyncProperty(words, expectNoBug), { numRuns: 600 });
});

test('real Dockerfiles with some of their bytes changed do too', async () => {
  const change = fc.record({
    at: fc.nat(),
    remove: fc.nat({ max: 12 }),
    insert: fc.option(word, { nil: '' }),
  });
  const mutated = fc
    .tuple(fc.constantFrom(...dockerfiles), fc.array(change, { minLength: 1, maxLength: 4 }))
    .map(([bytes, changes]) => {
      let text: Buffer = Buffer.from(bytes);
      for (const { at, remove, insert } of changes) {
        const start = text.length === 0 ? 0 : at % text.length;
        text = Buffer.concat([text.subarray(0, start), Buffer.from(insert), text.subarray(start + remove)]);
      }
      return new Uint8Array(text);
    });
  await fc.assert(fc.asyncProperty(mutated, expectNoBug), { numRuns: 800 });
});

/** The Dockerfile with a filler before each instruction but the first (directives stand before that one). */
function withFillers(bytes: Uint8Array, fillers: readonly string[], indent: string): string | undefined {
  const file = createSourceFile('Dockerfile', bytes);
  const { instructions } = parseSyntax(file, dockerfileInstructions.grammar);
  let text = file.text;
  for (const [index, node] of [...instructions.entries()].slice(1).reverse()) {
    const start = file.lineStarts[node.lines.start - 1];
    if (start === undefined) return undefined;
    text = text.slice(0, start) + fillers[index % fillers.length] + indent + text.slice(start);
  }
  return text;
}

test('comments, blank lines and indentation change no digest', async () => {
  const filler = fc.constantFrom('# a comment\n', '\n', '\n\n  \n', '#\n', '\t# indented\n', '');
  const input = fc.tuple(
    fc.constantFrom(...dockerfiles),
    fc.array(filler, { minLength: 1, maxLength: 5 }),
    fc.constantFrom('', '  ', '\t'),
  );
  let compared = 0;
  const property = fc.asyncProperty(input, async ([bytes, fillers, indent]) => {
    const before = await compile(bytes);
    if (before.digests === undefined) return;
    const changed = withFillers(bytes, fillers, indent);
    if (changed === undefined) return;
    expect((await compile(changed)).digests).toEqual(before.digests);
    compared++;
  });
  await fc.assert(property, { numRuns: 400 });
  expect(compared).toBeGreaterThan(100);
});
