import type { ShellWord } from './shell-command.ts';

/**
 * Whether the words between `[` and `]` are a valid expression for a shell's test (POSIX `test`, and the additions of
 * bash and busybox): `-f file`, `a = b`, `! …`, `( … )`, several of them with `-a` and `-o`, or a single word.
 */
export function isTestExpression(words: readonly ShellWord[]): boolean {
  const reader = new ExpressionReader(words);
  return words.length > 0 && reader.readOr() && reader.atEnd;
}

const unary = /^-[a-zA-Z]$/;
const binary = /^(?:!?=|==|=~|<|>|\\<|\\>|-(?:eq|ne|lt|le|gt|ge|nt|ot|ef))$/;

/** Reads the words once. */
class ExpressionReader {
  readonly #words: readonly ShellWord[];
  #at = 0;

  constructor(words: readonly ShellWord[]) {
    this.#words = words;
  }

  get atEnd(): boolean {
    return this.#at === this.#words.length;
  }

  readOr(): boolean {
    do {
      if (!this.#readPrimary()) return false;
    } while (this.#take(/^-[ao]$/));
    return true;
  }

  #readPrimary(): boolean {
    while (this.#left > 1 && this.#take(/^!$/));
    if (this.#left > 2 && binary.test(this.#text(1))) return this.#skip(3);
    if (this.#left > 2 && /^\\?\($/.test(this.#text(0))) {
      this.#at++;
      return this.readOr() && this.#take(/^\\?\)$/);
    }
    if (this.#left > 1 && unary.test(this.#text(0)) && !/^-[ao]$/.test(this.#text(0))) return this.#skip(2);
    return this.#left > 0 && this.#skip(1);
  }

  get #left(): number {
    return this.#words.length - this.#at;
  }

  #text(offset: number): string {
    return this.#words[this.#at + offset]?.text ?? '';
  }

  #take(pattern: RegExp): boolean {
    if (!pattern.test(this.#text(0))) return false;
    return this.#skip(1);
  }

  #skip(count: number): boolean {
    this.#at += count;
    return true;
  }
}
