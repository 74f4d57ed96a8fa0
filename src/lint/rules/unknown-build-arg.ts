import { nearestName } from '../../diagnostics/nearest-name.ts';
import { declaredArgs } from '../../instructions/shared/references.ts';
import { reservedArgs } from '../arg-names.ts';
import type { OwnRule } from '../own-rule.ts';

/** `--build-arg` with a name that no ARG declares. */
export const unknownBuildArg: OwnRule = {
  name: 'UnknownBuildArg',
  description: 'Each --build-arg should be consumed by an ARG',
  severity: 'warning',
  *check(document) {
    if (document.buildArgs.size === 0 || !document.understood) return;
    const declared = document.instructions.flatMap(({ node, instruction, declares }) =>
      instruction?.keyword === 'onbuild'
        ? (/^arg\s+([^\s=]+)/i.exec(node.args.join(' '))?.slice(1) ?? [])
        : declaredArgs(declares).map(({ name }) => name),
    );
    for (const name of document.buildArgs.keys()) {
      if (declared.includes(name) || reservedArgs.test(name)) continue;
      const near = nearestName(name, declared);
      yield {
        span: { start: 0, end: 0 },
        message: `No ARG consumes --build-arg ${name}${near === undefined ? '' : ` (did you mean ${near}?)`}`,
        hint:
          near === undefined
            ? `Declare it with ARG ${name}, or leave it out.`
            : `Write --build-arg ${near}=…`,
      };
    }
  },
};
