import { parseCsvLine } from '../../go/csv.ts';
import { parseBool } from '../../go/strconv.ts';

/** An attestation to make of a result; `value` is what the frontend's option `attest:<type>` takes, undefined to make none. */
export interface AttestEntry {
  readonly type: string;
  readonly value: string | undefined;
  readonly attrs: Readonly<Record<string, string>>;
}

/**
 * Reads one `--attest`: CSV of `key=value` with `type=sbom|provenance|…`, `disabled=true` to make none. Throws an
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
  const fields = [...attrs]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => csvField(`${key}=${value}`));
  const value = disabled ? undefined : [`type=${type}`, ...fields].join(',');
  return { type, value, attrs: Object.fromEntries(attrs) };
}

/** `--sbom VALUE` and `--provenance VALUE` as an `--attest`: a boolean, or its attributes. */
export function parseAttestShorthand(type: 'sbom' | 'provenance', text: string): AttestEntry {
  const isBoolean = /^(?:[01tTfF]|true|True|TRUE|false|False|FALSE)$/.test(text);
  return parseAttest(isBoolean ? `type=${type},disabled=${!parseBool(text)}` : `type=${type},${text}`);
}

function csvField(field: string): string {
  return /[,"]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
