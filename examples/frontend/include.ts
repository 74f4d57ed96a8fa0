// The Dockerfile language with INCLUDE: the lines of a file of the build context stand in its place.
import { CompileError, type InstructionDefinition } from 'dockerfile-llb/frontend';

/** `INCLUDE FILE`, or `INCLUDE ["a file"]` for a path with blanks. */
export const include: InstructionDefinition<{ path: string }> = {
  keyword: 'include',
  parse({ args: [path, ...more] }) {
    if (path === undefined || more.length > 0)
      throw new CompileError(
        'INCLUDE requires exactly one argument: the path of a file of the build context',
      );
    return { path };
  },
  print: ({ path }) => `INCLUDE ${path.includes(' ') ? JSON.stringify([path]) : path}`,
  rules: [
    {
      name: 'IncludeAbsolutePath',
      description: 'Paths of INCLUDE start at the build context',
      check: ({ path }) => (path.startsWith('/') ? `write ${path.slice(1)} instead of ${path}` : undefined),
    },
  ],
  replace: ({ path }, files) => files.read(path),
};
