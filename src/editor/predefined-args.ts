import { chooseBuildPlatforms } from '../compile/build-platforms.ts';
import { predefinedArgs } from '../compile/global-args.ts';
import { plainOptions } from '../lint/offline-ports.ts';
import { lazy } from './lazy.ts';

/** The names of the build arguments that BuildKit sets: TARGETPLATFORM and others. */
export const predefinedArgNames: () => readonly string[] = lazy(() =>
  predefinedArgs(chooseBuildPlatforms(plainOptions('')), new Map(), '').keys(),
);
