import fc from 'fast-check';
import { encodeText } from '../../src/base/text.ts';

const space = fc.constantFrom(
  ' ',
  '  ',
  '\t',
  ' \\\n',
  ' \\\n    ',
  '\\\n  ',
  ' \\  \n\t',
  ' \\\n# c\n  ',
  '\r',
  '\u00a0',
);
const word = fc.constantFrom(
  ...[
    'a',
    '/x',
    '.',
    'a=b',
    'C="d  e"',
    "F='g  h'",
    '"x',
    'y"',
    '\\',
    '$A',
    '${B:-c d}',
    '[',
    '"a",',
    '"b"]',
    ']',
  ],
  ...[
    '--from=s',
    '--chown=1:2',
    '--mount=type=tmpfs,target=/t',
    '--network=none',
    '--link',
    '--',
    '#',
    'CMD',
    'as',
    'é',
    '<<E',
  ],
);
const keyword = fc.constantFrom(
  ...[
    'run',
    'RUN',
    'Copy',
    'ADD',
    'ENV',
    'label',
    'ARG',
    'expose',
    'WORKDIR',
    'user',
    'CMD',
    'entrypoint',
    'VOLUME',
  ],
  ...['ONBUILD', 'onbuild run', 'SHELL', 'healthcheck', 'STOPSIGNAL', 'from', 'MAINTAINER'],
);
const line = fc
  .tuple(fc.constantFrom('', ' ', '\t'), keyword, fc.array(fc.tuple(space, word), { maxLength: 5 }), space)
  .map(([indent, name, words, end]) => `${indent}${name}${words.flat().join('')}${end}`);
/** Bytes of a Dockerfile whose lines are put together at random: many mean nothing. */
export const randomDockerfile = fc
  .tuple(
    fc.constantFrom('', '#syntax=x\n', '# escape = `\n', '\ufeff'),
    fc.array(line, { maxLength: 4 }),
    fc.constantFrom('', '\n', '\r\n'),
  )
  .map(([head, lines, end]) => encodeText(`${head}from a AS s\n${lines.join('\n')}${end}`));
