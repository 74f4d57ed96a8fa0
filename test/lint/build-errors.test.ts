import { describe, expect, test } from 'vitest';
import { encodeText } from '../../src/base/text.ts';
import { type CheckRequest, checkDockerfile } from '../../src/lint/check-dockerfile.ts';
import { imagesWith } from '../../src/lint/offline-ports.ts';
import { positionAt } from '../../src/source/line-span.ts';
import { createSourceFile } from '../../src/source/source-file.ts';

/** `line message` of each BuildError. */
async function errors(text: string, request?: CheckRequest): Promise<readonly string[]> {
  const file = createSourceFile('Dockerfile', encodeText(text));
  const findings = await checkDockerfile(file, request);
  return findings
    .filter(({ rule }) => rule === 'BuildError')
    .map(({ span, message }) => `${positionAt(file, span.start).line} ${message}`);
}

/** `line rule` of all findings. */
async function rules(text: string, request?: CheckRequest): Promise<readonly string[]> {
  const file = createSourceFile('Dockerfile', encodeText(text));
  const findings = await checkDockerfile(file, request);
  return findings.map(({ span, rule }) => `${positionAt(file, span.start).line} ${rule}`);
}

describe('what a value of a build or of a base image may mend is no error', () => {
  test.each([
    ...['HOME', 'USER', 'TZ', 'LANG', 'SHELL', 'TERM', 'JAVA_HOME'].map((name) => `VOLUME $${name}`),
    'EXPOSE $PORT',
    'EXPOSE $PORT/$PROTO',
    'EXPOSE 8${PORT}/tcp',
    'STOPSIGNAL $SIG',
    'STOPSIGNAL SIG$SIG',
    'COPY --chmod=$MODE a b',
    'COPY a b $DEST',
    'ADD --checksum=$SUM https://e.test/x /',
    'ADD --checksum=sha256:$SUM https://e.test/x /',
    'ARG SUM\nARG URL\nADD --checksum=$SUM $URL /',
    'RUN --mount=type=$TYPE,target=/x y',
    'RUN --mount=type=cache,target=/x,sharing=$SHARING,uid=$U,mode=$M y',
    'ARG X=${X:?message}',
    'ARG X=${X:?}\nENV Y=$X',
    'ARG X\nENV Y=${X:?}',
    'ARG X=\nVOLUME $X',
    'ARG X=""\nVOLUME $X',
    'ARG X\nARG Y=$X-z\nEXPOSE $Y',
    'ENV Y=${X?message}',
    'ENV A=$B\nVOLUME $A',
    'WORKDIR $HOME',
  ])('%s', async (text) => {
    expect(await errors(`FROM foo:1\n${text}\n`)).toEqual([]);
  });

  test.each([
    'ARG X=${X:?message}\nFROM a:$X\n',
    'ARG X\nFROM $X\n',
    'ARG P\nARG I\nARG T\nFROM --platform=$P $I:$T\n',
    'ARG D\nFROM a@$D\n',
    'ARG X\nFROM scratch\nARG X\nENV Y=${X:?}\n',
    'FROM scratch\nARG X=${X:?message}\nENV Y=${X:?}\n',
  ])('%j', async (text) => {
    expect(await errors(text)).toEqual([]);
  });
});

