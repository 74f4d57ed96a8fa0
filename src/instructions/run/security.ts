import { CompileError } from '../../diagnostics/compile-error.ts';
import { quote } from '../../go/quote.ts';
import type { SecurityMode } from '../../llb/state.ts';

/** The modes that a RUN can ask for. */
export const securityModes: readonly SecurityMode[] = ['sandbox', 'insecure'];

/** Reads `--security` (moby/buildkit v0.32.2 frontend/dockerfile/instructions/commands_runsecurity.go). */
export function parseSecurity(text: string): SecurityMode {
  const mode = securityModes.find((name) => name === text);
  if (mode !== undefined) return mode;
  throw new CompileError(`security ${quote(text)} is not valid`, {
    code: 'invalid-security',
    hint: 'Use sandbox or insecure.',
  });
}
