import { readdirSync, readFileSync } from 'node:fs';

/** An input that once failed. Cases are files `cases/<target>/<name>.json`, in which bytes are `{ "base64": "…" }`. */
export interface KeptCase {
  readonly target: string;
  readonly name: string;
  readonly input: unknown;
}

/** The cases in a directory. */
export function keptCases(directory: string): readonly KeptCase[] {
  return namesIn(directory).flatMap((target) =>
    namesIn(`${directory}/${target}`).map((name) => {
      const input = decodeCase(readFileSync(`${directory}/${target}/${name}`, 'utf8'));
      return { target, name: name.replace(/\.json$/, ''), input };
    }),
  );
}

export function encodeCase(input: unknown): string {
  return `${JSON.stringify(wrap(input), undefined, 2)}\n`;
}

export function decodeCase(text: string): unknown {
  return unwrap(JSON.parse(text));
}

function wrap(value: unknown): unknown {
  if (value instanceof Uint8Array) return { base64: Buffer.from(value).toString('base64') };
  if (Array.isArray(value)) return value.map(wrap);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, wrap(member)]));
}

function unwrap(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unwrap);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value);
  const [key, member] = members[0] ?? [];
  if (members.length === 1 && key === 'base64' && typeof member === 'string')
    return new Uint8Array(Buffer.from(member, 'base64'));
  return Object.fromEntries(members.map(([name, one]) => [name, unwrap(one)]));
}

function namesIn(directory: string): string[] {
  return readdirSync(directory)
    .filter((name) => !name.startsWith('.'))
    .sort();
}
