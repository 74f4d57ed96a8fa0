import { isSpaceCode } from '../go/strings.ts';

/** The content of a splitter when a nested operand began. */
export interface OuterWords {
  readonly words: string[];
  readonly inWord: boolean;
}

/**
 * Collects words from text that the lexer passes on in parts. An operand such as the `b` in `${a:-b}` is split
 * separately, and the part of the word before it is lost: the reference shares one buffer between the two
 * (moby/buildkit v0.32.2 frontend/dockerfile/shell/lex.go), which is visible in `EXPOSE 80${a:-81}`.
 */
export class WordSplitter {
  #words: string[] = [];
  #buffer = '';
  #inWord = false;

  /** Adds text that is split at white space. */
  add(text: string): void {
    let start = 0;
    for (let i = 0; i < text.length; i++) {
      if (!isSpaceCode(text.charCodeAt(i))) continue;
      if (i > start) this.addRaw(text.slice(start, i));
      start = i + 1;
      if (this.#inWord) this.#endWord();
    }
    if (start < text.length) this.addRaw(text.slice(start));
  }

  /** Adds text that belongs to one word, including its white space. */
  addRaw(text: string): void {
    this.#buffer += text;
    this.#inWord = true;
  }

  enter(): OuterWords {
    const outer = { words: this.#words, inWord: this.#inWord };
    this.#words = [];
    this.#buffer = '';
    this.#inWord = false;
    return outer;
  }

  leave(outer: OuterWords): void {
    this.#words = outer.words;
    this.#buffer = '';
    this.#inWord = outer.inWord;
  }

  finish(): readonly string[] {
    this.#endWord();
    return this.#words;
  }

  #endWord(): void {
    if (this.#buffer === '') return;
    this.#words.push(this.#buffer);
    this.#buffer = '';
    this.#inWord = false;
  }
}
