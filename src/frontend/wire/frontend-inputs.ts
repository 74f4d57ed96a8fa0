import { CompileError } from '../../diagnostics/compile-error.ts';
import type { Definition } from '../../llb/definition.ts';
import { fromDefinition, parseDefinition } from '../../llb/ops/definition-op.ts';
import type { State } from '../../llb/state.ts';
import type { FrontendBuild } from '../frontend-build.ts';

/** Finds an input of the build by its name. Errors in its graph are reported when it is requested. */
export interface FrontendInputs {
  readonly names: readonly string[];
  state(name: string): State | undefined;
}

/**
 * Reads the definitions that came with the build. Throws a CompileError if one of them is empty or cannot be decoded,
 * even if it is not used (moby/buildkit v0.32.2 frontend/gateway/grpcclient/client.go Inputs,
 * client/llb/definition.go).
 */
export async function readInputs({ gateway, signal }: FrontendBuild): Promise<FrontendInputs> {
  const inputs = await gateway.inputs(signal);
  for (const definition of inputs.values()) check(definition);
  return {
    names: [...inputs.keys()],
    state: (name) => {
      const definition = inputs.get(name);
      return definition && fromDefinition(definition);
    },
  };
}

function check(definition: Definition): void {
  // An empty map is not on the wire, so the reference sees no definition at all; this applies to scratch.
  if (definition.metadata.size === 0) throw invalid('invalid nil input definition to definition op');
  parseDefinition(definition);
  const { infos = [], locations = new Map() } = definition.source ?? {};
  for (const info of infos) if (info.definition !== undefined) check(info.definition);
  for (const { sourceIndex } of [...locations.values()].flat()) {
    if (infos[sourceIndex] === undefined)
      throw invalid(`failed to find source map with index ${sourceIndex}`);
  }
}

function invalid(message: string): CompileError {
  return new CompileError(message, { code: 'invalid-definition' });
}
