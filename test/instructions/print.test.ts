import { describe, expect, it } from 'vitest';
import { printInstruction } from '../../src/instructions/print.ts';
import { dockerfileInstructions } from '../../src/instructions/registry.ts';
import { parseText } from './stage-context.ts';

function instructionsOf(text: string) {
  return parseText(text).stages.flatMap((stage) => [stage.from, ...stage.instructions]);
}

/** What an instruction means, without how it was written. */
function meaningOf(text: string) {
  return instructionsOf(text).map(({ written: _, code: __, lines: ___, ...meaning }) => meaning);
}

const lines: readonly (readonly [line: string, printed: string])[] = [
  ['env  a=b   c="d e"', 'ENV a=b c="d e"'],
  ['ENV a  b c', 'ENV a b c'],
  ['label a=b', 'LABEL a=b'],
  ['maintainer  me', 'MAINTAINER me'],
  ['cmd a \\\n b', 'CMD a  b'],
  ['CMD [ "a","<b" ]', 'CMD ["a", "\\u003cb"]'],
  ['ENTRYPOINT []', 'ENTRYPOINT []'],
  ['EXPOSE 80 443', 'EXPOSE 443 80'],
  ['HEALTHCHECK none', 'HEALTHCHECK NONE'],
  [
    'HEALTHCHECK --retries=3 --timeout=90s --interval=0s CMD ["a"]',
    'HEALTHCHECK --timeout=1m30s --retries=3 CMD ["a"]',
  ],
  ['HEALTHCHECK CMD a b', 'HEALTHCHECK CMD a b'],
  ['onbuild  RUN  a', 'ONBUILD RUN  a'],
  ['shell ["a"]', 'SHELL ["a"]'],
  ['STOPSIGNAL 9', 'STOPSIGNAL 9'],
  ['USER a', 'USER a'],
  ['VOLUME /a /b', 'VOLUME ["/a", "/b"]'],
  ['workdir a', 'WORKDIR a'],
  ['ARG a b=c', 'ARG a b=c'],
  ['from --platform=$P a as B', 'FROM --platform=$P a AS b'],
  ['run  a', 'RUN  a'],
  ['add  a b', 'ADD  a b'],
  ['copy  --from=x a b', 'COPY  --from=x a b'],
];

describe('printInstruction', () => {
  it.each(lines)('%j prints as %j and means the same', (line, printed) => {
    const instruction = instructionsOf(`FROM x\n${line}`)[1]!;
    expect(printInstruction(instruction)).toBe(printed);
    expect(meaningOf(`FROM x\n${printed}`)).toEqual(meaningOf(`FROM x\n${line}`));
  });

  it('is tested for every keyword', () => {
    const tested = new Set(lines.map(([line]) => line.split(' ')[0]!.toLowerCase()));
    expect([...tested].sort()).toEqual(dockerfileInstructions.keywords);
  });
});
