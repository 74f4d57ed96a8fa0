import { jsonAny, jsonRecord, parseJson } from '../base/json-shape.ts';
import { readBody } from './http/read-body.ts';

const maxLength = 500;
const maxBody = 64 << 10;
const maxErrors = 10;

/**
 * The message in a server's refusal, on one line; '' if there is none. It comes from a registry (`errors`), from
 * Docker's token server (`details`) or from OAuth (`error_description`). Reads the body.
 */
export async function refusalWords(response: Response): Promise<string> {
  try {
    const body = await readBody(response, maxBody);
    return wordsIn(parseJson(new TextDecoder().decode(body), jsonRecord(jsonAny)))
      .replace(/\s+/g, ' ')
      .slice(0, maxLength);
  } catch {
    return '';
  }
}

interface Refusal {
  readonly errors?: unknown;
  readonly details?: unknown;
  readonly error?: unknown;
  readonly error_description?: unknown;
  readonly message?: unknown;
}

function wordsIn({ errors, details, error, error_description, message }: Refusal): string {
  const listed = (Array.isArray(errors) ? errors.slice(0, maxErrors) : []).map(
    (entry: { readonly message?: unknown; readonly code?: unknown } | null) =>
      text(entry?.message) || text(entry?.code),
  );
  return (
    listed.filter(Boolean).join('; ') ||
    text(details) ||
    text(error_description) ||
    text(message) ||
    text(error)
  );
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
