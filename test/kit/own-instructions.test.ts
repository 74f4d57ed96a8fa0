import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { envFile } from '../../examples/frontend/env-file.ts';
import { include } from '../../examples/frontend/include.ts';
import type { InstructionDefinition } from '../../src/instructions/own-instruction.ts';
import { dockerfileFrontend, llb } from '../../src/kit/index.ts';
import { checkDockerfile, fixDockerfile, proveChange } from '../../src/library/check.ts';
import { type CompileRequest, compile } from '../../src/library/compile.ts';
import {
  collectFacts,
  formatDockerfile,
  instructionPrinter,
  parseDockerfile,
  parseSyntax,
} from '../../src/library/parse.ts';
import { printDefinition } from '../../src/llb/print.ts';

const instructions = [include, envFile];

function compileWith(dockerfile: string, files: Record<string, string>, more: Partial<CompileRequest> = {}) {
  return compile({ dockerfile, locals: { context: files }, instructions, ...more });
}

async function failure(promise: Promise<unknown>) {
  try {
    await promise;
  } catch (error) {
    return error as Error & { file?: string; line?: number; frame?: string };
  }
  throw new Error('it did not fail');
}

describe('INCLUDE', () => {
  test('compiles to the graph of the text with the lines in its place', async () => {
    const base = 'FROM busybox AS base\nRUN make';
    const rest = 'FROM base\nCOPY --from=base /a /b\n';
    const included = await compileWith(`INCLUDE parts/base\n${rest}`, { 'parts/base': base, a: '' });
    const plain = await compileWith(`${base}\n${rest}`, { a: '' });
    expect(included.definition.def).toEqual(plain.definition.def);
    expect(included.image).toEqual(plain.image);
  });

  test('has the lines of its file in the steps of the graph', async () => {
    const { definition } = await compileWith('FROM busybox\nINCLUDE a\nRUN last\n', {
      a: '\nRUN one\nRUN two',
    });
    const infos = definition.source?.infos ?? [];
    const places = [...(definition.source?.locations.values() ?? [])].flatMap((locations) =>
      locations.flatMap(({ sourceIndex, ranges }) =>
        ranges.map(({ start }) => `${infos[sourceIndex]?.filename}:${start.line}`),
      ),
    );
    expect(places.sort()).toEqual(['Dockerfile:1', 'Dockerfile:3', 'a:2', 'a:3']);
    expect(infos.find(({ filename }) => filename === 'a')?.definition).toBeDefined();
  });

  test('stands in included files, too, and before the first FROM', async () => {
    const files = { a: '# note\nINCLUDE b\n', b: 'ARG NAME=busybox\n' };
    const { definition } = await compileWith('INCLUDE a\nFROM $NAME\nRUN make\n', files);
    expect(printDefinition(definition)).toContain('FROM docker.io/library/busybox:latest');
  });

  test.each([
    [
      'a mistake in the file',
      'FROM a\nINCLUDE x\n',
      { x: 'RUN a\n\nRUNN b\n' },
      'x',
      3,
      'unknown instruction: RUNN',
    ],
    [
      'the line in the text',
      'FROM a\nINCLUDE x\n',
      { x: '\nRUNN b\n' },
      'x',
      2,
      'parse error on line 2 of x:',
    ],
    ['a mistake after it', 'FROM a\nINCLUDE x\nRUNN\n', { x: 'RUN a\nRUN b' }, 'Dockerfile', 3, 'on line 3:'],
    [
      'a mistake found while lowering',
      'FROM a\nINCLUDE x\n',
      { x: '\nCOPY --from=b x' },
      'x',
      2,
      'COPY requires',
    ],
    [
      'an unfinished heredoc',
      'FROM a\nINCLUDE x\nRUN b\n',
      { x: 'RUN <<E\nfoo' },
      'x',
      1,
      'unterminated heredoc',
    ],
    [
      'a file that is missing',
      'FROM a\n\nINCLUDE gone\n',
      {},
      'Dockerfile',
      3,
      'INCLUDE: cannot read gone of the build context',
    ],
    [
      'one that an included file names',
      'FROM a\nINCLUDE x\n',
      { x: '\nINCLUDE gone' },
      'x',
      2,
      'cannot read gone',
    ],
    [
      'a circle',
      'FROM a\nINCLUDE x\n',
      { x: 'INCLUDE y', y: 'RUN a\nINCLUDE x' },
      'y',
      2,
      'contains itself: x > y > x',
    ],
    ['no argument', 'FROM a\nINCLUDE\n', {}, 'Dockerfile', 2, 'INCLUDE requires exactly one argument'],
    ['an unknown flag', 'FROM a\nINCLUDE --onyl=b x\n', {}, 'Dockerfile', 2, 'unknown flag: --onyl'],
    [
      'a line that does not end',
      'FROM a\nINCLUDE x\nRUN b\n',
      { x: 'RUN a \\\n# note\n' },
      'Dockerfile',
      2,
      'not finished',
    ],
    [
      'another escape token',
      'FROM a\nINCLUDE x\n',
      { x: '# escape=`\nRUN a' },
      'Dockerfile',
      2,
      'escape character',
    ],
    [
      'ONBUILD in a base',
      'FROM a AS b\nONBUILD INCLUDE x\nFROM b\n',
      { x: '' },
      'Dockerfile',
      3,
      'INCLUDE cannot be an ONBUILD trigger',
    ],
  ])('points at %s', async (_, text, files, file, line, message) => {
    const error = await failure(compileWith(text, files as Record<string, string>));
    expect(error.message).toContain(message);
    expect({ name: error.name, file: error.file, line: error.line }).toEqual({
      name: 'GatewayError',
      file,
      line,
    });
    expect(error.frame).toMatch(new RegExp(`^ +${line} \\| >>>`, 'm'));
  });

  test('warns with the line of the file', async () => {
    const warnings: string[] = [];
    const places: unknown[] = [];
    await compileWith(
      'FROM busybox\nINCLUDE x\n',
      { x: '\nWORKDIR app\n' },
      {
        onWarning: ({ short, file, line, column }) => {
          warnings.push(short);
          places.push({ file, line, column });
        },
      },
    );
    expect(warnings).toEqual([expect.stringMatching(/^WorkdirRelativePath: .*\(line 2 of x\)$/)]);
    expect(places).toEqual([{ file: 'x', line: 2, column: 1 }]);
  });

  test('keeps comments and directives of other files apart', async () => {
    const files = { x: '# check=skip=all\n# syntax=other\nENV A=1\n# check=skip=all' };
    const warnings: string[] = [];
    const onWarning = ({ short }: { short: string }) => void warnings.push(short.replace(/:.*/, ''));
    await compileWith(
      'INCLUDE y\nFROM busybox\n# check=skip=all\nINCLUDE x\nWORKDIR app\n',
      { ...files, y: '# check=skip=all\nARG Q' },
      { onWarning },
    );
    expect(warnings).toEqual(['WorkdirRelativePath']);
  });

  test('reads a file that .dockerignore leaves out, and any bytes', async () => {
    const files = { '.dockerignore': '*', 'a b': '\ufeffLABEL a=ä\r\nLABEL b=\udcff' };
    const { image } = await compileWith('FROM scratch\nINCLUDE ["./a b"]\n', files);
    expect(image?.config.labels?.get('a')).toBe('ä');
  });

  test('has a rule of its own', async () => {
    const text = 'FROM scratch\nINCLUDE /x\n';
    const found = await checkDockerfile(text, { instructions, locals: { context: { x: '' } } });
    expect(found.map(({ rule, message, start }) => [rule, message, start.line])).toEqual([
      ['IncludeAbsolutePath', 'write x instead of /x', 2],
    ]);
    const off = { instructions, rules: { IncludeAbsolutePath: 'off' } } as const;
    expect(await checkDockerfile(text, off)).toEqual([]);
    expect(
      await checkDockerfile(text.replace('INCLUDE', '# check=skip=IncludeAbsolutePath\nINCLUDE'), {
        instructions,
      }),
    ).toEqual([]);
    const { facts } = await collectFacts(text, { instructions });
    expect(facts).toContainEqual(
      expect.objectContaining({ kind: 'instruction-rule', lines: { start: 2, end: 2 } }),
    );
    await expect(checkDockerfile(text, { rules: { IncludeAbsolutePath: 'off' } })).rejects.toThrow(
      'unknown rule',
    );
  });
});

