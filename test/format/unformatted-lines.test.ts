import { expect, test } from 'vitest';
import { encodeText } from '../../src/base/text.ts';
import { formatDockerfile } from '../../src/format/format-dockerfile.ts';
import { createSourceFile } from '../../src/source/source-file.ts';

const format = (text: string) => formatDockerfile(createSourceFile('Dockerfile', encodeText(text))).text;

test.each([
  [
    'from a\n# dockerfile-llb fmt=off\nenv  A=1\n# dockerfile-llb fmt=on\nenv  B=2\n',
    'FROM a\n# dockerfile-llb fmt=off\nenv  A=1\n# dockerfile-llb fmt=on\nENV B=2\n',
  ],
  [
    '  # dockerfile-llb  fmt=off \r\nfrom  a\r\nenv  A=1',
    '  # dockerfile-llb  fmt=off \r\nfrom  a\r\nenv  A=1',
  ],
  [
    'from a\n# dockerfile-llb fmt=off -- a table\nenv  A=1\n# dockerfile-llb fmt=on -- end\nenv  B=2\n',
    'FROM a\n# dockerfile-llb fmt=off -- a table\nenv  A=1\n# dockerfile-llb fmt=on -- end\nENV B=2\n',
  ],
  [
    'from a\nrun <<E\n# dockerfile-llb fmt=off\nE\nenv  A=1\n',
    'FROM a\nRUN <<E\n# dockerfile-llb fmt=off\nE\nENV A=1\n',
  ],
  [
    'from a\nrun b \\\n# dockerfile-llb fmt=off\n  c\nenv  A=1\n',
    'FROM a\nRUN b \\\n# dockerfile-llb fmt=off\n  c\nENV A=1\n',
  ],
  ['# dockerfile-llb fmt=office\nfrom a\n', '# dockerfile-llb fmt=office\nFROM a\n'],
  ['from a\n# dockerfile-llb fmt=on\nenv  A=1\n', 'FROM a\n# dockerfile-llb fmt=on\nENV A=1\n'],
])('%j becomes %j', (before, after) => {
  expect(format(before)).toBe(after);
  expect(format(after)).toBe(after);
});
