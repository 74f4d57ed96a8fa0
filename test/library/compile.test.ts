import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CompileError } from '../../src/diagnostics/compile-error.ts';
import { GatewayError } from '../../src/frontend/gateway-error.ts';
import { type CompileRequest, compile } from '../../src/library/compile.ts';
import { printDefinition } from '../../src/llb/print.ts';
import { createSourceFile } from '../../src/source/source-file.ts';

const text = 'FROM scratch\nCOPY app.go /\n';
const platform = 'linux/amd64';

async function graph(request: CompileRequest): Promise<string> {
  return printDefinition((await compile({ platform, ...request })).definition);
}

async function failure(request: unknown): Promise<unknown> {
  return compile(request as CompileRequest).then(
    () => undefined,
    (error: unknown) => error,
  );
}

describe('a Dockerfile', () => {
  it('is compiled from its text alone', async () => {
    expect(await graph({ dockerfile: text })).toMatch(/load build context\n.* COPY app\.go \/ /);
  });

  it.each<[string, CompileRequest]>([
    ['bytes', { dockerfile: new TextEncoder().encode(text) }],
    ['a file', { dockerfile: createSourceFile('Dockerfile', text) }],
    ['a file of the context', { locals: { context: { Dockerfile: text, 'app.go': '' } } }],
    ['a file in lower case', { locals: { context: { dockerfile: text } } }],
    ['a file of a place of its own', { locals: { context: {}, dockerfile: { Dockerfile: text } } }],
    ['a named file', { options: { filename: 'a/b' }, locals: { context: { './a/b': text } } }],
    ['maps', { locals: new Map([['context', new Map([['Dockerfile', text]])]]) }],
    ['text in the place of a file', { dockerfile: text, locals: { context: { Dockerfile: 'FROM x' } } }],
  ])('is the same graph as %s', async (_name, request) => {
    expect(await graph(request)).toBe(await graph({ dockerfile: text }));
  });

  it('is found in the source map by the name of the file', async () => {
    const { definition } = await compile({ dockerfile: createSourceFile('images/app', text), platform });
    expect(definition.source?.infos.map(({ filename }) => filename)).toEqual(['images/app']);
  });

  it('is compiled with its ignore file', async () => {
    const files = { 'app.go': '', '.dockerignore': 'app.*' };
    const warnings: string[] = [];
    const onWarning: CompileRequest['onWarning'] = ({ short }) => void warnings.push(short);
    await compile({ dockerfile: text, locals: { context: files }, onWarning });
    expect(warnings).toEqual([expect.stringContaining('CopyIgnoredFile')]);
    const own = { ...files, 'Dockerfile.dockerignore': '# nothing\n' };
    await compile({ dockerfile: text, locals: { context: own }, onWarning });
    expect(warnings).toHaveLength(1);
  });

  it('has named contexts in memory', async () => {
    const request = {
      dockerfile: 'FROM scratch\nCOPY --from=lib a /\n',
      options: { 'context:lib': 'local:lib' },
    };
    expect(await graph({ ...request, locals: { lib: { a: '' } } })).toContain(
      '[context lib] load from client',
    );
    expect(await failure({ ...request, platform })).toBeUndefined();
  });
});

describe('what comes out', () => {
  it('has warnings with a rule and a place, and no bytes', async () => {
    const warnings: unknown[] = [];
    const onWarning: CompileRequest['onWarning'] = (warning) => void warnings.push(warning);
    await compile({ dockerfile: 'FROM scratch\n  WORKDIR app\n', onWarning });
    expect(warnings).toEqual([
      {
        rule: 'WorkdirRelativePath',
        message: expect.stringContaining('Relative workdir'),
        description: expect.stringContaining('Relative workdir'),
        url: expect.stringContaining('https://docs.docker.com/'),
        short: expect.stringMatching(/^WorkdirRelativePath: .* \(line 2\)$/),
        file: 'Dockerfile',
        line: 2,
        endLine: 2,
        column: 3,
        frame: expect.stringContaining('2 | >>>   WORKDIR app'),
      },
    ]);
  });

  it('has the image of each platform, and the answer to a subrequest', async () => {
    const dockerfile = 'FROM scratch AS a\nCOPY a /\n';
    const built = await compile({ dockerfile, platform: ['linux/amd64', 'linux/arm64'] });
    expect([...built.images].map(([name, { architecture }]) => [name, architecture])).toEqual([
      ['linux/amd64', 'amd64'],
      ['linux/arm64', 'arm64'],
    ]);
    expect(built.image).toBe(built.images.get('linux/amd64'));
    expect(built.answer).toBeUndefined();
    const asked = await compile({ dockerfile, options: { requestid: 'frontend.targets' } });
    expect(asked.answer).toMatchObject({ targets: [{ name: 'a', default: true }] });
    expect(asked.images.size).toBe(0);
  });

  it('is the graph, the image, and the metadata', async () => {
    const output = await compile({ dockerfile: 'FROM scratch\nCOPY a /\nENV A=b\n', platform });
    expect([...output.definitions]).toEqual([['', output.definition]]);
    expect(output.image?.config.env).toEqual([
      'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
      'A=b',
    ]);
    expect(output.metadata.has('containerimage.config')).toBe(true);
  });

  it('is a graph for each platform', async () => {
    const platforms = ['linux/arm64', 'linux/amd64'];
    const { definition, definitions, image } = await compile({ dockerfile: text, platform: platforms });
    expect([...definitions.keys()]).toEqual(platforms);
    expect(definition).toBe(definitions.get('linux/arm64'));
    expect(image?.architecture).toBe('arm64');
  });

  it('follows target, build args and options', async () => {
    const dockerfile = 'FROM a AS one\nARG V\nRUN make $V\nFROM b AS two\nRUN make\n';
    const short = await graph({ dockerfile, target: 'one', buildArgs: { V: '1' } });
    expect(short).toContain('RUN make 1');
    const long = await graph({
      dockerfile,
      options: new Map([
        ['target', 'one'],
        ['build-arg:V', '1'],
      ]),
    });
    expect(long).toBe(short);
  });

  it('has no image for the answer to a question', async () => {
    const { image, metadata } = await compile({
      dockerfile: text,
      options: { requestid: 'frontend.targets' },
    });
    expect(image).toBeUndefined();
    expect(new TextDecoder().decode(metadata.get('result.json'))).toContain('"targets"');
  });
});