describe('a check of a file with INCLUDE', () => {
  const locals = { context: { x: 'FROM busybox:1 AS base\nENV NAME=a\nRUN mak\\\ne\n', y: '\nRUNN a' } };
  const check = (text: string) => checkDockerfile(text, { instructions, locals });

  test('knows the stages and variables of the other file, and reports its own lines', async () => {
    const found = await check('INCLUDE x\nFROM base\nRUN echo $NAME\nWORKDIR app\n');
    expect(found.map(({ rule, start, end }) => [rule, start, end])).toEqual([
      ['WorkdirRelativePath', { line: 4, column: 1 }, { line: 4, column: 12 }],
    ]);
  });

  test('shows an error of the other file at the instruction', async () => {
    const found = await check('FROM busybox:1\n\nINCLUDE y\nUSER a\n');
    expect(found.map(({ rule, message, start }) => [rule, message, start.line])).toEqual([
      ['BuildError', expect.stringMatching(/^y:2: .*unknown instruction: RUNN/), 3],
    ]);
  });

  test('reports a file that is missing', async () => {
    const found = await check('FROM busybox:1\nINCLUDE gone\nUSER a\n');
    expect(found.map(({ rule, start, isFirst }) => [rule, start.line, isFirst])).toEqual([
      ['BuildError', 2, true],
    ]);
  });

  test('fixes its own lines alone', async () => {
    const { file } = await fixDockerfile('INCLUDE x\nFROM base as b\nUSER a\n', { instructions, locals });
    expect(file.text).toBe('INCLUDE x\nFROM base AS b\nUSER a\n');
    const proof = await proveChange('INCLUDE x\nFROM base', 'INCLUDE  x\nFROM  base', {
      instructions,
      locals,
    });
    expect(proof.kind).toBe('identical');
  });
});

