import type { Issue } from 'codeclimate-types';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { encodeText } from '../../../../src/base/text.ts';
import type { CheckedFile } from '../../../../src/cli/check/checked-file.ts';
import { checkstyleReport } from '../../../../src/cli/check/reports/checkstyle-report.ts';
import { codeQualityIssues } from '../../../../src/cli/check/reports/code-quality-issues.ts';
import { codeclimateReport } from '../../../../src/cli/check/reports/codeclimate-report.ts';
import { gitlabReport } from '../../../../src/cli/check/reports/gitlab-report.ts';
import { gnuReport } from '../../../../src/cli/check/reports/gnu-report.ts';
import { junitReport } from '../../../../src/cli/check/reports/junit-report.ts';
import { lineReport } from '../../../../src/cli/check/reports/line-report.ts';
import { sonarqubeReport } from '../../../../src/cli/check/reports/sonarqube-report.ts';
import { checkDockerfile } from '../../../../src/lint/check-dockerfile.ts';
import type { Finding } from '../../../../src/lint/finding.ts';
import { createSourceFile } from '../../../../src/source/source-file.ts';

async function checked(filename: string, text: string): Promise<CheckedFile> {
  const file = createSourceFile(filename, encodeText(text));
  return { file, findings: await checkDockerfile(file) };
}

/** An error and a warning at columns, a note, a file without findings, and a finding without a place. */
async function sample(): Promise<readonly CheckedFile[]> {
  const note: Finding = {
    rule: 'N',
    severity: 'note',
    message: 'm',
    description: '',
    url: '',
    span: { start: 0, end: 9 },
  };
  const file = createSourceFile('b/x', encodeText('FROM a:1\nRUN b\n'));
  return [
    await checked('Dockerfile', 'FROM a:1\nEXPOSE 1/TCP\nENTRYPOINT ["x"]\nCMD [b]\n'),
    await checked('empty', 'FROM a:1\n'),
    { file, findings: [{ ...note, span: { start: 0, end: 0 } }, note] },
  ];
}

const hostileText = '<a b="c">&\'\n\r\u0000\u001b[2J\u202e\ud800\ufffe]]>::x\t%';

function hostile(): readonly CheckedFile[] {
  const file = createSourceFile(`${hostileText}/Dockerfile`, encodeText('FROM a\n'));
  const finding: Finding = {
    rule: 'R',
    severity: 'warning',
    message: hostileText,
    hint: hostileText,
    description: '',
    url: '',
    span: { start: 0, end: 4 },
  };
  return [{ file, findings: [finding, finding] }];
}

/** An element as a strict parser of XML 1.0 understands it; the text of its children is left out. */
interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
}

function parseXml(text: string): Element {
  const top: Element = { name: '', attributes: {}, children: [] };
  const open = [top];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, children: [] };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.write(text).close();
  return top.children[0]!;
}

describe('line and gnu', () => {
  test('have a line per finding, and nothing for a file without findings', async () => {
    const files = await sample();
    expect(lineReport(files)).toBe(
      [
        "Dockerfile:2:1: warning: Defined protocol '1/TCP' in EXPOSE instruction should be lowercase [ExposeProtoCasing]",
        'Dockerfile:4:1: warning: JSON arguments recommended for CMD to prevent unintended behavior related to OS signals [JSONArgsRecommended]',
        'Dockerfile:4:5: error: This is not a JSON array (its words are not in double quotes), so a shell runs it as a command line, brackets included [InvalidExecForm]',
        'b/x:1:1: note: m [N]',
        'b/x:1:1: note: m [N]',
        '',
      ].join('\n'),
    );
    const gnu = gnuReport(files).split('\n');
    expect(gnu[2]).toMatch(/^dockerfile-llb:Dockerfile:4:5: error: .*\[InvalidExecForm\]$/);
    expect(lineReport([await checked('empty', 'FROM a:1\n')])).toBe('');
  });

  test.each([lineReport, gnuReport])('%o keeps a hostile finding in its line', (report) => {
    const text = report(hostile());
    expect(text.split('\n')).toHaveLength(3);
    expect(text.replaceAll('\n', '')).not.toMatch(/[\0-\x1f\u202e]/);
  });
});

