import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CompileError } from '../../../src/diagnostics/compile-error.ts';
import type { Mount } from '../../../src/instructions/run/mount.ts';
import { parseMount, parseMountOrigin } from '../../../src/instructions/run/parse-mount.ts';
import { messageOf } from '../message-of.ts';

const plain: Mount = {
  type: 'bind',
  from: '',
  source: '',
  target: '',
  readonly: true,
  size: 0n,
  id: '',
  sharing: '',
  required: false,
  env: undefined,
  mode: undefined,
  uid: undefined,
  gid: undefined,
};
const same = (word: string) => word;

describe('parseMount', () => {
  it.each<[text: string, mount: Partial<Mount>]>([
    ['target=/x', { target: '/x' }],
    ['TYPE=Bind,SRC=a,dst=b,FROM=c', { source: 'a', target: 'b', from: 'c' }],
    ['source=a,source=b,destination=c,target=d', { source: 'b', target: 'd' }],
    ['rw', { readonly: false }],
    ['readwrite', { readonly: false }],
    ['readonly=0', { readonly: false }],
    ['rw=false', { readonly: true }],
    ['rw,ro', { readonly: true }],
    ['type=cache', { type: 'cache', readonly: false }],
    ['type=cache,ro', { type: 'cache', readonly: true }],
    ['ro,type=cache', { type: 'cache', readonly: true }],
    [
      'type=cache,id=a/b,sharing=LOCKED,mode=0700,uid=4294967295,gid=2',
      {
        type: 'cache',
        readonly: false,
        id: 'a/b',
        sharing: 'locked',
        mode: 0o700,
        uid: 4_294_967_295,
        gid: 2,
      },
    ],
    ['type=tmpfs,size=64m', { type: 'tmpfs', readonly: false, size: 67_108_864n }],
    ['type=secret,id=a', { type: 'secret', id: 'a' }],
    ['type=secret,id=a,env=', { type: 'secret', id: 'a', env: '' }],
    ['type=secret,target=/a,required,mode=4', { type: 'secret', target: '/a', required: true, mode: 4 }],
    ['type=ssh,required=false,uid=1', { type: 'ssh', uid: 1 }],
    ['"source=a,b",target=/x', { source: 'a,b', target: '/x' }],
    ['target=a=b', { target: 'a=b' }],
  ])('reads %j', (text, mount) => {
    expect(parseMount(text, same)).toEqual({ ...plain, ...mount });
  });

  it('replaces variables in values, not in keys and bare words', () => {
    const words: string[] = [];
    const expand = (word: string) => {
      words.push(word);
      return word.replace('$T', 'cache');
    };
    expect(parseMount('type=$T,ro,target=/$T', expand)).toMatchObject({ type: 'cache', target: '/cache' });
    expect(words).toEqual(['$T', '/$T']);
  });

  it.each<[text: string, message: string]>([
    ['', 'failed to parse csv mounts: EOF'],
    ['a"b', 'failed to parse csv mounts: parse error on line 1, column 2: bare " in non-quoted-field'],
    [
      '"a',
      'failed to parse csv mounts: parse error on line 1, column 2: extraneous or missing " in quoted-field',
    ],
    ['type=tmp', 'unsupported mount type "tmp" (did you mean tmpfs?)'],
    ['type=', 'unsupported mount type ""'],
    ['type=CACHES', 'unsupported mount type "CACHES"'],
    ['target', "invalid field 'target' must be a key=value pair"],
    ['Env', "invalid field 'Env' must be a key=value pair"],
    ['typ=bind', "unexpected key 'typ' in 'typ=bind' (did you mean type?)"],
    ['FOO=bar', "unexpected key 'foo' in 'FOO=bar' (did you mean from?)"],
    ['nonsense=1', "unexpected key 'nonsense' in 'nonsense=1'"],
    ['ro=maybe', 'invalid value for ro: maybe'],
    ['readwrite=', 'invalid value for readwrite: '],
    ['required', "unexpected key 'required' for mount type 'bind'"],
    ['required=true,type=secret', "unexpected key 'required' for mount type 'bind'"],
    ['type=ssh,required=x', 'invalid value for required: x'],
    ['size=1', "unexpected key 'size' for mount type 'bind'"],
    ['type=tmpfs,size=x', 'invalid value for size: x'],
    ['type=cache,sharing=share', 'unsupported sharing value "share" (did you mean shared?)'],
    ['type=ssh,mode=99', 'invalid value 99 for mode'],
    ['type=cache,uid=-1', 'invalid value -1 for uid'],
    ['type=cache,gid=4294967296', 'invalid value 4294967296 for gid'],
    ['mode=1', 'mode not allowed for "bind" type mounts'],
    ['type=tmpfs,gid=1', 'gid not allowed for "tmpfs" type mounts'],
    ['uid=1,mode=1', 'mode not allowed for "bind" type mounts'],
    ['type=secret,from=a,id=b', 'secret mount should not have a from'],
    ['type=secret,sharing=shared', 'secret mount should not define sharing'],
    ['type=secret', 'invalid secret mount. one of source, target required'],
    ['type=secret,env=A', 'invalid secret mount. one of source, target required'],
    ['type=secret,id=a,src=b', "both source and id can't be set"],
    ['type=ssh,sharing=shared', 'invalid cache sharing set for ssh mount'],
  ])('refuses %j', (text, message) => {
    expect(messageOf(() => parseMount(text, same))).toBe(message);
  });

  it('throws nothing but a CompileError', () => {
    const field = fc.oneof(
      fc.constantFrom('type=cache', 'ro', 'size=1', 'type=secret', 'id=a', 'from=$', 'uid=1', '"'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(field), (fields) => {
        for (const parse of [parseMountOrigin, (text: string) => parseMount(text, same)]) {
          try {
            parse(fields.join(','));
          } catch (error) {
            expect(error).toBeInstanceOf(CompileError);
          }
        }
      }),
    );
  });
});

describe('parseMountOrigin', () => {
  it.each<[text: string, from: string]>([
    ['target=/x', ''],
    ['from=a,FROM=b', 'b'],
    ['from', ''],
    ['from=a$', 'a$'],
    ['type=nonsense,required,from=a', 'a'],
  ])('%j is from %j', (text, from) => {
    expect(parseMountOrigin(text)).toEqual({ ...plain, from });
  });

  const variable = "'from' doesn't support variable expansion, define alias stage instead";

  it.each(['from=$X', 'From=a$$', 'from=$X,from=a', 'from=${X}'])('refuses %j', (text) => {
    expect(messageOf(() => parseMountOrigin(text))).toBe(variable);
  });
});
