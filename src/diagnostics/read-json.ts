import { decodeGoJson, type GoType } from '../go/json-decode.ts';
import { GoJsonError } from '../go/json-error.ts';
import { GoTimeError } from '../go/time.ts';
import { CompileError } from './compile-error.ts';

/**
 * Decodes JSON from a user as a Go type; undefined is the zero value. Throws a CompileError with the text of Go's
 * encoding/json.
 */
export function readJson<T>(text: string, type: GoType<T>): T | undefined {
  try {
    return decodeGoJson(text, type);
  } catch (error) {
    if (!(error instanceof GoJsonError || error instanceof GoTimeError)) throw error;
    throw new CompileError(error.message, { code: 'invalid-json', cause: error });
  }
}
