/**
 * The description of `name` in the comments above an instruction: the rest of the first line that starts with the name
 * and a space. '' if no line does, or if `name` is empty.
 */
export function docComment(comments: readonly string[], name: string): string {
  if (name === '') return '';
  const start = `${name} `;
  return comments.find((line) => line.startsWith(start))?.slice(start.length) ?? '';
}
