import { describeProof } from '../fix/describe-proof.ts';
import { type FixOutcome, fixDockerfile as fixFile } from '../fix/fix-dockerfile.ts';
import { createProver, type Proof, type Prover } from '../fix/prove-change.ts';
import { checkRequest, composerFor } from '../gateway/local/check-local.ts';
import type { ImageMetadataSource } from '../gateway/local/offline-images.ts';
import { dockerfileLanguage } from '../instructions/add-instructions.ts';
import type { InstructionDefinition } from '../instructions/own-instruction.ts';
import { type CheckRequest, checkDockerfile as checkFile, ruleNames } from '../lint/check-dockerfile.ts';
import type { Finding, Severity } from '../lint/finding.ts';
import { type Position, positionAt } from '../source/line-span.ts';
import type { SourceFile } from '../source/source-file.ts';
import { checkComposed } from './composed-check.ts';
import {
  checkKeys,
  type FrontendOptions,
  frontendOptionsOf,
  type Locals,
  localsOf,
  textMap,
} from './request.ts';
import { type DockerfileSource, sourceFileOf } from './source.ts';

export { describeProof, ruleNames };

/** What is known about the build of the checked Dockerfile; everything is optional. */
export interface CheckedBuild extends FrontendOptions {
  /**
   * Severities that replace the defaults, by rule name: `{ UnusedStage: 'off' }`. {@link ruleNames} lists the rules.
   */
  readonly rules?: Readonly<Record<string, Severity | 'off'>> | ReadonlyMap<string, Severity | 'off'>;
  /** If `context` is set, its ignore file applies. */
  readonly locals?: Locals;
  /** Returns the configs of base images. Without it, findings that depend on them are not reported. */
  readonly images?: ImageMetadataSource;
  readonly signal?: AbortSignal;
}

/** The options of {@link checkDockerfile}. */
export interface CheckDockerfileRequest extends CheckedBuild {
  /**
   * Instructions that the Dockerfile may have in addition to those of the language (docs/kit.md). Those that stand for
   * lines of files are left out if `locals` has no `context`. Nothing is reported about the other files.
   */
  readonly instructions?: readonly InstructionDefinition[];
}

/**
 * A {@link Finding} with its position as people count: lines and columns from 1, in UTF-16 units, with an exclusive
 * `end`.
 */
export interface PlacedFinding extends Finding {
  readonly start: Position;
  readonly end: Position;
}

/**
 * Checks a Dockerfile with the reference's build checks and our own rules; findings are in the order of the text. A
 * Dockerfile that does not compile has a finding of the rule `BuildError`. Rejects with a `TypeError` for an invalid
 * request, and with a `CompileError` for an invalid option.
 *
 * @example
 * for (const { rule, message, start } of await checkDockerfile('FROM alpine\nWORKDIR app'))
 *   console.log(`${start.line}:${start.column} ${message} (${rule})`);
 */
export async function checkDockerfile(
  dockerfile: DockerfileSource,
  request: CheckDockerfileRequest = {},
): Promise<readonly PlacedFinding[]> {
  const { file, findings } = prepareCheck('checkDockerfile', dockerfile, request);
  return (await findings(file)).map((finding) => ({
    ...finding,
    start: positionAt(file, finding.span.start),
    end: positionAt(file, finding.span.end),
  }));
}

/** The additional options of {@link fixDockerfile}. */
export interface FixDockerfileRequest extends CheckDockerfileRequest {
  /** Whether to also apply fixes that change the build; the default is false. */
  readonly all?: boolean;
}

/**
 * Applies the fixes for the findings of {@link checkDockerfile}. Each fix is proven on the graph; without `all`, only
 * fixes that change no step and no image config are applied. `file.text` is the new text; `skipped` contains the
 * fixes that were not applied, with the reasons. Rejects like `checkDockerfile`.
 *
 * @example
 * const { file, applied } = await fixDockerfile('FROM alpine as base\nWORKDIR /app');
 * console.log(applied.length, file.text); // 1 FROM alpine AS base …
 */
export async function fixDockerfile(
  dockerfile: DockerfileSource,
  request: FixDockerfileRequest = {},
): Promise<FixOutcome> {
  const { all = false, ...rest } = request;
  const { file, findings, prove } = prepareCheck('fixDockerfile', dockerfile, rest);
  return fixFile(file, { check: findings, prove, all });
}

/**
 * Determines how a change to a Dockerfile changes what it builds: compiles both texts with every target and compares
 * the bytes. {@link describeProof} formats the result. Rejects like {@link checkDockerfile}.
 *
 * @example
 * const proof = await proveChange('FROM alpine\nRUN  make', 'FROM alpine\nRUN make');
 * console.log(proof.kind); // changes
 */
export async function proveChange(
  before: DockerfileSource,
  after: DockerfileSource,
  request: CheckDockerfileRequest = {},
): Promise<Proof> {
  const { file, prove } = prepareCheck('proveChange', before, request);
  return prove(file, sourceFileOf(after, file.filename));
}

/** A request of the library as the checker takes it. */
export interface PreparedCheck {
  readonly file: SourceFile;
  /** Knows the file alone: instructions that stand for other lines are left out. */
  readonly check: CheckRequest;
  /** Findings of all that the file stands for. */
  readonly findings: (file: SourceFile) => Promise<readonly Finding[]>;
  readonly prove: Prover;
}

/** The file and the check of a request. Throws a `TypeError`. */
export function prepareCheck(
  caller: string,
  dockerfile: DockerfileSource,
  request: CheckDockerfileRequest,
): PreparedCheck {
  checkKeys(caller, request, requestKeys);
  const options = frontendOptionsOf(caller, request);
  const file = sourceFileOf(dockerfile, options.get('filename'));
  const locals = localsOf(caller, request.locals);
  const { images, instructions, signal } = request;
  const known = [...ruleNames, ...dockerfileLanguage(instructions).ruleNames];
  const rules = rulesOf(caller, request.rules, known);
  const local = { file, options, locals, images, rules, instructions, signal };
  return { file, ...composedChecks(checkRequest(local), composerFor(local)) };
}

/** Checks and proves what instructions stand for in their place. */
function composedChecks(
  check: CheckRequest,
  compose: ReturnType<typeof composerFor>,
): Omit<PreparedCheck, 'file'> {
  const prove = createProver(check);
  if (compose === undefined) return { check, findings: (file) => checkFile(file, check), prove };
  return {
    check,
    findings: async (file) => checkComposed(file, await compose(file), check),
    prove: async (before, after) => prove((await compose(before)).file, (await compose(after)).file),
  };
}

const requestKeys = {
  rules: true,
  locals: true,
  options: true,
  target: true,
  platform: true,
  buildArgs: true,
  images: true,
  instructions: true,
  signal: true,
} satisfies Record<keyof Required<CheckDockerfileRequest>, true>;

function rulesOf(
  caller: string,
  rules: CheckDockerfileRequest['rules'],
  known: readonly string[],
): CheckRequest['rules'] {
  if (rules === undefined) return undefined;
  const map = textMap(`${caller}: rules`, rules);
  for (const [name, severity] of map) {
    if (!known.includes(name)) throw new TypeError(`${caller}: unknown rule ${name}: see ruleNames`);
    if (!severities.includes(severity))
      throw new TypeError(
        `${caller}: the severity of ${name} is ${severity}: it is ${severities.join(', ')}`,
      );
  }
  return map as ReadonlyMap<string, Severity | 'off'>;
}

const severities: readonly string[] = ['error', 'warning', 'note', 'off'] satisfies readonly (
  | Severity
  | 'off'
)[];
