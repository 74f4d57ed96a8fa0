import type { BuildFailure, BuildOptions, Message, Metafile } from 'esbuild';
import { LibraryError } from '../../base/library-error.ts';
import type { Esbuild } from './load-esbuild.ts';

/** What is bundled: a file of a project, with the esbuild of the project. */
export interface BundleRequest {
  readonly esbuild: Esbuild;
  /** Absolute path; the directory of the project. */
  readonly project: string;
  /** Path of the program in the project. */
  readonly entry: string;
}

/** One script. */
export interface Bundle {
  readonly text: string;
  /** A source map as JSON; '' if none was requested. */
  readonly sourceMap: string;
  readonly metafile: Metafile;
}

/** The name of the script among the outputs that esbuild describes. */
export const outputName = 'program.js';

/**
 * Bundles a program into one script. Nothing of the environment is used, and no absolute path is part of the output.
 * Throws a {@link LibraryError} with the lines that esbuild complains about.
 */
export async function runEsbuild(
  { esbuild, project, entry }: BundleRequest,
  options: BuildOptions,
): Promise<Bundle> {
  const { outputFiles, metafile } = await esbuild
    .build({
      absWorkingDir: project,
      entryPoints: [entry],
      outfile: outputName,
      bundle: true,
      write: false,
      metafile: true,
      // Names stay, for stack traces and for errors that are told apart by the name of their class.
      minifyWhitespace: true,
      minifySyntax: true,
      legalComments: 'eof',
      logLevel: 'silent',
      ...options,
      define: { 'process.env.NODE_ENV': '"production"', ...options.define },
    })
    .catch((error: unknown) => {
      throw bundleError(error);
    });
  const text = outputFiles?.find(({ path }) => path.endsWith('.js'))?.text ?? '';
  const sourceMap = outputFiles?.find(({ path }) => path.endsWith('.map'))?.text ?? '';
  return { text, sourceMap, metafile: metafile as Metafile };
}

function bundleError(error: unknown): unknown {
  const { errors } = error as Partial<BuildFailure>;
  if (!Array.isArray(errors) || errors.length === 0) return error;
  const text = errors.map(describeMessage).join('\n');
  return new LibraryError(`the program cannot be bundled\n${text}`, 'bundle-failed', { cause: error });
}

/** `frontend.ts:3:21: Could not resolve "yaml"`, and the line. */
function describeMessage({ text, location }: Message): string {
  if (!location) return text;
  const { file, line, column, lineText } = location;
  return `${file}:${line}:${column + 1}: ${text}\n  ${line} | ${lineText}`;
}
