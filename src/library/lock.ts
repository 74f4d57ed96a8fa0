import { identifyDockerfile } from '../lock/identify-dockerfile.ts';
import { type DockerfileSource, sourceFileOf } from './source.ts';

/**
 * The digest by which a lock knows the Dockerfile that it is for (`BuildLock.dockerfile`): `sha256:…` of its instructions
 * and its `# syntax=` line. Comments and the layout of lines do not change it. Throws a `CompileError` for text that does
 * not parse.
 *
 * @example
 * dockerfileIdentity('# about\nFROM alpine') === dockerfileIdentity('FROM alpine'); // true
 */
export function dockerfileIdentity(dockerfile: DockerfileSource): string {
  return identifyDockerfile(sourceFileOf(dockerfile));
}
