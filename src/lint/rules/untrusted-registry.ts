import { imagesOf } from '../base-images.ts';
import type { OwnRule } from '../own-rule.ts';

/** An image from a registry that the configuration does not list. */
export const untrustedRegistry: OwnRule = {
  name: 'UntrustedRegistry',
  description: 'Images should come from a trusted registry',
  severity: 'off',
  *check(document, { trustedRegistries }) {
    if (trustedRegistries.length === 0) return;
    for (const { ref, span } of imagesOf(document)) {
      const registry = registryOf(ref);
      if (trustedRegistries.some((trusted) => isMatch(trusted, registry))) continue;
      yield {
        span: span(),
        message: `${ref} comes from ${registry}, which is not a trusted registry`,
        hint: `Trusted are ${trustedRegistries.join(', ')}.`,
      };
    }
  },
};

/** The first part of a name is a registry if it looks like a host (github.com/distribution/reference). */
function registryOf(ref: string): string {
  const slash = ref.indexOf('/');
  const first = slash < 0 ? '' : ref.slice(0, slash);
  return /[.:]/.test(first) || first === 'localhost' ? first : 'docker.io';
}

/** As in hadolint, `*` stands for any text at one end of a pattern. */
function isMatch(trusted: string, registry: string): boolean {
  const names = registry === 'docker.io' ? [registry, 'hub.docker.com', 'index.docker.io'] : [registry];
  if (trusted.startsWith('*')) return names.some((name) => name.endsWith(trusted.slice(1)));
  if (trusted.endsWith('*')) return names.some((name) => name.startsWith(trusted.slice(0, -1)));
  return names.includes(trusted);
}
