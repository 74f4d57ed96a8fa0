import { parseDockerfile } from '../../src/browser.ts';

/** Names of the stages of a Dockerfile; none of one that does not parse. */
export function stageNames(text: string): readonly string[] {
  try {
    return parseDockerfile(text).stages.flatMap(({ name }) => (name ? [name] : []));
  } catch {
    return [];
  }
}