describe('ENVFILE', () => {
  test('sets the variables of the file', async () => {
    const files = { '.env': '# note\nA=1\nexport B="two words"\n\nC=$A\n' };
    const { image } = await compileWith('FROM scratch\nENVFILE .env\nLABEL l=$B\n', files);
    expect(image?.config.env?.slice(1)).toEqual(['A=1', 'B=two words', 'C=$A']);
    expect(image?.config.labels).toEqual(new Map([['l', 'two words']]));
    const some = await compileWith('FROM scratch\nENVFILE --only=B .env\n', files);
    expect(some.image?.config.env?.slice(1)).toEqual(['B=two words']);
  });

  test('keeps every value', async () => {
    const value = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\r\n\0]/g, ''));
    await fc.assert(
      fc.asyncProperty(value, async (text) => {
        const { image } = await compileWith('FROM scratch\nENVFILE e\n', { e: `A="${text}"` });
        expect(image?.config.env?.[1]).toBe(`A=${text}`);
      }),
    );
  });

  test('has its errors at its line', async () => {
    const error = await failure(compileWith('FROM scratch\n\nENVFILE e\n', { e: 'A=1\nb' }));
    expect([error.message, error.line]).toEqual(['ENVFILE: e:2: a line must be NAME=value', 3]);
    const other = await failure(compileWith('FROM scratch\nENVFILE --only=B e\n', { e: 'A=1' }));
    expect(other.message).toBe('ENVFILE: e does not set B');
  });
});

