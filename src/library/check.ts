import { describeProof } from '../fix/describe-proof.ts';
import { type FixOutcome, fixDockerfile as fixFile } from '../fix/fix-dockerfile.ts';
import { createProver, type Proof } from '../fix/prove-change.ts';
import { checkRequest } from '../gateway/local/check-local.ts';
import type { ImageMetadataSource } from '../gateway/local/offline-images.ts';
import { type CheckRequest, checkDockerfile as checkFile, ruleNames } from '../lint/check-dockerfile.ts';
import type { Finding, Severity } from '../lint/finding.ts';
import { type Position, positionAt } from '../source/line-span.ts';
import type { SourceFile } from '../source/source-file.ts';
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
export interface CheckDockerfileRequest extends FrontendOptions {
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
  const { file, check } = prepareCheck('checkDockerfile', dockerfile, request);
  const findings = await checkFile(file, check);
  return findings.map((finding) => ({
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
  const { file, check } = prepareCheck('fixDockerfile', dockerfile, rest);
  return fixFile(file, { check: (current) => checkFile(current, check), prove: createProver(check), all });
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
  const { file, check } = prepareCheck('proveChange', before, request);
  return createProver(check)(file, sourceFileOf(after, file.filename));
}

/** A request of the library as the checker takes it. */
export interface PreparedCheck {
  readonly file: SourceFile;
  readonly check: CheckRequest;
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
  const rules = rulesOf(caller, request.rules);
  const { images, signal } = request;
  return { file, check: checkRequest({ file, options, locals, images, rules, signal }) };
}

const requestKeys = {
  rules: true,
  locals: true,
  options: true,
  target: true,
  platform: true,
  buildArgs: true,
  images: true,
  signal: true,
} satisfies Record<keyof Required<CheckDockerfileRequest>, true>;

function rulesOf(caller: string, rules: CheckDockerfileRequest['rules']): CheckRequest['rules'] {
  if (rules === undefined) return undefined;
  const map = textMap(`${caller}: rules`, rules);
  for (const [name, severity] of map) {
    if (!ruleNames.includes(name)) throw new TypeError(`${caller}: unknown rule ${name}: see ruleNames`);
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
