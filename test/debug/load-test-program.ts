import { type DebugProgram, type DebugStage, stepsOf } from '../../src/debug/debug-program.ts';
import { stageLines } from '../../src/gateway/steps/stage-lines.ts';
import { compile } from '../../src/index.ts';
import { createSourceFile } from '../../src/source/source-file.ts';

/** The program of a Dockerfile whose last stage needs these stages; variables are not known in it. */
export async function loadTestProgram(text: string, needed: readonly number[]): Promise<DebugProgram> {
  const file = createSourceFile('Dockerfile', new TextEncoder().encode(text));
  const all = stageLines(file);
  const stages = new Map<number, DebugStage>();
  for (const index of needed) {
    const lines = all[index]!;
    const dockerfile = text.split('\n').slice(0, lines.end).join('\n');
    const { definitions } = await compile({ dockerfile });
    const definition = [...definitions.values()][0]!;
    stages.set(index, { lines, definition, steps: stepsOf({ file, stages: all }, lines, definition) });
  }
  return { file, all, stages, target: all.length - 1, variables: new Map() };
}