/** `FETCH --from=NAME PATH`: copies a path to the same place, and says so in a variable. */
const fetchPath: InstructionDefinition<{ path: string; from: string; quiet: boolean }> = {
  keyword: 'fetch',
  flags: { from: 'text', quiet: 'switch' },
  parse: ({ args: [path = ''], flags }) => ({
    path,
    from: flags.text('from'),
    quiet: flags.isOn('quiet'),
  }),
  print: ({ path, from }) => `FETCH --from=${from} ${path}`,
  sources: ({ from }) => (from === '' ? [] : [from]),
  variables: ({ path }) => ({ FETCHED: path }),
  expand: (fields, expand) => ({ ...fields, path: expand(fields.path) }),
  lower(stage, { path, from }) {
    const source = from === '' ? stage.context(path) : stage.source(0, path);
    stage.state = llb.file(stage.state, [llb.copy(source, path, path)], stage.step());
    stage.setVariable('FETCHED', path);
  },
};

describe('an instruction that is a step', () => {
  const own = { instructions: [fetchPath] };
  const text =
    'FROM busybox AS a\nRUN make\nFROM busybox\nARG D=/out\nfetch --from=a $D/app\nRUN echo $FETCHED\n';

  test('compiles to steps with names, lines, history and variables', async () => {
    const { definition, image } = await compile({ dockerfile: text, ...own });
    expect(printDefinition(definition)).toContain('[stage-1 2/3] FETCH --from=a /out/app');
    expect(image?.config.env).toContain('FETCHED=/out/app');
    const history = image?.history?.map(({ createdBy, emptyLayer }) => [createdBy, emptyLayer ?? false]);
    expect(history?.at(-2)).toEqual(['fetch --from=a $D/app # buildkit', false]);
  });

  test('asks for its paths of the context alone', async () => {
    const { definition } = await compile({ dockerfile: 'FROM scratch\nFETCH /a\n', ...own });
    expect(new TextDecoder('latin1').decode(definition.def[0])).toMatch(/local\.followpaths.*\["a"\]/s);
  });

  test('is parsed, printed, formatted and checked', async () => {
    const { stages } = parseDockerfile(text, own);
    expect(stages[1]?.instructions[1]).toMatchObject({
      keyword: 'fetch',
      path: '$D/app',
      from: 'a',
      quiet: false,
    });
    expect(stages[1]?.instructions.map(instructionPrinter(own))).toContain('FETCH --from=a $D/app');
    expect(formatDockerfile('from a\nfetch   --quiet   /x', own)).toBe('FROM a\nFETCH --quiet /x\n');
    expect(parseSyntax('FROM a\nFETCH x y', own).instructions[1]?.args).toEqual(['x', 'y']);
    const rules = (await checkDockerfile(text, own)).map(({ rule }) => rule);
    expect(rules).not.toContain('UndefinedVar');
    expect(rules).not.toContain('UnusedStage');
    expect(rules).not.toContain('BuildError');
  });

  test('cannot use a stage that comes later', async () => {
    const late = await failure(
      compile({ dockerfile: 'FROM a AS first\nFETCH --from=c /x\nFROM b AS c\n', target: 'first', ...own }),
    );
    expect([late.line, late.message]).toEqual([2, expect.stringContaining('comes later')]);
  });
});

describe('the definitions', () => {
  test('must have keywords of their own', () => {
    const named = (keyword: string) => () => dockerfileFrontend({ instructions: [{ ...include, keyword }] });
    expect(named('run')).toThrow(new TypeError('there are two instructions with the keyword run'));
    expect(named('Include')).toThrow(new TypeError('the keyword "Include" is not a word in lower case'));
    expect(() => dockerfileFrontend({ instructions: [include, include] })).toThrow(TypeError);
    expect(() => parseDockerfile('FROM a', { instructions: [{ ...include, keyword: 'add' }] })).toThrow(
      TypeError,
    );
  });

  test('leave a file alone that does not use them', async () => {
    const text = '# note\nFROM busybox\nCOPY . /x\nRUN <<E\nINCLUDE x\nE\n';
    const [own, plain] = [await compileWith(text, {}), await compile({ dockerfile: text })];
    expect(own.definition).toEqual(plain.definition);
    expect(own.image).toEqual(plain.image);
  });
});
