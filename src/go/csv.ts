import { byteLength } from '../base/text.ts';

/** A line that is not a CSV record; the message is that of Go's encoding/csv. */
export class CsvError extends Error {
  override readonly name = 'CsvError';
}

/**
 * Fields of one comma separated line, quoted fields unquoted (github.com/tonistiigi/go-csvvalue, as vendored in
 * moby/buildkit v0.32.2). One line end is dropped. Throws a {@link CsvError}, for an empty line too.
 */
export function parseCsvLine(text: string): string[] {
  const line = text.replace(/\r?\n$/, '');
  if (line === '') throw new CsvError('EOF');
  const fields: string[] = [];
  let at = 0;
  for (;;) {
    const field = line[at] === '"' ? readQuoted(line, at) : readPlain(line, at);
    fields.push(field.value);
    if (field.end >= line.length) return fields;
    at = field.end + 1;
  }
}

/** `end` is the offset of the comma after the field, or the length of the line. */
interface Field {
  readonly value: string;
  readonly end: number;
}

function readPlain(line: string, start: number): Field {
  const comma = line.indexOf(',', start);
  const end = comma === -1 ? line.length : comma;
  const value = line.slice(start, end);
  const quote = value.indexOf('"');
  if (quote !== -1) throw parseError(line, start + quote, 'bare " in non-quoted-field');
  return { value, end };
}

function readQuoted(line: string, start: number): Field {
  let value = '';
  let at = start + 1;
  for (;;) {
    const quote = line.indexOf('"', at);
    if (quote === -1) throw parseError(line, at, 'extraneous or missing " in quoted-field');
    value += line.slice(at, quote);
    at = quote + 1;
    if (at >= line.length || line[at] === ',') return { value, end: at };
    if (line[at] !== '"') throw parseError(line, quote, 'extraneous or missing " in quoted-field');
    value += '"';
    at++;
  }
}

function parseError(line: string, index: number, reason: string): CsvError {
  return new CsvError(`parse error on line 1, column ${byteLength(line.slice(0, index)) + 1}: ${reason}`);
}
