import { CompileError, wrapError } from '../../diagnostics/compile-error.ts';
import { readBool } from '../../go/strconv.ts';
import { normalizePlatform, type Platform, parsePlatform } from '../../image/platform.ts';

/** Comma separated platforms, normalized; none for ''. */
export function parsePlatforms(text: string): readonly Platform[] {
  return text === '' ? [] : text.split(',').map(parseOne);
}

function parseOne(text: string): Platform {
  try {
    return normalizePlatform(parsePlatform(text));
  } catch (error) {
    throw wrapError(error, `failed to parse target platform ${text}`);
  }
}

/** Whether the result lists its platforms: if requested, or if there are several. */
export function parseMultiPlatform(text: string, platformCount: number): boolean {
  const several = platformCount > 1;
  if (text === '') return several;
  const wanted = readBool(text);
  if (wanted === undefined)
    throw new CompileError(`invalid boolean value for multi-platform: ${text}`, { code: 'invalid-option' });
  if (!wanted && several) {
    throw new CompileError('conflicting config: returning multiple target platforms is not allowed', {
      code: 'invalid-option',
      hint: 'Remove multi-platform, or name one platform.',
    });
  }
  return wanted;
}
