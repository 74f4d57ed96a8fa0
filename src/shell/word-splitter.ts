import { isSpaceCode } from '../go/strings.ts';

/** What a splitter held when a nested operand began. */
export interface OuterWords {
  readonly words: string[];
  readonly inWord: boolean;
}

/**
 * Gathers the words of a text that the lexer hands over in parts. An operand such as the `b` of `${a:-b}` is split on
 * its own, and what had been gathered of the word around it is lost: the reference shares one buffer between the two
 * (moby/buildkit v0.32.2 frontend/dockerfile/shell/lex.go), which shows in `EXPOSE 80${a:-81}`.
 */
export class WordSplitter {
  #words: string[] = [];
  #buffer = '';
  #inWord = false;

  /** Adds text that white space cuts. */
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

  /** Adds text that belongs to one word, white space and all. */
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
