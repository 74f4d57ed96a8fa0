import { CompileError } from '../../diagnostics/compile-error.ts';
import { quote } from '../../go/quote.ts';
import { type Platform, parsePlatform } from '../../image/platform.ts';
import { defineRule, ruleUrl } from '../rule.ts';

/** A stage has a fixed platform, and its name does not say so. */
export const fromPlatformFlagConstDisallowed = defineRule(
  'constant-platform',
  {
    name: 'FromPlatformFlagConstDisallowed',
    description: 'FROM --platform flag should not use a constant value',
    url: ruleUrl('from-platform-flag-const-disallowed'),
  },
  ({ platform, stageName }) => {
    const parsed = tryParsePlatform(platform);
    if (parsed === undefined) return undefined;
    const isNamed = stageName.includes(parsed.os) || stageName.includes(parsed.architecture);
    return isNamed ? undefined : `FROM --platform flag should not use constant value ${quote(platform)}`;
  },
);

/** Undefined for a malformed platform, which the compile itself rejects. */
function tryParsePlatform(text: string): Platform | undefined {
  try {
    return parsePlatform(text);
  } catch (error) {
    if (error instanceof CompileError) return undefined;
    throw error;
  }
}
