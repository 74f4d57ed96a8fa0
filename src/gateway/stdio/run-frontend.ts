import { programName } from '../../base/program-name.ts';
import { buildDockerfile } from '../../frontend/build-dockerfile.ts';
import type { Environment } from '../frontend-environment.ts';
import { type ServedFrontend, serveStdio } from './serve.ts';

/** The Dockerfile frontend as a frontend container; returns the exit code as {@link serveStdio} does. */
export function runImageFrontend(env: Environment): Promise<number> {
  return serveStdio(env, programName, imageFrontend);
}

/** The Dockerfile frontend of the image. */
export const imageFrontend: ServedFrontend = (gateway, { signal }) => buildDockerfile(gateway, { signal });
