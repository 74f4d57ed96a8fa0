/** The text without the names and passwords in its URLs: `https://me:secret@host/` is `https://host/`. */
export function withoutCredentials(text: string): string {
  return text.replace(credentials, '$1');
}

const credentials = /(:\/\/)[^/?#\s]*@/g;
