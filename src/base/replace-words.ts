/** A letter of a word, and the letters that may follow it. */
interface TrieNode {
  readonly next: Map<string, TrieNode>;
  isEnd: boolean;
}

/**
 * Returns a function that replaces all occurrences of the words in a text. Of words that begin at the same place, the
 * longest one is replaced. What was replaced is not searched again. The time depends on the text and hardly on how many
 * words there are.
 */
export function wordReplacer(
  words: Iterable<string>,
  replace: (word: string) => string,
): (text: string) => string {
  const root = trieOf(words);
  if (root.next.size === 0) return (text) => text;
  return (text) => {
    let result = '';
    let copied = 0;
    for (let at = 0; at < text.length; at++) {
      const end = wordEnd(root, text, at);
      if (end === undefined) continue;
      result += text.slice(copied, at) + replace(text.slice(at, end));
      copied = end;
      at = end - 1;
    }
    return result + text.slice(copied);
  };
}

function trieOf(words: Iterable<string>): TrieNode {
  const root: TrieNode = { next: new Map(), isEnd: false };
  for (const word of words) {
    let node = root;
    for (let i = 0; i < word.length; i++) {
      const letter = word.charAt(i);
      const next: TrieNode = node.next.get(letter) ?? { next: new Map(), isEnd: false };
      node.next.set(letter, next);
      node = next;
    }
    node.isEnd = true;
  }
  return root;
}

/** The end of the longest word that begins at `start`, or undefined. */
function wordEnd(root: TrieNode, text: string, start: number): number | undefined {
  let end: number | undefined;
  let node: TrieNode | undefined = root;
  for (let at = start; node !== undefined; at++) {
    if (node.isEnd && at > start) end = at;
    node = at < text.length ? node.next.get(text.charAt(at)) : undefined;
  }
  return end;
}
