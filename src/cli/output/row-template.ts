import { type GoJsonValue, goJson } from '../../go/json.ts';
import { compareKeys } from '../../go/strings.ts';
import { UsageError } from '../usage-error.ts';
import { textTable } from './text-table.ts';

/** What a `--format` of a list shows of each record, by the names that Docker's templates have. */
export type TemplateRow = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/**
 * Prints rows with a template as in Docker's commands: `{{.ID}}: {{.Size}}`, `{{json .}}`, `{{json .Parents}}`, with
 * `\t` and `\n`; after `table `, as columns with `headers`. Of Go's templates, only fields and `json` are supported;
 * anything else, and an unknown field, is a {@link UsageError}. Each row ends with a newline.
 */
export function createRowTemplate(
  format: string,
  headers: Readonly<Record<string, string>>,
): (rows: readonly TemplateRow[]) => string {
  const isTable = /^table\s/.test(format);
  const text = (isTable ? format.slice('table '.length) : format)
    .replaceAll('\\t', '\t')
    .replaceAll('\\n', '\n');
  const parts = parse(text, format, headers);
  const print = (row: TemplateRow) => parts.map((part) => part(row)).join('');
  if (!isTable) return (rows) => rows.map((row) => `${print(row)}\n`).join('');
  return (rows) => {
    const lines = [headers, ...rows].flatMap((row) => print(row).split('\n'));
    return textTable(lines.map((line) => line.split('\t')));
  };
}

type Part = (row: TemplateRow) => string;

function parse(text: string, format: string, headers: Readonly<Record<string, string>>): readonly Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (let open = text.indexOf('{{'); open >= 0; open = text.indexOf('{{', end)) {
    const close = text.indexOf('}}', open + 2);
    if (close < 0) break;
    const before = text.slice(end, open);
    parts.push(() => before, toPart(text.slice(open + 2, close).trim(), format, headers));
    end = close + 2;
  }
  const rest = text.slice(end);
  if (/\{\{|\}\}/.test(rest)) throw mistake(format, '{{ is not closed');
  return [...parts, () => rest];
}

function toPart(action: string, format: string, headers: Readonly<Record<string, string>>): Part {
  const [, json, field] = /^(json\s+)?\.(\w*)$/.exec(action) ?? [];
  if (field === undefined || (field === '' && !json))
    throw mistake(format, `{{${action}}} is not recognized`);
  if (field !== '' && !Object.hasOwn(headers, field))
    throw mistake(format, `there is no {{.${field}}}; the fields are ${Object.keys(headers).join(', ')}`);
  if (!json) return (row) => plainText(row[field] ?? '');
  // Go writes the members of an object in the order of their names.
  if (field === '') return (row) => goJson(Object.fromEntries(Object.entries(row).sort(compareKeys)));
  return (row) => goJson(row[field] as GoJsonValue);
}

function plainText(value: TemplateRow[string]): string {
  return Array.isArray(value) ? `[${value.join(' ')}]` : String(value);
}

function mistake(format: string, why: string): UsageError {
  return new UsageError(`--format ${format}: ${why}`, "For example: --format '{{.ID}}', or --format json.");
}