describe('a mistake in the Dockerfile', () => {
  it('is told with its place', async () => {
    const dockerfile = 'FROM alpine\n\n  RUNN \\\n   make\n';
    const error = await failure({ dockerfile, options: { filename: 'a/Dockerfile' } });
    expect(error).toBeInstanceOf(GatewayError);
    expect((error as GatewayError).cause).toBeInstanceOf(CompileError);
    expect(error).toMatchObject({ file: 'a/Dockerfile', line: 3, endLine: 4, column: 3 });
    expect((error as GatewayError).frame?.split('\n').slice(2, -1)).toEqual([
      '   2 |',
      '   3 | >>>   RUNN \\',
      '   4 | >>>    make',
      '   5 |',
    ]);
    expect((error as GatewayError).message).toContain('unknown instruction: RUNN');
  });

  it('has no place when the Dockerfile is not there', async () => {
    const error = await failure({ locals: { context: {} } });
    expect(error).toMatchObject({
      message: expect.stringContaining('open Dockerfile: no such file or directory'),
    });
    expect(error).toMatchObject({ file: undefined, line: undefined, column: undefined, frame: undefined });
  });

  it('is told of what needs a daemon', async () => {
    const git = await failure({ options: { context: 'https://github.com/a/b.git' }, dockerfile: text });
    expect(String(git)).toContain('daemon');
  });
});

describe('a request that is wrong', () => {
  it.each<[string, unknown, string]>([
    ['nothing', undefined, 'compile takes an object, not undefined'],
    ['text', text, 'compile takes an object, not a string'],
    ['no Dockerfile', {}, 'compile needs dockerfile'],
    ['an unknown key', { dockerfil: text }, 'compile has no dockerfil (did you mean dockerfile?)'],
    ['an option as a key', { dockerfile: text, filename: 'x' }, 'filename is an option of the frontend'],
    ['a Dockerfile of another kind', { dockerfile: 1 }, 'a Dockerfile is a string'],
    [
      'an option that is none',
      { dockerfile: text, options: { targt: 'a' } },
      'no option targt (did you mean target?)',
    ],
    [
      'an option that is no text',
      { dockerfile: text, options: { target: 1 } },
      'options: target is a number',
    ],
    ['a target that is no text', { dockerfile: text, target: 1 }, 'target is a number'],
    [
      'a build arg that is no text',
      { dockerfile: text, buildArgs: { A: undefined } },
      'buildArgs: A is undefined',
    ],
    ['options in an array', { dockerfile: text, options: [['target', 'a']] }, 'options is an array'],
    ['files that are none', { locals: { context: 1 } }, 'locals.context is a number'],
    ['a file that is none', { locals: { context: { a: 1 } } }, 'the content of a is neither'],
    ['a file without a name', { locals: { context: { '/': '' } } }, 'not the path of a file'],
    [
      'a file that is a directory',
      { locals: { context: { a: '', 'a/b': '' } } },
      'a is both a file and a directory',
    ],
  ])('%s', async (_name, request, message) => {
    const error = await failure(request);
    expect(error).toBeInstanceOf(TypeError);
    expect(String(error)).toContain(message);
  });
});

describe('a directory', () => {
  let directory: string;
  let expected: string;

  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'compile-'));
    mkdirSync(join(directory, 'sub'));
    writeFileSync(join(directory, 'Dockerfile'), text);
    writeFileSync(join(directory, '.dockerignore'), 'x\n');
    expected = await graph({ dockerfile: text, locals: { context: { '.dockerignore': 'x' } } });
  });
  afterAll(() => rmSync(directory, { recursive: true }));

  it.each<[string, (absolute: string) => string]>([
    ['absolute', (absolute) => absolute],
    ['with a slash at the end', (absolute) => absolute + sep],
    ['not normalized', (absolute) => `${absolute}/sub/.././sub//..`],
    ['relative', (absolute) => relative(process.cwd(), absolute)],
    ['relative with a dot', (absolute) => `./${relative(process.cwd(), absolute)}`],
  ])('%s', async (_name, path) => {
    const context = path(directory);
    expect(await graph({ locals: { context } })).toBe(expected);
    expect(
      await graph({
        locals: new Map([
          ['context', context],
          ['dockerfile', context],
        ]),
      }),
    ).toBe(expected);
    expect(await graph({ dockerfile: text, locals: { context } })).toBe(expected);
  });

  it('is the working directory when it is a dot', async () => {
    expect(await graph({ dockerfile: text, locals: { context: '.' } })).toContain('COPY app.go');
    expect(String(await failure({ locals: { context: './test/library' } }))).toContain(
      'open Dockerfile: no such file',
    );
  });
});
