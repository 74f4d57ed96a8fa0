import type { Span } from '../../source/span.ts';
import type { CheckedDocument, CheckedInstruction } from '../checked-document.ts';
import type { OwnRule, RuleReport } from '../own-rule.ts';
import { argumentsText } from '../read-scripts.ts';

/** `COPY a ~/`: only a shell replaces a tilde, and no shell reads these paths. */
export const literalTilde: OwnRule = {
  name: 'LiteralTilde',
  description: 'Paths of instructions should not begin with ~',
  severity: 'warning',
  *check(document) {
    if (!document.file.text.includes('~')) return;
    for (const checked of document.instructions) {
      const target = mountTarget(document, checked);
      if (target !== undefined) yield reportOf(document.file.text.slice(target.start, target.end), target);
      const path = pathsOf(checked).find((candidate) => /^~(?:\/|$)/.test(candidate));
      if (path === undefined) continue;
      const args = argumentsText(document, checked);
      const at = Math.max(args.text.lastIndexOf(path), 0);
      yield reportOf(path, args.span(at, at + path.length));
    }
  },
};

function reportOf(path: string, span: Span): RuleReport {
  return {
    span,
    message: `${path} is a path with a directory that is called ~: no shell replaces it here`,
    hint: 'Write the home directory, for example /root.',
  };
}

/** Where a `--mount` names a target in a directory that is called `~`. */
function mountTarget({ file }: CheckedDocument, { node }: CheckedInstruction): Span | undefined {
  for (const { start, end } of node.flagSpans) {
    const found = tildeTarget.exec(file.text.slice(start, end));
    if (found === null) continue;
    const [whole, path = ''] = found;
    const at = start + found.index + whole.length - path.length;
    return { start: at, end: at + path.length };
  }
  return undefined;
}

const tildeTarget = /^--mount=(?:[^,]*,)*(?:target|dst|destination)=(~(?:\/[^,\s]*)?)(?=,|$)/;

/** The paths in an instruction that no shell reads. In exec form, only the program is surely one. */
function pathsOf({ instruction, node }: CheckedInstruction): readonly string[] {
  if (node.json && /^(?:run|cmd|entrypoint)$/i.test(node.keyword)) return node.args.slice(0, 1);
  switch (instruction?.keyword) {
    case 'copy':
    case 'add':
      return [instruction.destination, ...node.args.slice(0, -1)];
    case 'workdir':
      return [instruction.path];
    case 'volume':
      return instruction.volumes;
    default:
      return [];
  }
}
