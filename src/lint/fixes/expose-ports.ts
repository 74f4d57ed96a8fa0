import type { CheckedDocument, CheckedInstruction } from '../checked-document.ts';
import type { Fix } from '../finding.ts';
import { argumentWords, defineFix, replaceSpan } from './rule-fix.ts';

/** The protocol in lower case. */
export const fixProtoCasing = defineFix('ExposeProtoCasing', 'expose-port', ({ document, checked, fact }) =>
  fact.problem === 'proto-casing'
    ? replacePort({ document, checked, port: fact.port }, (port) =>
        port.replace(/\/.*/, (proto) => proto.toLowerCase()),
      )
    : undefined,
);

/** The container's port alone. */
export const fixHostMapping = defineFix(
  'ExposeInvalidFormat',
  'expose-port',
  ({ document, checked, fact }) =>
    fact.problem === 'host-mapping'
      ? replacePort({ document, checked, port: fact.port }, (port) => port.slice(port.lastIndexOf(':') + 1))
      : undefined,
);

/** A port of an EXPOSE. */
interface ExposedPort {
  readonly document: CheckedDocument;
  readonly checked: CheckedInstruction;
  readonly port: string;
}

/** Undefined if the port is not in the text as it is. */
function replacePort(
  { document, checked, port }: ExposedPort,
  change: (port: string) => string,
): Fix | undefined {
  const word = argumentWords(document, checked).find(({ text }) => text === port);
  const changed = change(port);
  return word && changed !== port ? replaceSpan(`Write ${changed}`, word.span, changed) : undefined;
}
