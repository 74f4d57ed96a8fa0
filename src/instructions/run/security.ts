import { CompileError } from '../../diagnostics/compile-error.ts';
import { quote } from '../../go/quote.ts';
import type { SecurityMode } from '../../llb/state.ts';

/** Reads `--security` (moby/buildkit v0.32.2 frontend/dockerfile/instructions/commands_runsecurity.go). */
export function parseSecurity(text: string): SecurityMode {
  if (text === 'insecure' || text === 'sandbox') return text;
  throw new CompileError(`security ${quote(text)} is not valid`, {
    code: 'invalid-security',
    hint: 'Use sandbox or insecure.',
  });
}