describe('what no value mends is an error, whatever variables stand beside it', () => {
  const unsupported = (modifier: string) => `unsupported modifier (${modifier}) in substitution`;
  test.each([
    ['ENV Y=${X:0:7}', `failed to process "\${X:0:7}": ${unsupported(':0')}`],
    ['ENV Y=${X^^}', `failed to process "\${X^^}": ${unsupported('^')}`],
    ['ENV Y=${X,,}', `failed to process "\${X,,}": ${unsupported(',')}`],
    ['LABEL a="${X"', `failed to process "\\"\${X\\"": ${unsupported('"')}`],
    ['ARG Y=${X:0:7}', `failed to process "\${X:0:7}": ${unsupported(':0')}`],
    [
      "ENV Y=$X'",
      `failed to process "$X'": unexpected end of statement while looking for matching single-quote`,
    ],
    ['ADD --checksum=md5:00 https://e.test/${X}.tgz /', 'unsupported digest algorithm'],
    [
      'COPY --chmod=99 ${X} /',
      "invalid chmod parameter: '99'. it should be octal string and between 0 and 07777",
    ],
    [
      'COPY --chmod=9${X} a /',
      "invalid chmod parameter: '9'. it should be octal string and between 0 and 07777",
    ],
    [
      'COPY --from=Bad_Name! ${X} /',
      'failed to parse stage name "Bad_Name!": invalid reference format: repository name (library/Bad_Name!) must be lowercase',
    ],
    ['COPY --from=7 ${X} /', 'invalid stage index 7'],
    [
      'COPY --from=$X a /',
      'variable expansion is not supported for --from, define a new stage with FROM using ARG from global scope as a workaround',
    ],
    [
      'COPY --from=later ${X} /\nFROM a:1 AS later',
      'cannot copy from stage "later", it needs to be defined before current stage "stage-0"',
    ],
    ['RUN --mount=type=bogus,target=/$X y', 'unsupported mount type "bogus"'],
    ['RUN --mount=type=cache,bogus=$X,target=/x y', "unexpected key 'bogus' in 'bogus=$X'"],
    [
      'RUN --mount=from=Bad!,target=/$X y',
      'failed to parse stage name "Bad!": invalid reference format: repository name (library/Bad!) must be lowercase',
    ],
    ['COPY --bogus $X /', 'dockerfile parse error on line 3: unknown flag: --bogus'],
    ['EXPOSE $X/bogus', 'invalid port: "/bogus": no port specified'],
    ['EXPOSE $A $B $C x', 'invalid containerPort: x'],
    ['EXPOSE x$X', 'invalid containerPort: x'],
    ['ENV $X', 'ENV must have two arguments'],
    ['HEALTHCHECK --interval=$X CMD y', 'dockerfile parse error on line 3: time: invalid duration "$X"'],
  ])('%s', async (line, message) => {
    expect(await errors(`FROM foo:1\nARG X\n${line}\n`)).toEqual([`3 ${message}`]);
  });

  test('a circle of stages', async () => {
    const text = 'FROM a:1 AS a\nARG X\nCOPY --from=b $X /\nFROM a:1 AS b\nARG X\nCOPY --from=a $X /\n';
    expect(await errors(text)).toEqual(['3 circular dependency detected on stage: a']);
  });

  test('what is predefined, or known because there is no image', async () => {
    expect(await errors('FROM a:1\nVOLUME $TARGETARCH\n')).toHaveLength(1);
    expect(await errors('FROM scratch\nVOLUME $HOME\n')).toHaveLength(1);
    expect(await errors('FROM scratch\nENV Y=${X:?}\n')).toHaveLength(1);
    const ports = { resolveImageConfig: imagesWith(['HOME=/h']) };
    expect(await errors('FROM a:1\nVOLUME $HOME\n', { ports })).toEqual([]);
    expect(await errors('FROM a:1\nVOLUME $USER\n', { ports })).toHaveLength(1);
  });
});

describe('after an error', () => {
  test.each([
    ['an unknown instruction', 'RUNN x'],
    ['a missing argument', 'COPY x'],
    ['an unknown flag', 'COPY --bogus a b'],
    ['a malformed substitution', 'ENV X=${Y^^}'],
    ['a port', 'EXPOSE abc'],
    ['a stage that is not there', 'COPY --from=9 a b'],
    ['a malformed name', 'COPY --from=Bad! a b'],
    ['a mount', 'RUN --mount=type=bogus x'],
    ['a missing value', 'ENV X'],
    ['no strings', 'CMD [1]'],
    ['a heredoc of an unknown instruction', 'RUNN <<EOF\nhello there\nEOF'],
  ])('%s, the lines below are checked', async (_, line) => {
    const text = `FROM a:1\n${line}\nEXPOSE 1/TCP\nWORKDIR b\nEXPOSE x\nFROM a:1\nCMD [./app]\n`;
    const last = text.split('\n').length - 1;
    expect(await rules(text)).toEqual(
      expect.arrayContaining([
        '2 BuildError',
        `${last - 4} ExposeProtoCasing`,
        `${last - 3} WorkdirRelativePath`,
        `${last - 2} BuildError`,
        `${last} InvalidExecForm`,
      ]),
    );
  });

  test.each([
    ['FROM a:1 AS 1b', 1],
    ['FROM', 1],
    ['FROM $Y', 1],
    ['FROM Bad!', 1],
    ['FORM a:1', 1],
    ['ARG A=${B\nFROM a:$A', 1],
    ['ARG SOURCE_DATE_EPOCH=x\nFROM a:1', 1],
    ['# syntax=a\n# syntax=b\nFROM a:1', 1],
    ['# check=oops\nFROM a:1', 1],
    ['RUN x\nFROM a:1', 1],
  ])('%j, the stage below is checked', async (head, line) => {
    const text = `${head}\nVOLUME $HOME\nUSER $ME\nEXPOSE 1/TCP\nEXPOSE x\n`;
    const last = text.split('\n').length - 1;
    const found = (await rules(text)).filter((rule) => /BuildError|Expose|UndefinedVar$/.test(rule));
    expect(found).toEqual([`${line} BuildError`, `${last - 1} ExposeProtoCasing`, `${last} BuildError`]);
  });

  test('a target that does not exist, all stages are checked', async () => {
    const text = 'FROM a:1 AS b\nEXPOSE 1/TCP\nFROM a:1 AS c\nEXPOSE x\n';
    const found = await rules(text, { options: { target: 'nope' } });
    expect(found).toEqual(expect.arrayContaining(['1 BuildError', '2 ExposeProtoCasing', '4 BuildError']));
  });
});

