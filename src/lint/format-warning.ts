import { lineName, type SourceMap } from '../llb/source-map.ts';
import type { LintWarning } from './linter.ts';

/**
 * `Rule: message (line 3)`, the line left out when it is not known
 * (moby/buildkit v0.32.2 frontend/dockerfile/linter/linter.go LintFormatShort).
 */
export function formatWarning(
  warning: Pick<LintWarning, 'rule' | 'message' | 'lines'>,
  sourceMap?: SourceMap,
): string {
  const { start } = warning.lines;
  const place = start > 0 ? ` (line ${lineName(sourceMap, start)})` : '';
  return `${warning.rule}: ${warning.message}${place}`;
}
