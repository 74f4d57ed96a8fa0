import type { LineRange } from '../../diagnostics/compile-error.ts';
import type { SourcePlace } from '../../insight/graph/step-graph.ts';
import type { pb } from '../../proto/llb-codec.ts';
import type { VertexUpdate } from '../../record/status.ts';
import { parseStepName } from '../graph/step-name.ts';
import type { ReadStep } from '../graph/view-of-steps.ts';
import type { ReportFile } from './build-report.ts';

/** What is used to find the lines of steps. */
export interface VertexHints {
  readonly files: readonly ReportFile[];
  /** Lines of the step that failed. */
  readonly failedLines: LineRange | undefined;
}

/**
 * The steps of a build whose graph the daemon did not keep, reconstructed from their names. Each step comes after its
 * inputs. What is not part of the graph (exports, loading the Dockerfile) is left out.
 */
export function stepsOfVertexes(
  vertexes: readonly VertexUpdate[],
  { files, failedLines }: VertexHints,
): readonly ReadStep[] {
  const used = new Set(vertexes.flatMap(({ inputs }) => inputs));
  const own = vertexes.filter(
    ({ digest, name }) => used.has(digest) || parseStepName(name).stage !== undefined,
  );
  return inOrder(own).map((vertex) => {
    const { text } = parseStepName(vertex.name);
    const { digest, name, error } = vertex;
    const inputs = vertex.inputs.map((input) => ({ digest: input, index: 0 }));
    const isFailed = error !== '' && !/context canceled/.test(error);
    const place = isFailed && failedLines ? placeOf(failedLines, files) : findLine(text, files);
    return { digest, name, inputs, place, op: likelyOp(text, inputs.length) };
  });
}

function placeOf({ start, end }: LineRange, files: readonly ReportFile[]): SourcePlace {
  return { file: files[0]?.name ?? '', start, end };
}

/** The line with this text, if exactly one has it. */
function findLine(text: string, files: readonly ReportFile[]): SourcePlace | undefined {
  const found = files.flatMap(({ name, text: source }) =>
    source
      .split('\n')
      .flatMap((line, at) => (line.trim() === text ? [{ file: name, start: at + 1, end: at + 1 }] : [])),
  );
  return found.length === 1 ? found[0] : undefined;
}

/** Sorts depth first with an explicit stack, since a chain of steps may be long. */
function inOrder(vertexes: readonly VertexUpdate[]): readonly VertexUpdate[] {
  const byDigest = new Map(vertexes.map((vertex) => [vertex.digest, vertex]));
  const done = new Set<string>();
  const visited = new Set<string>();
  const ordered: VertexUpdate[] = [];
  for (const { digest } of vertexes) {
    const stack = [digest];
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const vertex = byDigest.get(top);
      const open = visited.has(top) ? [] : (vertex?.inputs ?? []).filter((input) => !visited.has(input));
      visited.add(top);
      stack.push(...open);
      if (open.length > 0) continue;
      stack.pop();
      if (vertex && !done.has(top)) ordered.push(vertex);
      done.add(top);
    }
  }
  return ordered;
}

/**
 * The op that an instruction usually becomes. A step with two inputs starts from the first and copies from the second.
 */
function likelyOp(text: string, inputCount: number): pb.Op.$Properties {
  const [keyword = '', ...words] = text.split(' ');
  if (keyword === 'FROM') return { source: { identifier: `docker-image://${words.at(-1) ?? ''}` } };
  const inputs = Array.from({ length: inputCount }, () => ({}));
  if (keyword === 'RUN') return { inputs, exec: { mounts: [{ dest: '/' }] } };
  if (inputCount === 0)
    return { source: { identifier: text === 'load build context' ? 'local://context' : text } };
  const paths = words.filter((word) => !word.startsWith('--')).slice(0, -1);
  const [base, from] = inputCount > 1 ? [0, 1] : [-1, 0];
  const actions =
    keyword === 'COPY' || keyword === 'ADD'
      ? paths.map((src) => ({ input: base, secondaryInput: from, copy: { src } }))
      : [{ input: 0, secondaryInput: -1 }];
  // Plain numbers are used for 64-bit fields, as in decoded messages.
  return { inputs, file: { actions } } as unknown as pb.Op.$Properties;
}
