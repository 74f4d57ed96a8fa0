import { runFrontend } from './run-frontend.ts';

/** The process of a frontend container, from its start to its end. */
export async function main(): Promise<never> {
  // Standard output carries gRPC: a stray console.log would corrupt it.
  console.log = console.error;
  console.info = console.error;
  console.debug = console.error;
  process.exit(await runFrontend(process.env));
}
