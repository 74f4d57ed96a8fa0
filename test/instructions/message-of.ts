import { CompileError } from '../../src/diagnostics/compile-error.ts';

/** The message of the CompileError that `action` throws; fails when it throws none or something else. */
export function messageOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof CompileError) return error.message;
    throw error;
  }
  throw new Error('expected a CompileError');
}
