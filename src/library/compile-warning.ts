import { textBefore } from '../base/text.ts';
import { type ErrorPlace, placeOfLines } from '../diagnostics/error-place.ts';
import type { GatewayWarning } from '../frontend/gateway.ts';
import { coverLines } from '../source/line-span.ts';
import { createSourceFile } from '../source/source-file.ts';

/**
 * A warning of the build checks, as `compile` reports it. `file`, `line`, `endLine`, `column` and `frame` are its
 * location, as in a `GatewayError`; they are missing for a warning about no line.
 */
export interface CompileWarning extends Partial<ErrorPlace> {
  /** Name of the rule, as in `check=skip=<name>`. */
  readonly rule: string;
  /** What is wrong here, one sentence. */
  readonly message: string;
  /** The general description of the rule. */
  readonly description: string;
  /** Page that explains the rule; '' if there is none. */
  readonly url: string;
  /** The warning in one line, as builds print it: `Rule: message (line 3)`. */
  readonly short: string;
}

/** The warning as a gateway gets it, with its location in place of the bytes of the file. */
export function compileWarningOf({ short, detail, url, source, ranges }: GatewayWarning): CompileWarning {
  const rule = textBefore(short, ': ');
  const message = short.slice(rule.length + 2).replace(/ \(line [^()]*\)$/, '');
  const lines = coverLines(ranges);
  const place = source && lines && placeOfLines(createSourceFile(source.filename, source.data), lines);
  return { rule, message, description: detail.join('\n'), url, short, ...place };
}
