import type { CheckedDocument, CheckedInstruction } from '../checked-document.ts';
import type { OwnRule, RuleReport } from '../own-rule.ts';
import { argumentsText } from '../run-script.ts';
import { resultInstructions } from '../stage-links.ts';

/** A secret that everybody who has the image can read. */
export const secretInImage: OwnRule = {
  name: 'SecretInImage',
  description: 'No secret reaches a layer, the config or the history of the image',
  severity: 'warning',
  *check(document) {
    const inResult = resultInstructions(document);
    yield* secretArgs(document, inResult);
    for (const checked of inResult) yield* keyFiles(document, checked);
    if (literalSecret.test(document.file.text))
      for (const checked of document.instructions) yield* literals(document, checked);
  },
};

/** Names of what is secret by itself, and none that says it is something around a secret. */
const secretName =
  /(?:^|_)(?:password|passwd|passphrase|pword|secret|token|api_?key|private_?key|ssh_?key|secret_?(?:access_?)?key|access_?token|auth_?token|credentials?)$/i;

/** ARGs whose value comes from outside: a default stands in the file for all to see. */
function* secretArgs(
  document: CheckedDocument,
  inResult: readonly CheckedInstruction[],
): Iterable<RuleReport> {
  for (const [index, { instruction }] of inResult.entries()) {
    if (instruction?.keyword !== 'arg') continue;
    for (const { key, value } of instruction.args) {
      if (!secretName.test(key) || (value ?? '') !== '') continue;
      const report = firstSink(document, inResult.slice(index + 1), key);
      if (report !== undefined) yield report;
    }
  }
}

/** Where the value of an ARG is first written down for good. */
function firstSink(
  document: CheckedDocument,
  later: readonly CheckedInstruction[],
  name: string,
): RuleReport | undefined {
  const refers = new RegExp(`\\$\\{?${name}(?![A-Za-z0-9_])`);
  for (const checked of later) {
    const { node, instruction } = checked;
    if (instruction?.keyword === 'env' || instruction?.keyword === 'label') {
      const match = refers.exec(argumentsText(document, checked).text);
      if (match === null) continue;
      const where =
        instruction.keyword === 'env' ? 'the environment in its config' : 'the labels in its config';
      return sinkReport(
        argumentsText(document, checked).span(match.index, match.index + match[0].length),
        name,
        where,
      );
    }
    if (instruction?.keyword === 'run') {
      const used = refers.exec(argumentsText(document, checked).text);
      if (used === null && node.heredocs.every(({ content }) => !refers.test(content))) continue;
      const args = argumentsText(document, checked);
      const span = used === null ? node.keywordSpan : args.span(used.index, used.index + used[0].length);
      return sinkReport(span, name, 'its history, which records the build args of each RUN');
    }
  }
  return undefined;
}

function sinkReport(span: RuleReport['span'], name: string, where: string): RuleReport {
  return {
    span,
    message: `The value of ${name} stays in the image: in ${where}`,
    hint: `Take it from a secret: RUN --mount=type=secret,id=${name.toLowerCase()},env=${name} …, with --secret id=${name.toLowerCase()},env=${name}.`,
  };
}

/** Private keys and logins, by the names that their programs give them. */
const keyFile =
  /(?:^|\/)(?:id_(?:rsa|dsa|ecdsa|ed25519)|\.netrc|\.git-credentials|\.pypirc|\.pgpass|\.aws\/credentials|\.docker\/config\.json|\.kube\/config|\.ssh\/?|.*\.(?:p12|pfx|jks|keystore)|(?:.*[._-])?(?:private|privkey|privatekey)\.(?:key|pem)|(?:server|tls|ssl|client|ca)[._-]?key(?:\.pem)?|(?:server|tls|ssl|client)\.key)$/i;

function* keyFiles(document: CheckedDocument, checked: CheckedInstruction): Iterable<RuleReport> {
  const { instruction } = checked;
  if (instruction?.keyword !== 'copy' && instruction?.keyword !== 'add') return;
  if (instruction.keyword === 'copy' && instruction.from !== '') return;
  for (const source of instruction.sources) {
    if (!keyFile.test(source) || /^https?:/.test(source)) continue;
    const args = argumentsText(document, checked);
    const at = Math.max(0, args.text.indexOf(source));
    yield {
      span: args.span(at, at + source.length),
      message: `${source} stays in a layer of the image, even when a later instruction removes it`,
      hint: 'Mount it for the one RUN that needs it: RUN --mount=type=secret,… (or type=ssh for a key).',
    };
  }
}

/** Tokens that are known by their form, whatever they are called. */
const literalSecret =
  /\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{40,}|glpat-[A-Za-z0-9_-]{20}|npm_[A-Za-z0-9]{36}|AKIA[0-9A-Z]{16}|xox[abprs]-[0-9A-Za-z-]{20,}|sk_live_[0-9A-Za-z]{20,}|AIza[0-9A-Za-z_-]{35})\b|-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----/;

function* literals(document: CheckedDocument, checked: CheckedInstruction): Iterable<RuleReport> {
  const { span } = checked.node;
  const match = literalSecret.exec(document.file.text.slice(span.start, span.end));
  if (match === null) return;
  const start = span.start + match.index;
  yield {
    span: { start, end: start + match[0].length },
    message: 'A secret stands in the Dockerfile itself, and in the history of the image',
    hint: 'Revoke it, and take a new one from a secret (RUN --mount=type=secret,…).',
  };
}
