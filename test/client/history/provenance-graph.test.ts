import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fromBase64 } from '../../../src/base/base64.ts';
import { parseJson } from '../../../src/base/json-shape.ts';
import { graphOfPredicate, predicateShape } from '../../../src/client/history/provenance-graph.ts';
import { stepsOfRecord } from '../../../src/insight/graph/recorded-steps.ts';
import { type BuildStep, readStepGraph } from '../../../src/insight/graph/step-graph.ts';
import { decodeDefinition } from '../../../src/llb/codec.ts';
import type { RecordedGraph } from '../../../src/record/recorded-graph.ts';

const fixture = JSON.parse(
  readFileSync(new URL('../../insight/fixtures/provenance.json', import.meta.url), 'utf8'),
) as { readonly definition: string; readonly predicate: Record<string, Record<string, unknown>> };

const hints = { nameOf: () => '', ignoresCache: () => false };

function readPredicate(change: (text: string) => string = (text) => text): RecordedGraph {
  return graphOfPredicate(parseJson(change(JSON.stringify(fixture.predicate)), predicateShape));
}

/** What makes two steps the same instruction, and what people read of it. */
const known = ({ kind, own, fields, place, made }: BuildStep) =>
  JSON.stringify({ kind, own, fields: [...fields], place, made });

describe('the graph in a provenance', () => {
  it('has the steps of the definition that the daemon built, to the byte of their keys', () => {
    const recorded = stepsOfRecord([readPredicate()], hints);
    const built = readStepGraph([decodeDefinition(fromBase64(fixture.definition))]);
    const isOp = ({ kind }: BuildStep) => kind !== 'source';
    expect(recorded.steps.filter(isOp).map(known).sort()).toEqual(built.steps.filter(isOp).map(known).sort());
    expect(recorded.steps).toHaveLength(built.steps.length);
    const headOf = ({ heads, steps }: typeof built) => heads.map((index) => steps[index]?.own?.digest);
    expect(headOf(recorded)).toEqual(headOf(built));
  });

  it('has the ID of the build, and its times', () => {
    const { ref, started, ended } = readPredicate();
    expect(ref).toMatch(/^[a-z0-9]{25}$/);
    expect(ended! - started!).toBeGreaterThan(0);
  });

  it.each([
    ['v0.2', { invocation: { parameters: { args: { target: 'x' } } } }],
    ['v1', { buildDefinition: { externalParameters: { request: { args: { target: 'x' } } } } }],
  ])('has what the frontend was given, in the form of %s', (_, predicate) => {
    expect(graphOfPredicate(parseJson(JSON.stringify(predicate), predicateShape)).options).toEqual({
      target: 'x',
    });
  });

  it('of SLSA v1 is the same', () => {
    const { buildConfig, metadata } = fixture.predicate;
    const run = {
      invocationID: metadata!['buildInvocationID'],
      startedOn: metadata!['buildStartedOn'],
      ...metadata,
    };
    const internalParameters = { buildConfig };
    const v1 = { buildDefinition: { internalParameters }, runDetails: { metadata: run } };
    const { ended: _, ...graph } = graphOfPredicate(parseJson(JSON.stringify(v1), predicateShape));
    const { ended: __, ...expected } = readPredicate();
    expect(graph).toEqual(expected);
  });

  it('has no key for an op that was not recorded as a whole', () => {
    const graph = readPredicate((text) => text.replace('"mkfile":', '"symlink":'));
    const { steps } = stepsOfRecord([graph], hints);
    expect(steps.filter(({ kind, own }) => kind === 'file' && own === undefined)).toHaveLength(1);
  });

  it.each([
    ['no graph', (text: string) => text.replace('llbDefinition', 'other'), 0],
    ['no digests', (text: string) => text.replace('digestMapping', 'other'), 0],
  ])('with %s has no ops', (_, change, count) => {
    expect(readPredicate(change).ops).toHaveLength(count);
  });

  it('passes over inputs and places that do not exist', () => {
    const graph = readPredicate((text) => text.replaceAll('"step0:0"', '"step99:-1"'));
    const { steps, heads } = stepsOfRecord([graph], hints);
    expect(steps.some(({ inputs }) => inputs.some(({ step }) => step === -1))).toBe(true);
    expect(heads.every((index) => index < steps.length)).toBe(true);
  });

  it.each([
    [
      'a number for a path',
      (text: string) => text.replace(/"dest":"[^"]*"/, '"dest":7'),
      /dest is not a string/,
    ],
    [
      'a text for a list',
      (text: string) => text.replace(/"args":\[[^\]]*\]/, '"args":"x"'),
      /args is not a list/,
    ],
  ])('with %s is an error', (_, change, message) => {
    expect(() => readPredicate(change)).toThrow(message);
  });
});
