/**
 * The package's main entry in a browser: the language (`dockerfile-llb/dockerfile`) and the LLB builder (`llb`). Code
 * for daemons, registries and the file system exists only in Node.
 */

export * from './dockerfile.ts';
export * as llb from './llb/index.ts';
