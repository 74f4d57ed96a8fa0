import {
  type JsonShape,
  JsonShapeError,
  jsonList,
  jsonObject,
  jsonText,
  parseJson,
} from '../../src/base/json-shape.ts';
import { isDockerfile, type PlaygroundState, pathProblem } from './playground-state.ts';

/** The content of a link. `v` is the version of the format. */
interface SharedState extends Omit<PlaygroundState, 'buildArgs'> {
  readonly v: string;
  readonly buildArgs: readonly (readonly string[])[];
}

const sharedShape: JsonShape<SharedState> = jsonObject({
  v: jsonText,
  files: jsonList(jsonObject({ path: jsonText, text: jsonText })),
  open: jsonText,
  dockerfile: jsonText,
  target: jsonText,
  platforms: jsonList(jsonText),
  buildArgs: jsonList(jsonList(jsonText)),
});

/** Encodes the state as the text of a link. */
export function printState(state: PlaygroundState): string {
  return JSON.stringify({ v: formatVersion, ...state });
}

/** Decodes the text of {@link printState}. Throws a `JsonShapeError` for any other text. */
export function readState(text: string): PlaygroundState {
  const { v, files, open, dockerfile, target, platforms, buildArgs } = parseJson(text, sharedShape);
  if (v !== formatVersion)
    throw new JsonShapeError(`its format is ${v}, and this page reads ${formatVersion}`);
  const state = { files, open, dockerfile, target, platforms, buildArgs: buildArgs.map(readPair) };
  checkFiles(state);
  if (platforms.length === 0) throw new JsonShapeError('it names no platform');
  for (const [what, list] of Object.entries({ files, platforms, buildArgs }))
    if (list.length > maxItems) throw new JsonShapeError(`it has more than ${maxItems} ${what}`);
  return state;
}

function checkFiles(state: PlaygroundState): void {
  const { files, open, dockerfile } = state;
  files.forEach(({ path }, index) => {
    const problem = pathProblem({ ...state, files: files.slice(0, index) }, path);
    if (problem) throw new JsonShapeError(`files[${index}]: ${problem}`);
  });
  const has = (path: string) => files.some((file) => file.path === path);
  if (!has(open)) throw new JsonShapeError('the open file is not among its files');
  if (!has(dockerfile) || !isDockerfile(dockerfile)) throw new JsonShapeError('it has no Dockerfile');
}

function readPair(pair: readonly string[], index: number): readonly [string, string] {
  const [name, value, ...more] = pair;
  if (!name || value === undefined || more.length > 0)
    throw new JsonShapeError(`buildArgs[${index}] is not a name and a value`);
  return [name, value];
}

const formatVersion = '1';
const maxItems = 200;
