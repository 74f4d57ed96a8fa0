import { environment, exit, startProgram } from '#host/process';
import { callFrontend, type Frontend } from '../gateway/frontend-gateway.ts';
import { serveStdio } from '../gateway/stdio/serve.ts';

/**
 * Runs a frontend as the program of a frontend image: BuildKit starts it for a `# syntax=` line, talks to it over
 * standard input and output, and reads the result or the error that the function returns or throws. Ends the process.
 * Standard output carries the connection, so `console.log` writes to standard error. An unhandled error or rejection
 * fails the build. Throws if it is called twice.
 *
 * @example
 * serveFrontend(async (gateway) => {
 *   const state = llb.run(llb.image('busybox'), { args: ['date'] });
 *   const { ref = '' } = await gateway.solve({ definition: llb.marshal(state) });
 *   return imageResult([{ ref, config: { cmd: ['date'] } }]);
 * });
 */
export function serveFrontend(frontend: Frontend): void {
  if (isServing) throw new Error('serveFrontend was called twice: a program serves one frontend');
  isServing = true;
  startProgram(() => void serve(frontend));
}

let isServing = false;

async function serve(frontend: Frontend): Promise<void> {
  const code = await serveStdio(environment(), 'frontend', (gateway, { channel, signal }) =>
    callFrontend(frontend, { gateway, channel }, signal),
  );
  exit(code);
}
