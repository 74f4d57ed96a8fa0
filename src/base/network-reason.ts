/**
 * Why a connection failed, as text for the code of the error, or of one of its causes, from Node or OpenSSL. Returns
 * the message of the error if no code is known.
 */
export function networkReason(error: unknown): string {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    const { code } = at as { readonly code?: unknown };
    const words = typeof code === 'string' ? wordsFor(code, at) : undefined;
    if (words !== undefined) return words;
  }
  return error instanceof Error ? error.message : String(error);
}

function wordsFor(code: string, { message }: Error): string | undefined {
  const alert = /alert ([a-z ]+)/.exec(message)?.[1]?.trim();
  if (code === 'EPROTO' && alert === undefined) return `it does not speak TLS (${code})`;
  const found = reasons.find(([pattern]) => pattern.test(code) || (alert && pattern.test(`ALERT ${alert}`)));
  return found && `${found[1]} (${code})`;
}

const reasons: readonly (readonly [RegExp, string])[] = [
  [/^ECONNREFUSED$/, 'nothing listens there'],
  [
    /^(?:ECONNRESET|EPIPE|UND_ERR_SOCKET|ERR_STREAM_PREMATURE_CLOSE)$/,
    'it closed the connection before it answered',
  ],
  [/^(?:ETIMEDOUT|UND_ERR_(?:CONNECT|HEADERS|BODY)_TIMEOUT)$/, 'it does not answer'],
  [/^ENOTFOUND$/, 'its name is not known: check the name and the network'],
  [/^EAI_AGAIN$/, 'its name could not be looked up: check the network'],
  [/^(?:EHOSTUNREACH|ENETUNREACH|ENETDOWN|EHOSTDOWN)$/, 'there is no route to it: check the network'],
  [/^CERT_HAS_EXPIRED$/, 'its certificate has expired'],
  [/^CERT_NOT_YET_VALID$/, 'its certificate is not valid yet: check the clock of this machine'],
  [/^ERR_TLS_CERT_ALTNAME_INVALID$/, 'its certificate is for another name'],
  [
    /SELF_SIGNED|^UNABLE_TO_|^CERT_/,
    "its certificate comes from an authority that is not trusted: add the authority to this machine's store, or put it into Docker's certs.d/HOST/ca.crt",
  ],
  [/ALERT/i, 'it refuses the TLS connection, perhaps because it requires a client certificate'],
  [/WRONG_VERSION|PACKET_LENGTH|RECORD/, 'it does not speak TLS'],
  [/^HPE_/, 'it does not speak HTTP'],
];
