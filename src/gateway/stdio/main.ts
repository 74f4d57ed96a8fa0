import { environment, exit } from '#host/process';
import { runFrontend } from './run-frontend.ts';

/** The process of a frontend container, from its start to its end. */
export async function main(): Promise<void> {
  // Standard output carries gRPC: a stray console.log would corrupt it.
  console.log = console.error;
  console.info = console.error;
  console.debug = console.error;
  exit(await runFrontend(environment()));
}
