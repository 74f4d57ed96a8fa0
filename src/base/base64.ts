/** Standard base64 with padding. */
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  // Chunks keep the argument list of fromCharCode below the engine's limit.
  for (let at = 0; at < bytes.length; at += chunk) {
    binary += String.fromCharCode(...bytes.subarray(at, at + chunk));
  }
  return btoa(binary);
}

/** Bytes of standard base64, line ends in it ignored; throws for text that is none. */
export function fromBase64(text: string): Uint8Array {
  const compact = text.replace(/[\r\n]/g, '');
  const valid = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?/.exec(compact)![0].length;
  if (valid < compact.length) throw new Error(`illegal base64 data at input byte ${valid}`);
  return Uint8Array.from(atob(compact), (char) => char.charCodeAt(0));
}

const chunk = 0x8000;
