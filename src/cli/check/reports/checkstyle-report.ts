import type { Finding } from '../../../lint/finding.ts';
import { positionAt } from '../../../source/line-span.ts';
import type { CheckedFile } from '../checked-file.ts';
import { messageWithHint } from './message-with-hint.ts';
import { xmlDeclaration, xmlElement } from './xml.ts';

/** The XML report of Checkstyle (com.puppycrawl.tools.checkstyle.XMLLogger), with one `error` element per finding. */
export function checkstyleReport(files: readonly CheckedFile[]): string {
  const content = files.map((file) => `${fileElement(file)}\n`).join('');
  return `${xmlDeclaration}\n${xmlElement('checkstyle', { version: '4.3' }, `\n${content}`)}\n`;
}

const severities = { error: 'error', warning: 'warning', note: 'info' } as const;

function fileElement({ file, findings }: CheckedFile): string {
  const errorElement = (finding: Finding) => {
    const { line, column } = positionAt(file, finding.span.start);
    const severity = severities[finding.severity];
    const message = messageWithHint(finding);
    return xmlElement('error', { line, column, severity, message, source: finding.rule });
  };
  return xmlElement(
    'file',
    { name: file.filename },
    findings.map((finding) => `\n${errorElement(finding)}`).join(''),
  );
}
