import { nearestName } from '../../diagnostics/nearest-name.ts';
import type { FrontendRead } from '../../gateway/control/build.ts';
import { parseImageConfig } from '../../image/parse-image-config.ts';
import { definitionOf } from '../../instructions/instruction-set.ts';
import { parseInstruction } from '../../instructions/parse-instruction.ts';
import { type Instruction, dockerfileInstructions as instructionSet } from '../../instructions/registry.ts';
import { parseMount } from '../../instructions/run/parse-mount.ts';
import { secretOf } from '../../instructions/run/secret.ts';
import { reservedArgs } from '../../lint/arg-names.ts';
import type { SecretSource } from '../../session/services/secrets.ts';
import { createSourceFile, type SourceFile } from '../../source/source-file.ts';
import { parseSyntax } from '../../syntax/parse.ts';

/** Names on the command line of a build. */
export interface GivenNames {
  readonly buildArgs: readonly string[];
  readonly secrets: readonly string[];
  readonly noCacheStages: readonly string[];
}

/**
 * A line for each name that neither the Dockerfile nor a trigger of a base image uses: most often it is misspelt. None for a
 * build of which no Dockerfile was read.
 */
export function unusedInputs(given: GivenNames, reads: readonly FrontendRead[]): readonly string[] {
  const dockerfile = reads.find((read) => read.kind === 'dockerfile');
  if (dockerfile === undefined) return [];
  const used = emptyNames();
  addNames(dockerfile.file, used);
  for (const read of reads) {
    if (read.kind === 'image') for (const trigger of triggersOf(read.config)) addNames(asFile(trigger), used);
  }
  return [
    ...unused(
      given.buildArgs.filter((name) => !reservedArgs.test(name)),
      used.args,
    ).map(({ name, near }) => `--build-arg ${name} is not used: no ARG declares it${near}`),
    ...(used.anySecret
      ? []
      : unused(
          given.secrets.filter((name) => !readByDaemon.test(name)),
          used.secrets,
        )
    ).map(({ name, near }) => `--secret id=${name} is not used: no RUN mounts it${near}`),
    ...unused(given.noCacheStages, used.stages, (name) => name.toLowerCase()).map(
      ({ name, near }) => `--no-cache-filter ${name} has no effect: no stage has that name${near}`,
    ),
  ];
}

/** A line for each secret from a variable that is not set: like buildx, the build gets an empty secret. */
export function unsetSecrets(
  sources: readonly SecretSource[],
  env: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  return sources
    .filter((source) => source.env !== undefined && env[source.env] === undefined)
    .map((source) => `--secret id=${source.id} is empty: the variable ${source.env} is not set`);
}

/** Secrets that the daemon itself uses for git and HTTP sources (moby/buildkit v0.32.2 client/llb/source.go). */
const readByDaemon = /^(?:GIT|HTTP)_AUTH_/;

interface UsedNames {
  readonly args: Set<string>;
  readonly secrets: Set<string>;
  readonly stages: Set<string>;
  /** A mount names its secret by a variable. */
  anySecret: boolean;
}

function emptyNames(): UsedNames {
  return { args: new Set(), secrets: new Set(), stages: new Set(), anySecret: false };
}

function unused(
  given: readonly string[],
  used: ReadonlySet<string>,
  fold: (name: string) => string = (name) => name,
): readonly { readonly name: string; readonly near: string }[] {
  return given
    .filter((name) => !used.has(fold(name)))
    .map((name) => {
      const near = nearestName(name, [...used]);
      return { name, near: near === undefined ? '' : ` (did you mean ${near}?)` };
    });
}

function addNames(file: SourceFile, used: UsedNames): void {
  for (const node of attempt(() => parseSyntax(file, instructionSet.grammar).instructions) ?? []) {
    const instruction = attempt(() => parseInstruction(node, instructionSet));
    if (instruction !== undefined) addNamesOf(instruction, used);
  }
}

function addNamesOf(instruction: Instruction, used: UsedNames): void {
  const definition = definitionOf(instructionSet, instruction);
  for (const { kind, name } of definition.declares(instruction)) {
    if (kind === 'arg') used.args.add(name);
    else if (kind === 'stage') used.stages.add(name);
  }
  if (definition.place === 'start') return;
  for (const trigger of definition.triggers(instruction)) addNames(asFile(trigger), used);
  if (instruction.keyword !== 'run') return;
  for (const text of instruction.mountFlags) {
    const mount = attempt(() => parseMount(text, (word) => word));
    if (text.includes('$') || mount === undefined) used.anySecret = true;
    else if (mount.type === 'secret') used.secrets.add(secretOf(mount).id);
  }
}

function triggersOf(config: Uint8Array): readonly string[] {
  return attempt(() => parseImageConfig(config).config.onBuild) ?? [];
}

function asFile(text: string): SourceFile {
  return createSourceFile('', new TextEncoder().encode(`${text}\n`));
}

function attempt<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    // The build reports the error.
    return undefined;
  }
}
