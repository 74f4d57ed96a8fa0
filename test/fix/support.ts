import { encodeText } from '../../src/base/text.ts';
import { type FixOutcome, fixDockerfile } from '../../src/fix/fix-dockerfile.ts';
import { createProver, type Proof, type ProofRequest, proveChange } from '../../src/fix/prove-change.ts';
import { checkDockerfile } from '../../src/lint/check-dockerfile.ts';
import { parseCheckOptions } from '../../src/lint/check-options.ts';
import type { Finding } from '../../src/lint/finding.ts';
import { offlinePorts } from '../../src/lint/offline-ports.ts';
import { createSourceFile, type SourceFile } from '../../src/source/source-file.ts';

export function dockerfile(...lines: readonly string[]): SourceFile {
  return createSourceFile('Dockerfile', encodeText(`${lines.join('\n')}\n`));
}

/** What is known of a change from one text to another. */
export function proof(
  before: readonly string[],
  after: readonly string[],
  request?: ProofRequest,
): Promise<Proof> {
  return proveChange(dockerfile(...before), dockerfile(...after), request);
}

/** Fixes a file; only what the rules of these names find, if any are given. */
export function fixed(file: SourceFile, all: boolean, rules: readonly string[] = []): Promise<FixOutcome> {
  const check = async (current: SourceFile): Promise<readonly Finding[]> => {
    const findings = await checkDockerfile(current, {
      check: parseCheckOptions('experimental=all'),
      ports: { resolveImageConfig: offlinePorts.resolveImageConfig },
    });
    return rules.length === 0 ? findings : findings.filter(({ rule }) => rules.includes(rule));
  };
  return fixDockerfile(file, { check, prove: createProver(), all });
}
