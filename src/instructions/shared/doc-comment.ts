/**
 * What the comments above an instruction say of `name`: the rest of the first line that starts with the name and
 * a space; '' when there is none, or when `name` is empty.
 */
export function docComment(comments: readonly string[], name: string): string {
  if (name === '') return '';
  const start = `${name} `;
  return comments.find((line) => line.startsWith(start))?.slice(start.length) ?? '';
}
