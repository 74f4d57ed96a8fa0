import { goJsonSyntaxError } from '../base/go-json-syntax.ts';
import { CompileError } from '../diagnostics/compile-error.ts';

/** The value of a JSON text. Throws a CompileError with the text of Go's encoding/json. */
export function parseGoJson(text: string): unknown {
  try {
    return JSON.parse(text.toWellFormed());
  } catch (error) {
    throw jsonError(goJsonSyntaxError(text) ?? (error as Error).message);
  }
}

/** The error of Go's encoding/json for a value of another type; `target` such as `value of type []string`. */
export function jsonTypeError(value: unknown, target: string): CompileError {
  const kind = Array.isArray(value) ? 'array' : typeof value === 'boolean' ? 'bool' : typeof value;
  return jsonError(`json: cannot unmarshal ${kind} into Go ${target}`);
}

/** Whether the value is a JSON object. */
export function isJsonObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function jsonError(message: string): CompileError {
  return new CompileError(message, { code: 'invalid-json' });
}
