/** A fresh id as BuildKit makes them for sessions, builds and groups: 25 random characters of base 36. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  return Array.from(bytes, (byte) => alphabet[byte % alphabet.length]).join('');
}

const length = 25;
const alphabet = '0123456789abcdefghijklmnopqrstuvwxyz';
