/**
 * The package in a browser: the language (`dockerfile-llb/dockerfile`) and the LLB builder (`llb`). What talks to daemons,
 * registries and the file system is in Node only.
 */

export * from './dockerfile.ts';
export * as llb from './llb/index.ts';
