import { builderPattern } from './builder-pattern.ts';
import type { Example } from './example.ts';
import { mistakes } from './mistakes.ts';
import { nodeService } from './node-service.ts';
import { platforms } from './platforms.ts';

/** The examples in the order of the menu. The page starts with the first one. */
export const examples: readonly [Example, ...Example[]] = [builderPattern, nodeService, platforms, mistakes];
