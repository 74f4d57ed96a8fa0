import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  jsonBoolean,
  jsonList,
  jsonObject,
  jsonOptional,
  jsonRecord,
  jsonText,
  parseJson,
} from '../base/json-shape.ts';
import { LibraryError } from '../base/library-error.ts';
import { programName } from '../base/program-name.ts';

/** What a program declares in the package.json of its project, as the field `dockerfile-llb`. */
export interface ProjectSettings {
  /** Whether the program uses the network. Without it, BuildKit starts the program without one. */
  readonly network?: boolean | undefined;
  /** Capabilities that a client may require: `moby.buildkit.frontend.subrequests`. */
  readonly capabilities?: readonly string[] | undefined;
  /** More labels of the image. */
  readonly labels?: Readonly<Record<string, string>> | undefined;
}

const settingsShape = jsonObject<ProjectSettings>({
  network: jsonOptional(jsonBoolean),
  capabilities: jsonOptional(jsonList(jsonText)),
  labels: jsonOptional(jsonRecord(jsonText)),
});
const manifestShape = jsonObject<{ readonly [programName]?: ProjectSettings | undefined }>({
  [programName]: jsonOptional(settingsShape),
});

/** The project of a program: the nearest directory upwards with a package.json, or else the program's own. */
export function projectOf(file: string): string {
  for (let at = dirname(file); ; at = dirname(at)) {
    if (existsSync(join(at, 'package.json'))) return at;
    if (dirname(at) === at) return dirname(file);
  }
}

/** Reads what the project declares. Throws a {@link LibraryError} for a package.json with other values. */
export function readProjectSettings(project: string): ProjectSettings {
  const path = join(project, 'package.json');
  if (!existsSync(path)) return {};
  try {
    return parseJson(readFileSync(path, 'utf8'), manifestShape)[programName] ?? {};
  } catch (error) {
    throw new LibraryError(`package.json: ${(error as Error).message}`, 'settings-invalid', {
      hint: `The field "${programName}" is an object with "network", "capabilities" and "labels".`,
      cause: error,
    });
  }
}