/** Facts of XMLLogger of Checkstyle: there is no published schema. */
test('checkstyle has a file element per file, and an error element per finding', async () => {
  const root = parseXml(checkstyleReport(await sample()));
  expect({ ...root, children: [] }).toEqual({
    name: 'checkstyle',
    attributes: { version: expect.stringMatching(/^\d+\.\d+$/) },
    children: [],
  });
  expect(root.children.map(({ attributes }) => attributes)).toEqual([
    { name: 'Dockerfile' },
    { name: 'empty' },
    { name: 'b/x' },
  ]);
  for (const { name, attributes } of root.children.flatMap(({ children }) => children)) {
    expect(name).toBe('error');
    expect(Object.keys(attributes)).toEqual(['line', 'column', 'severity', 'message', 'source']);
    expect(['ignore', 'info', 'warning', 'error']).toContain(attributes['severity']);
    expect(Number(attributes['line'])).toBeGreaterThanOrEqual(1);
    expect(Number(attributes['column'])).toBeGreaterThanOrEqual(1);
  }
  expect(root.children[0]?.children.at(-1)?.attributes).toMatchObject({
    line: '4',
    column: '5',
    severity: 'error',
    source: 'InvalidExecForm',
  });
});

/** What junit-10.xsd of Jenkins' xUnit plugin allows, by element: [required, optional]. */
const junitAttributes: Readonly<Record<string, readonly [readonly string[], readonly string[]]>> = {
  testsuites: [[], ['name', 'time', 'tests', 'failures', 'errors']],
  testsuite: [
    ['name', 'tests', 'failures', 'errors'],
    ['group', 'time', 'skipped', 'timestamp', 'hostname', 'id', 'package', 'file', 'log', 'url', 'version'],
  ],
  testcase: [['name'], ['classname', 'group', 'time']],
  failure: [[], ['type', 'message']],
  'system-out': [[], []],
};

function expectJunit({ name, attributes, children }: Element): void {
  const [required, optional] = junitAttributes[name]!;
  const names = Object.keys(attributes);
  expect(names).toEqual(expect.arrayContaining([...required]));
  expect([...required, ...optional]).toEqual(expect.arrayContaining(names));
  for (const child of children) expectJunit(child);
}

test('junit has a suite per file and a case per finding, of which errors and warnings fail', async () => {
  const root = parseXml(junitReport(await sample()));
  expectJunit(root);
  expect(root.attributes).toMatchObject({ tests: '6', failures: '3', errors: '0' });
  expect(root.children.map(({ attributes: { name, tests, failures } }) => [name, tests, failures])).toEqual([
    ['Dockerfile', '3', '3'],
    ['empty', '1', '0'],
    ['b/x', '2', '0'],
  ]);
  expect(root.children[0]?.children[2]).toMatchObject({
    name: 'testcase',
    attributes: { name: 'InvalidExecForm at 4:5', classname: 'Dockerfile', time: '0' },
    children: [{ name: 'failure', attributes: { type: 'error' } }],
  });
  expect(root.children[1]?.children).toEqual([
    { name: 'testcase', attributes: expect.objectContaining({ name: 'no problems found' }), children: [] },
  ]);
});

