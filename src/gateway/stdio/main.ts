import { environment, exit } from '#host/process';
import { runImageFrontend } from './run-frontend.ts';

/** The main function of a frontend container. */
export async function main(): Promise<void> {
  exit(await runImageFrontend(environment()));
}
