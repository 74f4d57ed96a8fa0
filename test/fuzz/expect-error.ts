import { ok } from 'node:assert/strict';

type ErrorClass = new (...args: never[]) => Error;

/** What a reader may do with any input: return, or throw one of its own errors. */
export function mayThrow<T>(classes: readonly ErrorClass[], run: () => T): T | undefined {
  try {
    return run();
  } catch (error) {
    expectOneOf(classes, error);
    return undefined;
  }
}

export async function mayReject<T>(classes: readonly ErrorClass[], run: Promise<T>): Promise<T | undefined> {
  return run.catch((error: unknown) => {
    expectOneOf(classes, error);
    return undefined;
  });
}

function expectOneOf(classes: readonly ErrorClass[], error: unknown): void {
  const isOurs = error instanceof Error && classes.some((one) => error.constructor === one);
  if (!isOurs) throw error;
  ok(!ENGINE.test(error.message), `words of the engine: ${error.message}`);
}

/** Words of V8 that no user should see. */
const ENGINE =
  /Unexpected (?:token|end of)|Cannot (?:read|destructure|convert)|is not (?:iterable|a function)|call stack|Invalid string length/;
