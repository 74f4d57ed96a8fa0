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
  const [, address = '', query = '', fragment = ''] = urlParts.exec(identifier) ?? [];
  const shown = query.split('&').map(hideValue).join('&');
  return address.replace(login, `$1${hiddenText}@`) + shown + fragment;
}

/** A source for messages: an image by its name, `docker.io/library/alpine:3.20`; others as they are. */
export function shownSource(source: string): string {
  return source.startsWith(imageScheme) ? source.slice(imageScheme.length) : source;
}

/** Up to the query, the query with its `?`, and the rest. */
const urlParts = /^([^?#]*)([^#]*)(.*)$/s;
const login = /^([a-z]+:\/\/)[^/?#\s]*@/i;

/** A parameter of a query; the first one begins with `?`. */
function hideValue(parameter: string): string {
  const equals = parameter.indexOf('=');
  if (equals === -1 || equals === parameter.length - 1) return parameter;
  const name = parameter.slice(0, equals);
  return isToken(name.replace('?', '')) ? `${name}=${hiddenText}` : parameter;
}

function isToken(name: string): boolean {
  const words = name.replace(/[^a-z0-9]/gi, '_');
  return isSecretName(words) || signatureName.test(words) || /^x_(?:amz|goog)_/i.test(words);
}

/** Parameters of signed URLs, and of servers that call a token something else. */
const signatureName = /(?:^|_)(?:sig|signature|accesstoken|privatetoken)$/i;
