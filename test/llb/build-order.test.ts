import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allCaps } from '../../src/llb/caps.ts';
import { encodeDefinition } from '../../src/llb/codec.ts';
import { marshal } from '../../src/llb/marshal.ts';
import { run } from '../../src/llb/ops/exec.ts';
import { copy } from '../../src/llb/ops/file/copy.ts';
import { file } from '../../src/llb/ops/file/file.ts';
import { merge } from '../../src/llb/ops/merge.ts';
import { image } from '../../src/llb/ops/source.ts';
import type { State } from '../../src/llb/state.ts';

const platform = { os: 'linux', architecture: 'amd64' };

/** A step of a graph: what it does, and with which two of the steps before it (their numbers, modulo its own). */
interface Step {
  readonly kind: 'run' | 'copy' | 'merge';
  readonly first: number;
  readonly second: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('run', 'copy', 'merge'),
  first: fc.nat(20),
  second: fc.nat(20),
});

function build({ kind, first, second }: Step, index: number, stateAt: (index: number) => State): State {
  const [left, right] = [stateAt(first % index), stateAt(second % index)];
  if (kind === 'merge') return merge([left, right]);
  if (kind === 'copy') return file(left, [copy(right, `/from${second % 3}`, '/to')]);
  return run(left, { args: [`step ${first % 3}`], mounts: [{ target: '/m', source: right }] });
}

const base = () => image('alpine', { platform });

/** Each step once, from the first to the last, whether it is used or not. */
function inOrder(steps: readonly Step[]): State {
  const states = [base()];
  for (const [index, each] of steps.entries()) states.push(build(each, index + 1, (at) => states[at]!));
  return states.at(-1)!;
}

/** Only what is used, from the last step back, and anew for each use. */
function backwards(steps: readonly Step[], index = steps.length): State {
  return index === 0 ? base() : build(steps[index - 1]!, index, (at) => backwards(steps, at));
}

function bytesOf(state: State): string {
  const definition = marshal(state, { platform, caps: allCaps() });
  return Buffer.from(encodeDefinition(definition)).toString('hex');
}

test('a definition is a function of the graph, not of how it was built', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
      expect(bytesOf(backwards(steps))).toBe(bytesOf(inOrder(steps)));
    }),
    { numRuns: 300 },
  );
});
