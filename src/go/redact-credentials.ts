import { formatUrl, parseUrl } from './url.ts';

/**
 * A URL with `xxxxx` in the place of name and password; any other text as it is (moby/buildkit v0.32.2
 * util/urlutil/redact.go).
 */
export function redactCredentials(text: string): string {
  try {
    const url = parseUrl(text);
    if (url.user === undefined) return text;
    const { name, password } = url.user;
    const hidden = { name: name && mask, ...(password === undefined ? {} : { password: mask }) };
    return formatUrl({ ...url, user: hidden });
  } catch {
    return text;
  }
}

const mask = 'xxxxx';
