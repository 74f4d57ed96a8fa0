import { toBase64 } from '../../base/base64.ts';
import { toValidText } from '../../base/text.ts';
import { alignColumns } from '../../go/tabwriter.ts';
import type { InstructionSet } from '../../instructions/instruction-set.ts';
import { parseStages, type Stage } from '../../instructions/parse-stages.ts';
import { dockerfileInstructions } from '../../instructions/registry.ts';
import { parseSyntax } from '../../syntax/parse.ts';
import type { SolveResult } from '../gateway.ts';
import type { Dockerfile } from '../read-dockerfile.ts';
import { subrequests } from './definitions.ts';
import { SourceTable } from './source-table.ts';
import { subrequestResult } from './subrequest-result.ts';

/** The stages that can be built. The file is only parsed, not compiled. Throws a CompileError for a mistake in it. */
export function targetsResult(
  { file, sourceMap }: Dockerfile,
  instructionSet: InstructionSet = dockerfileInstructions,
): SolveResult {
  const tree = parseSyntax(file, instructionSet.grammar);
  const { stages } = parseStages(tree, { instructionSet, sourceMap });
  const table = new SourceTable(sourceMap);
  const last = stages.length - 1;
  const rows = stages.map((stage, index) => `${shownName(stage.name, index === last)}\t${stage.docComment}`);
  const targets = stages.map((stage, index) => stageToJson(stage, index === last, table));
  return subrequestResult({
    json: {
      targets: targets.length === 0 ? null : targets,
      sources: table.sources.map(({ data }) => toBase64(data)),
    },
    text: toValidText(alignColumns(['TARGET\tDESCRIPTION', ...rows, ''].join('\n'), 1)),
    version: subrequests.targets.version,
  });
}

function stageToJson(
  { name, docComment, baseName, platform, lines }: Stage,
  isDefault: boolean,
  table: SourceTable,
) {
  return {
    name: name || undefined,
    default: isDefault || undefined,
    description: docComment || undefined,
    base: baseName || undefined,
    platform: platform || undefined,
    location: table.locate(lines),
  };
}

function shownName(name: string, isDefault: boolean): string {
  if (!isDefault) return name;
  return name === '' ? '(default)' : `${name} (default)`;
}
