/** A new random id in BuildKit's format for sessions, builds and groups: 25 base-36 characters. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  return Array.from(bytes, (byte) => alphabet[byte % alphabet.length]).join('');
}

const length = 25;
const alphabet = '0123456789abcdefghijklmnopqrstuvwxyz';
