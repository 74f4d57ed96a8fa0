import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { jsonCount, jsonObject, jsonRecord, jsonText, parseJson } from '../../base/json-shape.ts';
import { readOwnFile } from '../../files/own-file.ts';
import { isPrivateDirectory } from '../../files/private-directory.ts';
import { writeWholeSync } from '../../files/write-whole.ts';
import { stateDirectory } from './state-directory.ts';

/** The last walk of a command, with which the next walk can begin before the command is loaded. */
export interface WalkHint {
  readonly directory: string;
  /** Attributes of the local source, which select the files. */
  readonly attrs: Readonly<Record<string, string>>;
  /** Path of the index to compare the files with. */
  readonly index: string;
}

/** A command line. The same words mean the same directory only in the same working directory. */
export interface CommandLine {
  readonly words: readonly string[];
  readonly cwd: string;
}

/** The hint that {@link keepWalkHint} stored for the command line; undefined without a ledger. */
export function readWalkHint(line: CommandLine, env: NodeJS.ProcessEnv): WalkHint | undefined {
  const path = hintPath(line, env);
  if (path === undefined) return undefined;
  try {
    const { version, ...hint } = parseJson(readOwnFile(path, maxBytes).toString('utf8'), hintShape);
    return version === formatVersion ? hint : undefined;
  } catch {
    return undefined;
  }
}

/** Stores a hint for the next time. Does nothing if that fails, or if it is stored already. */
export function keepWalkHint(line: CommandLine, hint: WalkHint, env: NodeJS.ProcessEnv): void {
  const path = hintPath(line, env);
  const text = JSON.stringify({ version: formatVersion, ...hint });
  if (path === undefined || text === JSON.stringify({ version: formatVersion, ...readWalkHint(line, env) }))
    return;
  try {
    writeWholeSync(path, Buffer.from(text), 0o600);
  } catch {
    // The next walk begins later.
  }
}

/** It is among the file lists of the ledger, which are removed when they are old. */
function hintPath({ words, cwd }: CommandLine, env: NodeJS.ProcessEnv): string | undefined {
  const root = stateDirectory(env);
  if (root === undefined) return undefined;
  const directory = join(root, 'files');
  if (![root, directory].every(isPrivateDirectory)) return undefined;
  const name = createHash('sha256')
    .update(JSON.stringify([cwd, ...words]))
    .digest('hex')
    .slice(0, 24);
  return join(directory, `${name}.walk`);
}

const hintShape = jsonObject({
  version: jsonCount,
  directory: jsonText,
  attrs: jsonRecord(jsonText),
  index: jsonText,
});
/** Raise it when the meaning of a member changes. Files of other versions are ignored. */
const formatVersion = 1;
const maxBytes = 1 << 20;
