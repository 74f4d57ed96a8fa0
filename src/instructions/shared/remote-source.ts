import { basePath } from '../../go/path.ts';
import { parseUrl } from '../../go/url.ts';
import { GoUrlError } from '../../go/url-escape.ts';
import { isGitSource } from './git-ref.ts';

/** Whether ADD treats the text as the URL of a file: HTTP or HTTPS, but not a git repository. */
export function isHttpSource(text: string): boolean {
  return hasHttpScheme(text) && !isGitSource(text);
}

/** Whether the text starts with `http://` or `https://`. */
export function hasHttpScheme(text: string): boolean {
  return text.startsWith('http://') || text.startsWith('https://');
}

/** Name of the file that a URL is downloaded to: the last element of its path, or `__unnamed__`. */
export function httpSourceFilename(url: string): string {
  const name = basePath(pathOfUrl(url));
  return name === '.' || name === '/' ? '__unnamed__' : name;
}

/** '' for text that is not a URL. */
function pathOfUrl(url: string): string {
  try {
    return parseUrl(url).path;
  } catch (error) {
    if (error instanceof GoUrlError) return '';
    throw error;
  }
}