describe('codeclimate and gitlab', () => {
  test('have what the package codeclimate-types requires', async () => {
    // Assignability is what tsc checks.
    const issues: readonly Issue[] = codeQualityIssues(await sample()).map(({ categories, ...issue }) => ({
      ...issue,
      categories: [...categories],
    }));
    expect(issues[2]).toEqual({
      type: 'issue',
      check_name: 'InvalidExecForm',
      description: expect.stringMatching(/^This is not a JSON array.* Write \["b"\]\.$/),
      categories: ['Bug Risk'],
      severity: 'blocker',
      fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
      location: { path: 'Dockerfile', lines: { begin: 4, end: 4 } },
    });
    expect(issues.map(({ severity }) => severity)).toEqual(['major', 'major', 'blocker', 'info', 'info']);
  });

  test('gitlab is an array, and codeclimate ends each document with NUL', async () => {
    const files = await sample();
    const issues = JSON.parse(gitlabReport(files));
    expect(issues).toEqual(codeQualityIssues(files));
    const parts = codeclimateReport(files).split('\0');
    expect(parts.pop()).toBe('');
    expect(parts.map((part) => JSON.parse(part))).toEqual(issues);
    expect(gitlabReport([])).toBe('[]\n');
    expect(codeclimateReport([])).toBe('');
  });

  test('a fingerprint is unique, and does not change when lines are added above', async () => {
    const text = 'FROM a:1\nEXPOSE 1/TCP\nRUN x\nEXPOSE 1/TCP\n';
    const before = codeQualityIssues([await checked('x', text)]).map(({ fingerprint }) => fingerprint);
    const after = codeQualityIssues([await checked('x', `# c\n\n${text}`)]).map(
      ({ fingerprint }) => fingerprint,
    );
    expect(new Set(before).size).toBe(2);
    expect(after).toEqual(before);
    expect(codeQualityIssues([await checked('y', text)])[0]?.fingerprint).not.toBe(before[0]);
  });

  test('a hostile finding stays one line and one document', () => {
    const [issue, other] = codeQualityIssues(hostile());
    expect(issue?.description).not.toMatch(/[\0-\x1f\u202e\ud800]/);
    expect(issue?.fingerprint).not.toBe(other?.fingerprint);
    expect(codeclimateReport(hostile()).split('\0')).toHaveLength(3);
    expect(codeclimateReport(hostile()).replaceAll('\0', '')).not.toMatch(/[\0-\x1f\u202e]/);
  });
});

/** Facts of docs.sonarsource.com, "Generic formatted reports", and what the scanner rejects as a range. */
test('sonarqube describes each rule once, and its ranges lie within the lines', async () => {
  const files = await sample();
  const { rules, issues } = JSON.parse(sonarqubeReport(files));
  expect(rules.map(({ id }: { id: string }) => id).sort()).toEqual(
    [...new Set(issues.map(({ ruleId }: { ruleId: string }) => ruleId))].sort(),
  );
  for (const rule of rules) {
    expect(rule).toEqual({
      id: expect.any(String),
      name: rule.id,
      description: expect.stringMatching(/./),
      engineId: 'dockerfile-llb',
      cleanCodeAttribute: expect.stringMatching(/^(?:CONVENTIONAL|LOGICAL)$/),
      type: expect.stringMatching(/^(?:BUG|CODE_SMELL)$/),
      severity: expect.stringMatching(/^(?:CRITICAL|MAJOR|INFO)$/),
      impacts: [
        {
          softwareQuality: expect.stringMatching(/^(?:RELIABILITY|MAINTAINABILITY)$/),
          severity: expect.stringMatching(/^(?:HIGH|MEDIUM|LOW)$/),
        },
      ],
    });
  }
  expect(issues[2].primaryLocation).toMatchObject({
    filePath: 'Dockerfile',
    textRange: { startLine: 4, endLine: 4, startColumn: 4, endColumn: 7 },
  });
  expect(issues[3].primaryLocation).not.toHaveProperty('textRange');
  // The span of the last finding ends with the line feed.
  expect(issues[4].primaryLocation.textRange).toEqual({
    startLine: 1,
    endLine: 1,
    startColumn: 0,
    endColumn: 8,
  });
});

test.each([checkstyleReport, junitReport])('%o of a hostile finding is XML that says the same', (report) => {
  const text = report(hostile());
  const values: string[] = [];
  const collect = ({ attributes, children }: Element) => {
    values.push(...Object.values(attributes));
    for (const child of children) collect(child);
  };
  collect(parseXml(text));
  expect(text.split('\n').join('')).not.toMatch(/[\0-\x1f\u202e]/);
  const readable = `<a b="c">&'\n\\u000d\\u0000\\u001b[2J\\u202e\ufffd\ufffd]]>::x\t%`;
  expect(values).toContain(`${readable}/Dockerfile`);
  expect(values).toContain(`${readable}. ${readable}`);
});
