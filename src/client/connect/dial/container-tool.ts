import { type AddressParts, invalidAddress, splitAuthority } from '../address-parts.ts';
import type { ContainerToolEndpoint } from '../endpoint.ts';
import type { DialCommand } from './command.ts';

/** `podman-container://NAME` and `nerdctl-container://NAME[?namespace=…]`. */
export function parseContainerTool(
  parts: AddressParts,
  tool: ContainerToolEndpoint['tool'],
): ContainerToolEndpoint {
  const { host: container, query } = splitAuthority(parts, {
    query: tool === 'nerdctl' ? ['namespace'] : [],
  });
  if (container.startsWith('-')) throw invalidAddress(parts, 'a name begins with a dash');
  return { kind: 'container-tool', tool, container, ...Object.fromEntries(query) };
}

/** The command for the tool's `exec` (moby/buildkit v0.32.2 client/connhelper/podmancontainer, nerdctlcontainer). */
export function containerToolCommand({ tool, container, namespace }: ContainerToolEndpoint): DialCommand {
  const inNamespace = namespace === undefined ? [] : ['--namespace', namespace];
  return {
    program: tool,
    args: [...inNamespace, 'exec', '-i', container, 'buildctl', 'dial-stdio'],
    hints: [[() => true, `Look for ${container} in \`${[tool, ...inNamespace].join(' ')} ps --all\`.`]],
  };
}
