import { CompileError } from '../../diagnostics/compile-error.ts';
import type { NetworkMode } from '../../llb/state.ts';

/** How images are resolved: `default`, `pull` (always ask the registry) or `local`; '' is `default`. */
export function parseResolveMode(text: string): 'default' | 'pull' | 'local' {
  if (text === '') return 'default';
  if (text === 'default' || text === 'pull' || text === 'local') return text;
  throw new CompileError(`invalid image-resolve-mode: ${text}`, {
    code: 'invalid-option',
    hint: 'Use default, pull or local.',
  });
}

/** Network of every RUN that does not set one: `sandbox`, `host` or `none`; '' is `sandbox`. */
export function parseNetworkMode(text: string): NetworkMode {
  if (text === '') return 'sandbox';
  if (text === 'sandbox' || text === 'host' || text === 'none') return text;
  throw new CompileError(`invalid netmode ${text}`, {
    code: 'invalid-option',
    hint: 'Use sandbox, host or none.',
  });
}
