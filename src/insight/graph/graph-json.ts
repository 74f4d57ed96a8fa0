import {
  type JsonShape,
  jsonBoolean,
  jsonCount,
  jsonList,
  jsonNumber,
  jsonObject,
  jsonOptional,
  jsonRecord,
  jsonText,
} from '../../base/json-shape.ts';
import type { BuildStep, StepGraph, StepKind } from './step-graph.ts';

/** A step graph as JSON, which {@link graphFromJson} reads. Empty members are left out. */
export function graphToJson({ steps, heads }: StepGraph) {
  return {
    heads,
    steps: steps.map(({ index: _, actions: __, writes: ___, fields, ...step }) => ({
      ...step,
      fields: Object.fromEntries(fields),
    })),
  };
}

/** What {@link graphShape} reads: plain data without the indexes of the steps. */
type GraphJson = ReturnType<typeof graphShape.read>;

/** The graph of a JSON value that has its shape. Inputs and heads that do not exist are left out. */
export function graphFromJson({ heads, steps }: GraphJson): StepGraph {
  const exists = (index: number) => index < steps.length;
  return {
    heads: heads.filter(exists),
    steps: steps.map((step, index): BuildStep => {
      const { fields, kind, ...rest } = step;
      return { ...rest, kind: kind as StepKind, index, fields: new Map(Object.entries(fields)) };
    }),
  };
}

const jsonTexts = jsonList(jsonText);

const selectorShape = jsonObject({
  path: jsonText,
  wildcard: jsonOptional(jsonBoolean),
  followLinks: jsonOptional(jsonBoolean),
  includePatterns: jsonOptional(jsonTexts),
  excludePatterns: jsonOptional(jsonTexts),
  requiredPaths: jsonOptional(jsonTexts),
});

const kindShape: JsonShape<string> = {
  read: (value, path) => {
    const text = jsonText.read(value, path);
    return kinds.has(text) ? text : 'other';
  },
};

const kinds: ReadonlySet<string> = new Set<StepKind>([
  'source',
  'exec',
  'file',
  'merge',
  'diff',
  'build',
  'other',
]);

/** The shape of what {@link graphToJson} writes. */
export const graphShape = jsonObject({
  heads: jsonList(jsonCount),
  steps: jsonList(
    jsonObject({
      digest: jsonText,
      kind: kindShape,
      name: jsonText,
      source: jsonOptional(
        jsonObject({
          identifier: jsonText,
          attrs: jsonRecord(jsonText),
          platform: jsonObject({
            OS: jsonText,
            Architecture: jsonText,
            Variant: jsonText,
            OSVersion: jsonText,
            OSFeatures: jsonTexts,
          }),
        }),
      ),
      own: jsonOptional(
        jsonObject({
          digest: jsonText,
          inputs: jsonList(
            jsonObject({ selector: jsonText, content: jsonOptional(jsonList(selectorShape)) }),
          ),
        }),
      ),
      record: jsonOptional(jsonText),
      fields: jsonRecord(jsonText),
      made: jsonOptional(
        jsonList(jsonObject({ path: jsonText, mode: jsonCount, linkname: jsonText, digest: jsonText })),
      ),
      inputs: jsonList(jsonObject({ step: jsonNumber, output: jsonCount })),
      ignoreCache: jsonBoolean,
      place: jsonOptional(jsonObject({ file: jsonText, start: jsonCount, end: jsonCount })),
    }),
  ),
});
