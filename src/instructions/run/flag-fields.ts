import { CompileError } from '../../diagnostics/compile-error.ts';
import { CsvError, parseCsvLine } from '../../go/csv.ts';
import { GoNumberError, parseBool, parseUint64 } from '../../go/strconv.ts';
import { toLower } from '../../go/strings.ts';

/** One of the comma-separated fields of a flag's value. */
export interface FlagField {
  /** As written. */
  readonly text: string;
  /** In lower case. */
  readonly key: string;
  /** Undefined if there is no `=`. */
  readonly value: string | undefined;
}

/** The fields of values that were split before: the steps of a file often have the same mounts. */
const knownFields = new Map<string, readonly FlagField[]>();
const mostKnown = 64;

/** The fields of a value such as `type=bind,target=/x,ro`; the error for text that is not CSV contains `what`. */
export function splitFlagFields(value: string, what: string): readonly FlagField[] {
  const known = knownFields.get(value);
  if (known !== undefined) return known;
  const fields = fieldsOf(value, what);
  if (knownFields.size >= mostKnown) knownFields.clear();
  knownFields.set(value, fields);
  return fields;
}

function fieldsOf(value: string, what: string): readonly FlagField[] {
  return parseCsv(value, what).map((text) => {
    const equals = text.indexOf('=');
    return {
      text,
      key: toLower(equals === -1 ? text : text.slice(0, equals)),
      value: equals === -1 ? undefined : text.slice(equals + 1),
    };
  });
}

function parseCsv(value: string, what: string): readonly string[] {
  try {
    return parseCsvLine(value);
  } catch (error) {
    if (error instanceof CsvError) throw new CompileError(`failed to parse csv ${what}: ${error.message}`);
    throw error;
  }
}

/** The error for a field without a value that needs one. */
export function missingFieldValue(text: string): CompileError {
  return new CompileError(`invalid field '${text}' must be a key=value pair`);
}

/** A boolean as Go parses it (`1`, `t`, `true`, …). */
export function readBoolField(key: string, value: string): boolean {
  return readNumber(() => parseBool(value), `invalid value for ${key}: ${value}`);
}

/** A number of at most 32 bits, without a sign. */
export function readUint32Field(key: string, value: string, base: 8 | 10): number {
  return Number(readNumber(() => parseUint64(value, base, 32), `invalid value ${value} for ${key}`));
}

function readNumber<T>(read: () => T, message: string): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof GoNumberError) throw new CompileError(message);
    throw error;
  }
}
