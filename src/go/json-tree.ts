import { invariant } from '../base/invariant.ts';
import { GoJsonError } from './json-error.ts';
import { goJsonSyntaxError } from './json-syntax.ts';

/** JSON as it was written: equal keys and the digits of numbers are still there. */
export type JsonNode =
  | { readonly kind: 'object'; readonly members: readonly JsonMember[] }
  | { readonly kind: 'array'; readonly items: readonly JsonNode[] }
  | JsonString
  | { readonly kind: 'number'; readonly digits: string }
  | { readonly kind: 'bool'; readonly value: boolean }
  | { readonly kind: 'null' };

/** `raw` is what stands between the quotes, escapes and invalid bytes included. */
export interface JsonString {
  readonly kind: 'string';
  readonly raw: string;
}

export interface JsonMember {
  readonly key: string;
  readonly value: JsonNode;
}

/** The tree of a JSON text. Throws a {@link GoJsonError} with the message of Go's encoding/json. */
export function parseJsonTree(text: string): JsonNode {
  const reader = new TreeReader(text);
  const root = reader.value();
  if (root !== undefined && reader.atEnd()) return root;
  const message = goJsonSyntaxError(text);
  invariant(message !== undefined, 'the two readers of JSON disagree');
  throw new GoJsonError(message);
}

/** What the string says; halves of surrogate pairs and invalid bytes are U+FFFD. */
export function jsonStringValue({ raw }: JsonString): string {
  const valid = raw.toWellFormed();
  return valid.includes('\\') ? (JSON.parse(`"${valid}"`) as string).toWellFormed() : valid;
}

const token =
  /[ \t\n\r]*(?:([{}[\],:])|"([^"\\\x00-\x1f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1f]*)*)"|(-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)|(true|false|null))/y;
const blanksToEnd = /[ \t\n\r]*$/y;

/** Gives undefined where the text is no JSON: why is another reader's business. */
class TreeReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  atEnd(): boolean {
    blanksToEnd.lastIndex = this.#at;
    return blanksToEnd.test(this.#text);
  }

  value(): JsonNode | undefined {
    return this.#valueOf(this.#next());
  }

  #next(): RegExpExecArray | undefined {
    token.lastIndex = this.#at;
    const match = token.exec(this.#text);
    if (match === null) return undefined;
    this.#at = token.lastIndex;
    return match;
  }

  #valueOf(match: RegExpExecArray | undefined): JsonNode | undefined {
    if (match === undefined) return undefined;
    const [, mark, string, digits, word] = match;
    if (string !== undefined) return { kind: 'string', raw: string };
    if (digits !== undefined) return { kind: 'number', digits };
    if (word !== undefined)
      return word === 'null' ? { kind: 'null' } : { kind: 'bool', value: word === 'true' };
    if (mark === '{') return this.#object();
    return mark === '[' ? this.#array() : undefined;
  }

  #object(): JsonNode | undefined {
    const members: JsonMember[] = [];
    for (let first = true; ; first = false) {
      const match = this.#next();
      if (first && match?.[1] === '}') return { kind: 'object', members };
      if (match?.[2] === undefined || this.#next()?.[1] !== ':') return undefined;
      const value = this.value();
      if (value === undefined) return undefined;
      members.push({ key: jsonStringValue({ kind: 'string', raw: match[2] }), value });
      const mark = this.#next()?.[1];
      if (mark === '}') return { kind: 'object', members };
      if (mark !== ',') return undefined;
    }
  }

  #array(): JsonNode | undefined {
    const items: JsonNode[] = [];
    for (let first = true; ; first = false) {
      const match = this.#next();
      if (first && match?.[1] === ']') return { kind: 'array', items };
      const value = this.#valueOf(match);
      if (value === undefined) return undefined;
      items.push(value);
      const mark = this.#next()?.[1];
      if (mark === ']') return { kind: 'array', items };
      if (mark !== ',') return undefined;
    }
  }
}
