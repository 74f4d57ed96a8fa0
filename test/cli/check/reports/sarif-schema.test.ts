import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import AjvDraft04 from 'ajv-draft-04';
import { expect, test } from 'vitest';
import { encodeText } from '../../../../src/base/text.ts';
import { sarifReport } from '../../../../src/cli/check/reports/sarif-report.ts';
import { checkDockerfile } from '../../../../src/lint/check-dockerfile.ts';
import { createSourceFile } from '../../../../src/source/source-file.ts';

const require = createRequire(import.meta.url);
/** The schema of SARIF 2.1.0, as Microsoft's own matchers check it. */
const schemaFile = require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
// One pattern of the schema is not a regular expression with the flag `u`.
const ajv = new AjvDraft04.default({ strict: false, unicodeRegExp: false, validateFormats: false });
const isSarif = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')));

async function checked(name: string, text: string) {
  const file = createSourceFile(name, encodeText(text));
  return { file, findings: await checkDockerfile(file) };
}

const texts = [
  'FROM a\nCOPY –from=0 a b\nEXPOSE 1/TCP\nMAINTAINER x\n',
  'FROM a:1\nRUNN\n',
  '',
  'from a as b\r\nRUN <<EOF\r\necho “x”\r\nEOF\r\n',
];

test('every log conforms to the schema of SARIF', async () => {
  const files = await Promise.all(texts.map((text, index) => checked(`a ${index}/ü`, text)));
  for (const some of [files, files.slice(2, 3), []]) {
    const log = JSON.parse(sarifReport(some));
    expect(isSarif(log), JSON.stringify(isSarif.errors)).toBe(true);
  }
  const log = JSON.parse(sarifReport(files));
  log.runs[0].results[0].level = 'fatal';
  expect(isSarif(log)).toBe(false);
});
