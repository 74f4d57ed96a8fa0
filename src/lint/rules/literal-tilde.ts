import type { CheckedInstruction } from '../checked-document.ts';
import type { OwnRule } from '../own-rule.ts';
import { argumentsText } from '../read-scripts.ts';

/** `COPY a ~/`: only a shell replaces a tilde, and no shell reads these paths. */
export const literalTilde: OwnRule = {
  name: 'LiteralTilde',
  description: 'Paths of instructions should not begin with ~',
  severity: 'warning',
  *check(document) {
    if (!document.file.text.includes('~')) return;
    for (const checked of document.instructions) {
      const path = pathsOf(checked).find((candidate) => /^~(?:\/|$)/.test(candidate));
      if (path === undefined) continue;
      const args = argumentsText(document, checked);
      const at = Math.max(args.text.lastIndexOf(path), 0);
      yield {
        span: args.span(at, at + path.length),
        message: `${path} is a path with a directory that is called ~: no shell replaces it here`,
        hint: 'Write the home directory, for example /root.',
      };
    }
  },
};

function pathsOf({ instruction }: CheckedInstruction): readonly string[] {
  switch (instruction?.keyword) {
    case 'copy':
    case 'add':
      return [instruction.destination];
    case 'workdir':
      return [instruction.path];
    case 'volume':
      return instruction.volumes;
    default:
      return [];
  }
}
