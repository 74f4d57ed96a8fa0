import type { FactSink } from '../diagnostics/fact.ts';
import { equalFold } from '../go/strings.ts';
import type { SourceMap } from '../llb/source-map.ts';
import type { LexOptions } from '../shell/lexer.ts';
import type { BuildPlatforms } from './build-platforms.ts';
import type { GlobalArgs } from './global-args.ts';
import type { CompileOptions, CompilePorts, Epoch, NamedContext, NamedContextRequest } from './ports.ts';

/** What all phases of a compile share once the file is parsed. */
export interface CompileContext {
  readonly options: CompileOptions;
  readonly ports: CompilePorts;
  readonly report: FactSink;
  readonly sourceMap: SourceMap;
  /** How words are expanded, with one budget for the whole compile. */
  readonly lex: LexOptions;
  readonly platforms: BuildPlatforms;
  readonly globalArgs: GlobalArgs;
  /** The build arguments, with SOURCE_DATE_EPOCH as a number of seconds. */
  readonly buildArgs: ReadonlyMap<string, string>;
  readonly epoch: Epoch | undefined;
  /** Whether features of the labs syntax are on. */
  readonly labs: boolean;
}

/** Returns the named context that replaces a stage or an image. `scratch` and `context` cannot be replaced. */
export function namedContextFor(
  { options, ports }: Pick<CompileContext, 'options' | 'ports'>,
  name: string,
  request: NamedContextRequest,
): NamedContext | undefined {
  if (equalFold(name, 'scratch') || equalFold(name, 'context')) return undefined;
  return ports.namedContext(name, { ...request, platform: request.platform ?? options.targetPlatform });
}
