import { invariant } from '../base/invariant.ts';
import { GoJsonError } from './json-error.ts';
import { goJsonSyntaxError, maxJsonDepth } from './json-syntax.ts';

const quoteByte = 0x22;
const backslash = 0x5c;

/** JSON as it was written: equal keys and the digits of numbers are still there. */
export type JsonNode =
  | { readonly kind: 'object'; readonly members: readonly JsonMember[] }
  | { readonly kind: 'array'; readonly items: readonly JsonNode[] }
  | JsonString
  | { readonly kind: 'number'; readonly digits: string }
  | { readonly kind: 'bool'; readonly value: boolean }
  | { readonly kind: 'null' };

/** `raw` is the text between the quotes, including escapes and invalid bytes. */
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
  try {
    return new TreeReader(text).root();
  } catch (error) {
    if (!(error instanceof NotJson)) throw error;
    const message = goJsonSyntaxError(text);
    invariant(message !== undefined, 'the two readers of JSON disagree');
    throw new GoJsonError(message);
  }
}

/** What the string says; halves of surrogate pairs and invalid bytes are U+FFFD. */
export function jsonStringValue({ raw }: JsonString): string {
  const valid = raw.toWellFormed();
  return valid.includes('\\') ? (JSON.parse(`"${valid}"`) as string).toWellFormed() : valid;
}

/** A token after blanks; of a string, its opening quote. */
const token =
  /[ \t\n\r]*(?:([{}[\],:])|(")|(-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)|(true|false|null))/y;
const shortEscape = 'bfnrt\\/"';
const unicodeEscape = /^u[0-9a-fA-F]{4}$/;
const blanksToEnd = /[ \t\n\r]*$/y;

/** An object or array whose end has not come. */
type OpenNode =
  | { readonly kind: 'object'; readonly members: JsonMember[]; key: string }
  | { readonly kind: 'array'; readonly items: JsonNode[] };

/** The text is not JSON: why is another reader's business. */
class NotJson extends Error {}

/** Reads without recursion: nesting is bounded by Go's limit, not by our stack. */
class TreeReader {
  readonly #text: string;
  readonly #open: OpenNode[] = [];
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  root(): JsonNode {
    for (;;) {
      for (let node = this.#begin(); node !== undefined; ) {
        const parent = this.#open.at(-1);
        if (parent === undefined) return this.#last(node);
        node = this.#add(parent, node);
      }
    }
  }

  /** Reads the next value; undefined for a container that is not empty, which is open afterwards. */
  #begin(): JsonNode | undefined {
    const [, mark, quote, digits, word] = this.#next();
    if (quote !== undefined) return { kind: 'string', raw: this.#string() };
    if (digits !== undefined) return { kind: 'number', digits };
    if (word !== undefined)
      return word === 'null' ? { kind: 'null' } : { kind: 'bool', value: word === 'true' };
    if ((mark !== '{' && mark !== '[') || this.#open.length === maxJsonDepth) throw new NotJson();
    if (this.#take(mark === '{' ? '}' : ']'))
      return mark === '{' ? { kind: 'object', members: [] } : { kind: 'array', items: [] };
    this.#open.push(
      mark === '{' ? { kind: 'object', members: [], key: this.#key() } : { kind: 'array', items: [] },
    );
    return undefined;
  }

  /** Returns the parent when it has ended; undefined when one more value follows. */
  #add(parent: OpenNode, node: JsonNode): JsonNode | undefined {
    if (parent.kind === 'object') parent.members.push({ key: parent.key, value: node });
    else parent.items.push(node);
    if (this.#take(',')) {
      if (parent.kind === 'object') parent.key = this.#key();
      return undefined;
    }
    if (!this.#take(parent.kind === 'object' ? '}' : ']')) throw new NotJson();
    this.#open.pop();
    return parent.kind === 'object' ? { kind: 'object', members: parent.members } : parent;
  }

  #key(): string {
    if (this.#next()[2] === undefined) throw new NotJson();
    const raw = this.#string();
    if (!this.#take(':')) throw new NotJson();
    return jsonStringValue({ kind: 'string', raw });
  }

  /**
   * Reads the rest of a string after its opening quote. A regular expression would overflow the stack on a long one.
   */
  #string(): string {
    const start = this.#at;
    for (let at = start; ; at++) {
      const code = this.#text.charCodeAt(at);
      if (code === quoteByte) {
        this.#at = at + 1;
        return this.#text.slice(start, at);
      }
      if (!(code >= 0x20)) throw new NotJson();
      if (code === backslash) at += this.#escapeLength(at + 1);
    }
  }

  #escapeLength(at: number): number {
    if (shortEscape.includes(this.#text.charAt(at) || '?')) return 1;
    if (unicodeEscape.test(this.#text.slice(at, at + 5))) return 5;
    throw new NotJson();
  }

  #last(node: JsonNode): JsonNode {
    blanksToEnd.lastIndex = this.#at;
    if (!blanksToEnd.test(this.#text)) throw new NotJson();
    return node;
  }

  /** Skips the mark, if it is next. */
  #take(mark: string): boolean {
    const at = this.#at;
    if (this.#match()?.[1] === mark) return true;
    this.#at = at;
    return false;
  }

  #next(): RegExpExecArray {
    const match = this.#match();
    if (match === null) throw new NotJson();
    return match;
  }

  #match(): RegExpExecArray | null {
    token.lastIndex = this.#at;
    const match = token.exec(this.#text);
    if (match !== null) this.#at = token.lastIndex;
    return match;
  }
}
