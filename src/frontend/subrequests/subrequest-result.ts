import { encodeText } from '../../base/text.ts';
import { type GoJsonValue, goJsonIndent } from '../../go/json.ts';
import type { SolveResult } from '../gateway.ts';
import { answerKey } from '../wire/result-keys.ts';

/** What a subrequest answers: no files, only metadata. */
export interface SubrequestAnswer {
  readonly json: GoJsonValue;
  /** The answer as people read it. */
  readonly text?: string;
  /** `0` if there are no warnings or errors. */
  readonly statusCode?: number;
  /** Version of the answer's form. */
  readonly version: string;
}

/** The result that carries an answer (moby/buildkit v0.32.2 frontend/subrequests). */
export function subrequestResult({ json, text, statusCode, version }: SubrequestAnswer): SolveResult {
  const metadata = new Map([[answerKey, encodeText(goJsonIndent(json, '  '))]]);
  if (text !== undefined) metadata.set('result.txt', encodeText(text));
  if (statusCode !== undefined) metadata.set('result.statuscode', encodeText(String(statusCode)));
  metadata.set('version', encodeText(version));
  return { ref: '', metadata };
}
