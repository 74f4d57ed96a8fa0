import { runFrontend } from './run-frontend.ts';

// Standard output carries gRPC: a stray console.log would corrupt it.
console.log = console.error;
console.info = console.error;
console.debug = console.error;

process.exitCode = await runFrontend(process.env);
process.exit();
