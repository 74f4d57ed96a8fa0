import { declaredArgs } from '../../instructions/shared/references.ts';
import type { CheckedDocument, CheckedInstruction } from '../checked-document.ts';
import type { OwnRule, RuleReport } from '../own-rule.ts';
import { argumentsText } from '../read-scripts.ts';
import { resultInstructions } from '../stage-links.ts';
import { variableUses } from '../variable-uses.ts';

/** A secret that everyone who has the image can read. */
export const secretInImage: OwnRule = {
  name: 'SecretInImage',
  description: 'Secrets should not be stored in a layer, the config or the history of the image',
  severity: 'warning',
  *check(document) {
    const inResult = resultInstructions(document);
    yield* secretArgs(document, inResult);
    for (const checked of inResult) yield* keyFiles(document, checked);
    if (literalSecret.test(document.file.text))
      for (const checked of document.instructions) yield* literals(document, checked);
  },
};

/** Names of secrets, except names of things related to a secret. */
const secretName =
  /(?:^|_)(?:password|passwd|passphrase|pword|secret|token|api_?key|private_?key|ssh_?key|secret_?(?:access_?)?key|access_?token|auth_?token|credentials?)$/i;

/**
 * ARGs whose value comes from outside; a default is visible in the file anyway. Reports are in the order of the ARGs.
 */
function* secretArgs(
  document: CheckedDocument,
  inResult: readonly CheckedInstruction[],
): Iterable<RuleReport> {
  /** By name, the indexes of the ARGs whose value has not been recorded yet. */
  const pending = new Map<string, number[]>();
  const reports: (RuleReport | undefined)[] = [];
  for (const checked of inResult) {
    for (const sink of pending.size === 0 ? [] : sinksIn(document, checked)) {
      for (const number of pending.get(sink.name) ?? [])
        reports[number] = sinkReport(sink.span, sink.name, sink.where);
      pending.delete(sink.name);
    }
    for (const name of secretNamesOf(checked)) {
      pending.set(name, [...(pending.get(name) ?? []), reports.length]);
      reports.push(undefined);
    }
  }
  for (const report of reports) if (report !== undefined) yield report;
}

function secretNamesOf({ declares }: CheckedInstruction): readonly string[] {
  return declaredArgs(declares).flatMap(({ name, value }) =>
    secretName.test(name) && (value ?? '') === '' ? [name] : [],
  );
}

/** Where an instruction records the value of a variable permanently. */
interface Sink {
  readonly name: string;
  readonly span: RuleReport['span'];
  readonly where: string;
}

function sinksIn(document: CheckedDocument, checked: CheckedInstruction): readonly Sink[] {
  const { node, instruction } = checked;
  const where = instruction && places[instruction.keyword];
  if (where === undefined || !document.file.text.includes('$')) return [];
  const args = argumentsText(document, checked);
  const inArguments = variableUses(args.text).map(({ name, start, end }) => ({
    name,
    span: args.span(start, end),
    where,
  }));
  const inHeredocs = node.heredocs.flatMap(({ content }) =>
    variableUses(content).map(({ name }) => ({ name, span: node.keywordSpan, where })),
  );
  return [...inArguments, ...inHeredocs];
}

const places: Readonly<Record<string, string | undefined>> = {
  env: 'the environment in its config',
  label: 'the labels in its config',
  run: 'its history, which records the build args of each RUN',
};

function sinkReport(span: RuleReport['span'], name: string, where: string): RuleReport {
  return {
    span,
    message: `The value of ${name} stays in the image: in ${where}`,
    hint: `Use a secret mount instead: RUN --mount=type=secret,id=${name.toLowerCase()},env=${name} …, with --secret id=${name.toLowerCase()},env=${name}.`,
  };
}

/** Private keys and login files, by the names that programs give them. */
const keyFile =
  /(?:^|\/)(?:id_(?:rsa|dsa|ecdsa|ed25519)|\.netrc|\.git-credentials|\.pypirc|\.pgpass|\.aws\/credentials|\.docker\/config\.json|\.kube\/config|\.ssh\/?|(?:server|tls|ssl|client|ca)[._-]?key(?:\.pem)?|(?:server|tls|ssl|client)\.key)$|\.(?:p12|pfx|jks|keystore)$|(?:^|[/._-])(?:private|privkey|privatekey)\.(?:key|pem)$/i;

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

/** Tokens with a recognizable format. */
export const literalSecret =
  /\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{40,}|glpat-[A-Za-z0-9_-]{20}|npm_[A-Za-z0-9]{36}|AKIA[0-9A-Z]{16}|xox[abprs]-[0-9A-Za-z-]{20,}|sk_live_[0-9A-Za-z]{20,}|AIza[0-9A-Za-z_-]{35})\b|-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----/;

function* literals(document: CheckedDocument, checked: CheckedInstruction): Iterable<RuleReport> {
  const { span } = checked.node;
  const match = literalSecret.exec(document.file.text.slice(span.start, span.end));
  if (match === null) return;
  const start = span.start + match.index;
  yield {
    span: { start, end: start + match[0].length },
    message: 'The Dockerfile itself contains a secret, and so does the history of the image',
    hint: 'Revoke it, and pass a new one as a secret (RUN --mount=type=secret,…).',
  };
}
