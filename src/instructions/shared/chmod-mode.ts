import { CompileError } from '../../diagnostics/compile-error.ts';
import { GoNumberError, parseUint64 } from '../../go/strconv.ts';

/** Permissions that a copy sets on files: bits, or a symbolic mode (`u=rwX,go-w`) that the daemon applies. */
export type ChmodMode = { readonly bits: number } | { readonly text: string };

const clause = '[augo]*(?:[+=-][rstwXxugo]*)+';
const symbolicMode = new RegExp(`^${clause}(?:,${clause})*$`);

/**
 * Reads the value of `--chmod`: octal digits up to 7777 or a symbolic mode as chmod(1) has them
 * (moby/buildkit v0.32.2 frontend/dockerfile/dockerfile2llb/convert_copy.go). Throws a CompileError.
 */
export function parseChmodMode(text: string): ChmodMode {
  const bits = readOctal(text);
  if (bits !== undefined && bits <= 0o7777n) return { bits: Number(bits) };
  if (bits !== undefined || /^[0-9]/.test(text)) throw notOctal(text);
  if (!symbolicMode.test(text)) throw new CompileError('invalid syntax', { code: 'invalid-chmod', hint });
  return { text };
}

function readOctal(text: string): bigint | undefined {
  try {
    return parseUint64(text, 8, 32);
  } catch (error) {
    if (error instanceof GoNumberError) return undefined;
    throw error;
  }
}

const hint = 'Write --chmod as octal digits such as 755, or as a symbolic mode such as u=rwX,go=rX.';

function notOctal(text: string): CompileError {
  return new CompileError(
    `invalid chmod parameter: '${text}'. it should be octal string and between 0 and 07777`,
    { code: 'invalid-chmod', hint },
  );
}
