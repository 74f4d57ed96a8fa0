import { sha256 } from '../base/digest.ts';
import { programName } from '../base/program-name.ts';
import { compileParsed, parseDockerfile } from '../compile/compile.ts';
import { CompileError } from '../diagnostics/compile-error.ts';
import { printableName } from '../diagnostics/printable.ts';
import type { CheckedInstruction, CheckedStage } from '../lint/checked-document.ts';
import { stageAtLine } from '../lint/instruction-at.ts';
import { offlinePorts, plainOptions } from '../lint/offline-ports.ts';
import type { Definition } from '../llb/definition.ts';
import { marshal } from '../llb/marshal.ts';
import { kindOf, titleOf } from '../llb/print.ts';
import { decodeOp } from '../llb/read-op.ts';
import type { EditorDocument } from './editor-document.ts';
import { inlineCode } from './help/markdown.ts';

/** The ops that an instruction becomes, with their digests; none for one that changes the image config only. */
export async function stepsMarkdown(
  document: EditorDocument,
  { node }: CheckedInstruction,
): Promise<readonly string[]> {
  const structure = document.structure();
  const stage = structure && stageAtLine(structure, node.lines.start);
  if (stage === undefined) return [];
  const definition = await compileStage(document, stage);
  if (definition === undefined) return [];
  const lines = stepsAt(definition, node.lines.start);
  if (lines.length === 0) return ['Creates no step of its own.'];
  const note =
    document.setup.check.ports?.resolveImageConfig === undefined
      ? ['The digests are those of a build that does not pin its base images.']
      : [];
  return [lines.map((line) => `- ${line}`).join('\n'), ...note];
}

/** The graph of a stage; undefined for a file that does not compile. */
async function compileStage(
  { file, setup: { check } }: EditorDocument,
  stage: CheckedStage,
): Promise<Definition | undefined> {
  const options = { ...plainOptions(''), ...check.options, target: stage.name, allStages: false };
  const ports = { ...offlinePorts, ...check.ports, report: () => {}, checkError: () => undefined };
  try {
    const parsed = parseDockerfile(file, { instructionSet: options.instructionSet });
    // A stage without a name is a target only if it is the last one.
    const stages = stage.name === '' ? parsed.stages.slice(0, stage.index + 1) : parsed.stages;
    const { state, defaults } = await compileParsed({ ...parsed, stages }, options, ports);
    return marshal(state, { ...defaults, localUniqueId: programName });
  } catch (error) {
    if (error instanceof CompileError) return undefined;
    throw error;
  }
}

function stepsAt({ def, metadata, source }: Definition, line: number): readonly string[] {
  return def.flatMap((bytes) => {
    const digest = sha256(bytes);
    const places = source?.locations.get(digest) ?? [];
    const isHere = places.some(({ ranges }) => ranges.some(({ start }) => start.line === line));
    if (!isHere) return [];
    const op = decodeOp(bytes);
    const title = printableName(titleOf(op, metadata.get(digest)));
    return [`${kindOf(op)} ${inlineCode(title)} ${inlineCode(digest)}`];
  });
}
