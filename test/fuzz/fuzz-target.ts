import fc from 'fast-check';

/** Something that reads what others wrote, and what must hold for all that it may be given. */
export interface FuzzTarget {
  readonly name: string;
  /** Inputs in a run of the tests; the script runs as many as it has time for. */
  readonly inputs: number;
  /** One input, for a case that is kept. */
  readonly check: (input: unknown) => void | Promise<void>;
  readonly arbitrary: fc.Arbitrary<unknown>;
}

/**
 * A target whose `check` throws when something does not hold. Budgets of time and memory are counted (bytes that are kept,
 * frames that are answered), never measured, so that a find can be repeated.
 */
export function fuzzTarget<Input>(
  name: string,
  inputs: number,
  arbitrary: fc.Arbitrary<Input>,
  check: (input: Input) => void | Promise<void>,
): FuzzTarget {
  return { name, inputs, arbitrary, check: check as FuzzTarget['check'] };
}

/** What a target found. */
export interface Find {
  readonly target: string;
  readonly seed: number;
  readonly input: unknown;
  readonly error: string;
}

/** How many inputs were tried, and what was found with them. */
export interface Outcome {
  readonly inputs: number;
  readonly find: Find | undefined;
}

/** Runs a target on this many inputs of a seed, or to the first that fails, which is shrunk. */
export async function runTarget(target: FuzzTarget, seed: number, inputs: number): Promise<Outcome> {
  const property = fc.asyncProperty(target.arbitrary, async (input) => {
    await target.check(input);
  });
  const result = await fc.check(property, { seed, numRuns: inputs });
  if (!result.failed) return { inputs: result.numRuns, find: undefined };
  const { errorInstance } = result;
  const error =
    errorInstance instanceof Error ? (errorInstance.stack ?? errorInstance.message) : String(errorInstance);
  const find = { target: target.name, seed, input: result.counterexample?.[0], error };
  return { inputs: result.numRuns, find };
}
