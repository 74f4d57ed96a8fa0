import { toBase64 } from '../../base/base64.ts';
import { toValidText } from '../../base/text.ts';
import { alignColumns } from '../../go/tabwriter.ts';
import { parseStages, type Stage } from '../../instructions/parse-stages.ts';
import { dockerfileInstructions } from '../../instructions/registry.ts';
import type { SourceFile } from '../../source/source-file.ts';
import { parseSyntax } from '../../syntax/parse.ts';
import type { SolveResult } from '../gateway.ts';
import { locationToJson, rangesOfLines } from '../wire/wire-json.ts';
import { subrequests } from './definitions.ts';
import { subrequestResult } from './subrequest-result.ts';

/** The stages that can be built. The file is only parsed, not compiled. Throws a CompileError for a mistake in it. */
export function targetsResult(file: SourceFile): SolveResult {
  const tree = parseSyntax(file, dockerfileInstructions.grammar);
  const { stages } = parseStages(tree, { instructionSet: dockerfileInstructions });
  const last = stages.length - 1;
  const rows = stages.map((stage, index) => `${shownName(stage.name, index === last)}\t${stage.docComment}`);
  return subrequestResult({
    json: {
      targets: stages.length === 0 ? null : stages.map((stage, index) => stageToJson(stage, index === last)),
      sources: [toBase64(file.bytes)],
    },
    text: toValidText(alignColumns(['TARGET\tDESCRIPTION', ...rows, ''].join('\n'), 1)),
    version: subrequests.targets.version,
  });
}

function stageToJson({ name, docComment, baseName, platform, lines }: Stage, isDefault: boolean) {
  return {
    name: name || undefined,
    default: isDefault || undefined,
    description: docComment || undefined,
    base: baseName || undefined,
    platform: platform || undefined,
    location: locationToJson(0, rangesOfLines(lines)),
  };
}

function shownName(name: string, isDefault: boolean): string {
  if (!isDefault) return name;
  return name === '' ? '(default)' : `${name} (default)`;
}
