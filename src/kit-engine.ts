import './host/quickjs/web.ts';
import * as dockerfile from './dockerfile.ts';
import { warmUp } from './gateway/stdio/warm-up.ts';
import { native } from './host/quickjs/native.ts';
import { exit, startProgram, writeError } from './host/quickjs/process.ts';
import * as frontend from './kit/index.ts';
import * as llb from './llb/index.ts';

// What all packed frontends have in common: the entries of the package that a program for the small engine imports. It is
// evaluated while the engine is built, and the program of an image, which `dockerfile-llb pack` bundles, finds the entries
// as a global object.
Object.defineProperty(globalThis, 'dockerfileLlb', { value: { dockerfile, frontend, llb } });

startProgram(() => {
  writeError('the program does not call serveFrontend of dockerfile-llb/frontend\n');
  exit(1);
});
if (native.snapshot) void warmUp();