describe('an error is told once', () => {
  test.each([
    ['a forgotten continuation', 'FROM a:1\nRUN b && \\\n  c\n  curl \\\n  git\n  wget\n', ['4']],
    ['two words that are no instructions', 'FROM a:1\nFOO b\nBAR c\n', ['2', '3']],
    ['instructions without a stage', 'RUN a\nRUN b\nRUN c\n', ['1']],
    ['a FROM that is misspelt', 'FORM a:1 AS b\nRUN a\nFROM b\nCOPY --from=b a b\n', ['1']],
    ['a variable that a wrong ENV would set', 'FROM scratch\nENV A=${B\nEXPOSE $A\nVOLUME $A\n', ['2']],
    ['a variable that a wrong line would set', 'FROM scratch\nENV PORT\nEXPOSE $PORT\n', ['2']],
    ['a default that a FROM uses', 'ARG A=${B^^}\nFROM a:$A\n', ['1']],
    ['a circle', 'FROM a:1 AS a\nCOPY --from=b a b\nFROM a:1 AS b\nCOPY --from=a a b\n', ['2']],
  ])('%s', async (_, text, lines) => {
    expect((await errors(text)).map((error) => error.split(' ')[0])).toEqual(lines);
    expect((await rules(text)).filter((rule) => /UndefinedVar|LatestBaseImage/.test(rule))).toEqual([]);
  });
});

describe('variables that no image defines', () => {
  test.each(['1', '@', '*', '#', '?', '!', '-', '$', '0', '12'])(
    '$%s in a heredoc is undefined',
    async (name) => {
      const text = `FROM a:1\nCOPY <<EOF /f\nx $${name} y\nEOF\n`;
      expect(await rules(text)).toEqual(['2 UndefinedVar']);
    },
  );

  test('one that an image may define is not reported, one of an ARG elsewhere is', async () => {
    expect(await rules('FROM a:1\nCOPY <<EOF /f\n$HOME ${HOME}\nEOF\n')).toEqual([]);
    expect(await rules('FROM a:1\nCOPY <<EOF /f\n$V\nEOF\nARG V\nRUN b\n')).toEqual(['2 UndefinedVar']);
  });

  test('a WORKDIR below a directory that an image knows is none that is relative', async () => {
    expect(await rules('FROM a:1\nWORKDIR $HOME\nWORKDIR "${HOME}"\n')).toEqual([]);
    expect(await rules('FROM scratch\nWORKDIR b\n')).toEqual(['2 WorkdirRelativePath']);
  });
});

test('many errors take time in proportion', async () => {
  const lines = Array.from({ length: 400 }, (_, index) => `EXPOSE x${index}$P`);
  expect(await errors(`FROM a:1\nARG P\n${lines.join('\n')}\n`)).toHaveLength(400);
});

test.each([
  ['docker/dockerfile:1', 'A build of this file ends with this error'],
  ['h.test:5000/docker/dockerfile-upstream:master', 'A build of this file ends with this error'],
  ['devthefuture/dockerfile-x', 'names another frontend, devthefuture/dockerfile-x, but'],
  ['h.test/dockerfile/x:1@sha256:0', 'names another frontend, h.test/dockerfile/x:1@sha256:0, but'],
])('in a file for %s have the hint %j', async (ref, hint) => {
  const file = createSourceFile('Dockerfile', encodeText(`# syntax=${ref}\nFROM a:1\nINCLUDE b\n`));
  const findings = await checkDockerfile(file);
  expect(findings.find(({ rule }) => rule === 'BuildError')?.hint).toContain(hint);
});
