import { dockerfile, type Row } from './row.ts';
import { small } from './small-project.ts';

/** Changes of mounts, in projects that have only what each change needs. */
export const mountRows: readonly Row[] = [
  {
    name: 'bind mount with a subpath, read-write: file beside it',
    project: small(
      'FROM BASE\nWORKDIR /w-@NONCE@\nRUN --mount=type=bind,source=d/a,target=/m,rw cat /m/* > /o\n',
      { 'd/a/f': 'a', 'd/b/f': 'b' },
    ),
    change: (project) => project.append('d/b/f', 'x'),
    cause: 'any',
  },
  {
    name: 'bind mount of a single file: its directory gets another file',
    project: small(
      'FROM BASE\nWORKDIR /w-@NONCE@\nRUN --mount=type=bind,source=d/f,target=/m cat /m > /o\n',
      { 'd/f': 'a' },
    ),
    change: (project) => project.write('d/g', 'x'),
    cause: 'none',
  },
  {
    name: 'bind mount of the context root, an ignored file changes',
    project: small('FROM BASE\nWORKDIR /w-@NONCE@\nRUN --mount=target=/m ls /m > /o\n', {
      f: 'a',
      'x.log': 'a',
      '.dockerignore': '*.log\n',
    }),
    change: (project) => project.append('x.log', 'x'),
    cause: 'none',
  },
  {
    name: 'two mounts of one context with different sources',
    project: small(
      'FROM BASE\nWORKDIR /w-@NONCE@\nRUN --mount=source=a,target=/a --mount=source=b,target=/b cat /a /b > /o\n',
      { a: 'a', b: 'b', c: 'c' },
    ),
    change: (project) => project.append('c', 'x'),
    cause: 'none',
  },
  {
    name: 'two mounts of one context with different sources, the second file',
    project: small(
      'FROM BASE\nWORKDIR /w-@NONCE@\nRUN --mount=source=a,target=/a --mount=source=b,target=/b cat /a /b > /o\n',
      { a: 'a', b: 'b', c: 'c' },
    ),
    change: (project) => project.append('b', 'x'),
    cause: 'files b',
  },
  {
    name: 'a mount becomes read-only',
    project: small('FROM BASE\nWORKDIR /w-@NONCE@\nRUN --mount=source=d,target=/a,rw cat /a/f > /o\n', {
      'd/f': 'a',
    }),
    change: dockerfile(',rw', ''),
    cause: 'any',
  },
  {
    name: 'secret becomes required',
    project: small(
      'FROM BASE\nWORKDIR /w-@NONCE@\nRUN --mount=type=secret,id=tok cat /run/secrets/tok > /o\n',
    ),
    change: dockerfile('id=tok', 'id=tok,required=true'),
    cause: 'any',
  },
  {
    name: 'secret as a variable: another value',
    project: small('FROM BASE\nWORKDIR /w-@NONCE@\nRUN --mount=type=secret,id=tok,env=T echo $T > /o\n'),
    change: (project) => void Object.assign(project.env, { TOK: 'second' }),
    cause: 'none',
  },
  {
    name: 'target of a secret',
    project: small(
      'FROM BASE\nWORKDIR /w-@NONCE@\nRUN --mount=type=secret,id=tok cat /run/secrets/tok > /o || true\n',
    ),
    change: dockerfile('id=tok', 'id=tok,target=/tok'),
    cause: 'any',
  },
];
