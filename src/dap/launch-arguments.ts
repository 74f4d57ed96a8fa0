import {
  JsonShapeError,
  jsonBoolean,
  jsonList,
  jsonObject,
  jsonOptional,
  jsonRecord,
  jsonText,
} from '../base/json-shape.ts';
import { RequestError } from './request-error.ts';

const optionalText = jsonOptional(jsonText);
const optionalList = jsonOptional(jsonList(jsonText));
const optionalFlag = jsonOptional(jsonBoolean);
const optionalRecord = jsonOptional(jsonRecord(jsonText));

const fields = {
  context: optionalText,
  dockerfile: optionalText,
  target: optionalText,
  /** One, or several separated by commas. */
  platform: optionalText,
  buildArgs: optionalRecord,
  buildContexts: optionalRecord,
  /** As in `--secret`: `id=token,env=TOKEN`. */
  secrets: optionalList,
  /** As in `--ssh`. */
  ssh: optionalList,
  /** As in `--allow`. */
  allow: optionalList,
  addr: optionalText,
  builder: optionalText,
  noCache: optionalFlag,
  pull: optionalFlag,
  /** An image with a shell, for containers without one. */
  tools: optionalText,
  /** More words of the command line. */
  args: optionalList,
  /** The directory that relative names start from. */
  cwd: optionalText,
  /** More variables of the environment, such as those of secrets. */
  env: optionalRecord,
  stopOnEntry: optionalFlag,
  noDebug: optionalFlag,
} as const;

const shape = jsonObject(fields);

/** The attributes of a launch configuration that describe the build. */
export type LaunchArguments = ReturnType<typeof shape.read>;

/** The names in a launch configuration that mean something here. */
export const launchNames: readonly string[] = Object.keys(fields);

/** The attributes that editors add to every launch configuration; VS Code has more that start with an underscore. */
const ofEditors: ReadonlySet<string> = new Set([
  'name',
  'type',
  'request',
  'presentation',
  'preLaunchTask',
  'postDebugTask',
  'internalConsoleOptions',
  'debugServer',
  'serverReadyAction',
  'suppressMultipleSessionWarning',
  'linux',
  'osx',
  'windows',
]);

/** Reads the arguments of `launch`. Throws a {@link RequestError}. */
export function readLaunch(value: unknown): LaunchArguments {
  try {
    return shape.read(value ?? {}, '');
  } catch (error) {
    if (error instanceof JsonShapeError) throw new RequestError(`launch configuration: ${error.message}`);
    throw error;
  }
}

/** Names that mean nothing here: a configuration with a typing mistake would build something else. */
export function unknownLaunchNames(value: unknown): readonly string[] {
  return Object.keys(value ?? {}).filter(
    (name) => !Object.hasOwn(fields, name) && !ofEditors.has(name) && !name.startsWith('_'),
  );
}
