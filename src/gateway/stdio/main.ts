import { environment, exit } from '#host/process';
import { runFrontend } from './run-frontend.ts';

/** The main function of a frontend container. */
export async function main(): Promise<void> {
  // Standard output carries gRPC: a stray console.log would corrupt it.
  console.log = console.error;
  console.info = console.error;
  console.debug = console.error;
  exit(await runFrontend(environment()));
}
