import { isSecretName } from '../base/secret-name.ts';
import { imageScheme } from '../llb/ops/source.ts';

/** Stands for a name, a password or a token. */
export const hiddenText = 'xxxxx';

/**
 * The name of a source in a lock: its identifier, with `xxxxx` for the login and for values of the query that look
 * like tokens (`?token=…`, the signature of a signed URL). A lock is public, and such values change.
 */
export function sourceKey(identifier: string): string {
  if (!/^https?:\/\//i.test(identifier)) return identifier;
  return replaceTokens(identifier, () => hiddenText).replace(login, `$1${hiddenText}@`);
}

/** A text with the values in the queries of its URLs replaced that look like tokens. */
export function withoutTokens(text: string, replacement: (value: string) => string): string {
  return text.replace(/https?:\/\/[^\s"']+/gi, (url) => replaceTokens(url, replacement));
}

/** A source for messages: an image by its name, `docker.io/library/alpine:3.20`; others as they are. */
export function shownSource(source: string): string {
  return source.startsWith(imageScheme) ? source.slice(imageScheme.length) : source;
}

/** Up to the query, the query with its `?`, and the rest. */
const urlParts = /^([^?#]*)([^#]*)(.*)$/s;
const login = /^([a-z]+:\/\/)[^/?#\s]*@/i;

function replaceTokens(url: string, replacement: (value: string) => string): string {
  const [, address = '', query = '', fragment = ''] = urlParts.exec(url) ?? [];
  const shown = query.split('&').map((parameter) => replaceToken(parameter, replacement));
  return address + shown.join('&') + fragment;
}

/** A parameter of a query; the first one begins with `?`. */
function replaceToken(parameter: string, replacement: (value: string) => string): string {
  const equals = parameter.indexOf('=');
  if (equals === -1 || equals === parameter.length - 1) return parameter;
  const name = parameter.slice(0, equals);
  return isToken(name.replace('?', '')) ? `${name}=${replacement(parameter.slice(equals + 1))}` : parameter;
}

function isToken(name: string): boolean {
  const words = name.replace(/[^a-z0-9]/gi, '_');
  return isSecretName(words) || signatureName.test(words) || /^x_(?:amz|goog)_/i.test(words);
}

/** Parameters of signed URLs, and of servers that call a token something else. */
const signatureName = /(?:^|_)(?:sig|signature|accesstoken|privatetoken)$/i;
