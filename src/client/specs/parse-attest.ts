import { parseCsvLine } from '../../go/csv.ts';
import { parseBool, readBool } from '../../go/strconv.ts';
import { compareKeys } from '../../go/strings.ts';

/**
 * A requested attestation. `value` is for the frontend's option `attest:<type>`; undefined turns the attestation off.
 */
export interface AttestEntry {
  readonly type: string;
  readonly value: string | undefined;
  readonly attrs: Readonly<Record<string, string>>;
}

/**
 * Parses one `--attest`: CSV of `key=value` with `type=sbom|provenance|…`; `disabled=true` turns it off. Throws an
 * `Error` that says what is wrong (docker/buildx v0.36.1 util/buildflags/attests.go).
 */
export function parseAttest(text: string): AttestEntry {
  const attrs = new Map<string, string>();
  let type = '';
  let disabled = false;
  for (const field of parseCsvLine(text)) {
    const at = field.indexOf('=');
    if (at === -1) throw new Error(`invalid value ${field}`);
    const key = field.slice(0, at);
    const value = field.slice(at + 1);
    const name = key.trim().toLowerCase();
    if (name === 'type') type = value;
    else if (name === 'disabled') disabled = parseBool(value);
    else attrs.set(key, value);
  }
  if (type === '') throw new Error('the type is missing');
  const fields = [...attrs].sort(compareKeys).map(([key, value]) => csvField(`${key}=${value}`));
  const value = disabled ? undefined : [`type=${type}`, ...fields].join(',');
  return { type, value, attrs: Object.fromEntries(attrs) };
}

/** Converts `--sbom VALUE` and `--provenance VALUE` to an `--attest`; the value is a boolean or the attributes. */
export function parseAttestShorthand(type: 'sbom' | 'provenance', text: string): AttestEntry {
  const value = readBool(text);
  return parseAttest(value === undefined ? `type=${type},${text}` : `type=${type},disabled=${!value}`);
}

function csvField(field: string): string {
  return /[,"]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
