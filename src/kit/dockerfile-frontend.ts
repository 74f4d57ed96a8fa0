import { buildDockerfile } from '../frontend/build-dockerfile.ts';
import { extendedLanguage } from '../frontend/extended-language.ts';
import { ignoringSyntaxLine } from '../frontend/syntax-forward.ts';
import type { Frontend } from '../gateway/frontend-gateway.ts';
import type { InstructionDefinition } from '../instructions/own-instruction.ts';

/** The options of {@link dockerfileFrontend}. */
export interface DockerfileFrontendOptions {
  /** Instructions that a Dockerfile may have in addition to those of the language. */
  readonly instructions?: readonly InstructionDefinition[];
}

/**
 * The whole Dockerfile frontend as a function, with instructions of your own. A file that does not use them compiles to the
 * same bytes as without them. Throws a `TypeError` for an instruction whose keyword is taken.
 *
 * @example
 * const shout: InstructionDefinition<{ text: string }> = {
 *   keyword: 'shout',
 *   arguments: 'text',
 *   parse: ({ args: [text = ''] }) => ({ text }),
 *   print: ({ text }) => `SHOUT ${text}`,
 *   replace: async ({ text }) => `LABEL shout=${JSON.stringify(text.toUpperCase())}`,
 * };
 * serveFrontend(dockerfileFrontend({ instructions: [shout] }));
 */
export function dockerfileFrontend({ instructions = [] }: DockerfileFrontendOptions = {}): Frontend {
  const language = extendedLanguage(instructions);
  return async (gateway, signal) => {
    const options = ignoringSyntaxLine(gateway.build.options);
    return await buildDockerfile({ ...gateway, build: { ...gateway.build, options } }, { signal, language });
  };
}
