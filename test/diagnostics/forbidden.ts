/** What must not reach a terminal or a log: controls but tab and line feed, and those that change the order of text. */
const forbidden = /[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g;

/** Each forbidden character of a text with what stands around it, so that a failure tells where it is. */
export function forbiddenIn(text: string): readonly string[] {
  return [...text.matchAll(forbidden)].map(({ index }) =>
    JSON.stringify(text.slice(Math.max(0, index - 40), index + 20)),
  );
}
