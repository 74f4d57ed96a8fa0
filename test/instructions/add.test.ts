import { describe, expect, it } from 'vitest';
import { lastOp, lowerOnContext, opsOf } from './lowered-ops.ts';
import { messageOf } from './message-of.ts';

const sha = `sha256:${'a'.repeat(64)}`;

/** Source ops of the stage: identifier and attributes. */
function sourcesOf(text: string): readonly (readonly [string, Record<string, string>])[] {
  return opsOf(lowerOnContext(text)).flatMap(({ op }) => {
    const source = op.source as { identifier: string; attrs?: Record<string, string> } | undefined;
    return source === undefined ? [] : [[source.identifier, source.attrs ?? {}] as const];
  });
}

const login = { 'git.authheadersecret': 'GIT_AUTH_HEADER', 'git.authtokensecret': 'GIT_AUTH_TOKEN' };

describe('ADD', () => {
  it.each<[text: string, identifier: string, attrs: Record<string, string>]>([
    ['ADD https://e.com/a.tar?x=1#f /d/', 'https://e.com/a.tar?x=1#f', { 'http.filename': 'a.tar' }],
    ['ADD http://e.com/ /d/', 'http://e.com/', { 'http.filename': '__unnamed__' }],
    [
      `ARG C=${sha}\nADD --checksum=$C http://e.com/b /d`,
      'http://e.com/b',
      { 'http.filename': 'b', 'http.checksum': sha },
    ],
    [
      'ADD https://h.com/x.git#v1:docs /d',
      'git://h.com/x.git#v1:docs',
      { ...login, 'git.fullurl': 'https://h.com/x.git' },
    ],
    [
      'ADD --keep-git-dir --checksum=abc https://h.com/x.git?submodules=false /d',
      'git://h.com/x.git',
      {
        ...login,
        'git.fullurl': 'https://h.com/x.git',
        'git.keepgitdir': 'true',
        'git.checksum': 'abc',
        'git.skipsubmodules': 'true',
      },
    ],
    [
      'ADD https://h.com/x.git?keep-git-dir&fetch-by-commit&commit=abc&subdir=s /d',
      'git://h.com/x.git#:s',
      {
        ...login,
        'git.fullurl': 'https://h.com/x.git',
        'git.keepgitdir': 'true',
        'git.checksum': 'abc',
        'git.fetchbycommit': 'true',
      },
    ],
    [
      'ADD git@h.com:o/x.git#main /d',
      'git://h.com/o/x.git#main',
      { ...login, 'git.fullurl': 'git@h.com:o/x.git', 'git.mountsshsock': 'default' },
    ],
  ])('%j', (text, identifier, attrs) => {
    expect(sourcesOf(text)).toEqual([[identifier, attrs]]);
  });

  it.each<[text: string, unpack: boolean, src: string]>([
    ['ADD a.tar /x', true, '/a.tar'],
    ['ADD --unpack=false a.tar /x', false, '/a.tar'],
    ['ADD --unpack a.tar /x', true, '/a.tar'],
    ['ADD https://e.com/a.tar /x', false, '/a.tar'],
    ['ADD --unpack=true https://e.com/a.tar /x', true, '/a.tar'],
    ['ADD --unpack https://e.com/a.git /x', false, '/'],
  ])('%j unpacks: %s', (text, unpack, src) => {
    const [{ copy }] = lastOp(lowerOnContext(text)).file.actions;
    expect([copy.attemptUnpackDockerCompatibility ?? false, copy.src]).toEqual([unpack, src]);
  });

  it('takes its own settings of a git URL on to the next one', () => {
    const sources = sourcesOf('ADD https://h/a.git?keep-git-dir https://h/b.git /x/');
    expect(sources.map(([, attrs]) => attrs['git.keepgitdir'])).toEqual(['true', 'true']);
  });

  it('uses paths of the context but not URLs', () => {
    const stage = lowerOnContext('ADD a https://e.com/b <<C d/ /x/\nC');
    expect(stage.contextPaths).toEqual(['/a', '/d']);
    expect(stage.history).toEqual(['ADD a https://e.com/b d/ <<C /x/ # buildkit (layer)']);
  });

  it('reports paths that are left out of the context', () => {
    const stage = lowerOnContext('ADD a https://e.com/b /x/', { isIgnored: () => true });
    expect(stage.factsOf('ignored-source')).toMatchObject([{ instruction: 'ADD', path: 'a' }]);
  });

  it.each<[text: string, message: string]>([
    ['ADD --checksum=x a b', 'checksum requires HTTP(S) or Git sources'],
    [
      `ADD --checksum=${sha} https://e.com/a https://e.com/b /c/`,
      "checksum can't be specified for multiple sources",
    ],
    ['ADD --checksum=x <<E /c\nE', "checksum can't be specified for multiple sources"],
    ['ADD --checksum=md5:a https://e.com/a b', 'unsupported digest algorithm'],
    ['ADD --checksum=sha256:a https://e.com/a b', 'invalid checksum digest length'],
    ['ADD --checksum=x https://e.com/a b', 'invalid checksum digest format'],
    ['ADD https://h/a.git?commit=abc https://h/b /x/', 'invalid checksum digest format'],
    ['ADD --checksum=x https://h/a.git?commit=y /x', 'checksum mismatch "x" != "y"'],
    ['ADD --keep-git-dir=false https://h/a.git?keep-git-dir /x', 'inconsistent keep-git-dir configuration'],
    ['ADD https://h/a.git?tag=a&branch=b /x', 'branch conflicts with tag'],
    ['ADD --checksum=x https://h/a.git?foo=1 /x', 'unexpected query "foo"'],
  ])('refuses %j', (text, message) => {
    expect(messageOf(() => lowerOnContext(text))).toBe(message);
  });

  it('says its own name when words are missing', () => {
    expect(messageOf(() => lowerOnContext('ADD a'))).toBe(
      'dockerfile parse error on line 2: ADD requires at least two arguments, but only one was provided. Destination could not be determined',
    );
    expect(messageOf(() => lowerOnContext('ADD --from=x a b'))).toBe(
      'dockerfile parse error on line 2: unknown flag: --from',
    );
  });
});
