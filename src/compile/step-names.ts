import { formatPlatform, normalizePlatform, type Platform, parsePlatform } from '../image/platform.ts';
import type { EnvGetter } from '../shell/env.ts';

/** Counts the named steps of a stage. */
export interface StepCounter {
  /** The stage's name in step names, or '' if they do not name it (`LinkedStages.namesStages`). */
  readonly stage: string;
  /** 0 for a stage whose steps are not numbered. */
  readonly total: number;
  /** The number of the last step. */
  index: number;
}

/** How a step is named. */
export interface StepNaming {
  /** Shown when several platforms are built; undefined is not shown. */
  readonly platform: Platform | undefined;
  readonly showPlatform: boolean;
  /** Its TARGET* variables show which platform a step cross-compiles for. */
  readonly env: EnvGetter;
  /** Whether it is a trigger of a base image. */
  readonly isTrigger: boolean;
}

/**
 * `[linux/amd64 build 2/5] TEXT`, counting the stage's steps; `text` alone for what has no steps
 * (moby/buildkit v0.32.2 frontend/dockerfile/dockerfile2llb/convert.go prefixCommand).
 */
export function nextStepName(counter: StepCounter, text: string, naming: StepNaming): string {
  if (counter.total === 0) return text;
  counter.index++;
  return stepName(counter, text, naming);
}

/** The name that {@link nextStepName} returned for this number, with another text. */
export function sameStepName(counter: StepCounter, text: string, naming: StepNaming): string {
  return counter.total === 0 ? text : stepName(counter, text, naming);
}

function stepName(
  counter: StepCounter,
  text: string,
  { platform, showPlatform, env, isTrigger }: StepNaming,
): string {
  const total = String(counter.total);
  const index = String(counter.index).padStart(total.length);
  const where = showPlatform && platform !== undefined ? `${platformPair(platform, env)} ` : '';
  const stage = counter.stage === '' ? '' : `${counter.stage} `;
  return `[${where}${stage}${index}/${total}] ${isTrigger ? 'ONBUILD ' : ''}${text}`;
}

/** `linux/amd64->arm64`: where the step runs and, when that differs, what it compiles for. */
function platformPair(platform: Platform, env: EnvGetter): string {
  const target = targetOf(env);
  return formatPlatform(platform) + (target === undefined ? '' : crossTarget(platform, target));
}

/** What crossing from one platform to another adds to a step's name; '' when it is none. */
export function crossTarget(platform: Platform, target: Platform): string {
  const full = normalizePlatform({
    ...target,
    os: target.os || platform.os,
    architecture: target.architecture || platform.architecture,
  });
  if (full.os !== platform.os) return `->${formatPlatform(full)}`;
  if (full.architecture === platform.architecture) return '';
  return `->${full.architecture}${full.variant ? `/${full.variant}` : ''}`;
}

/** The platform that TARGETPLATFORM, or else TARGETOS, TARGETARCH and TARGETVARIANT name. */
function targetOf(env: EnvGetter): Platform | undefined {
  const whole = env.get('TARGETPLATFORM');
  const parsed = whole === undefined ? undefined : parseOrUndefined(whole);
  if (parsed !== undefined) return parsed;
  const os = env.get('TARGETOS');
  const architecture = env.get('TARGETARCH');
  const variant = env.get('TARGETVARIANT');
  if (os === undefined && architecture === undefined && variant === undefined) return undefined;
  return { os: os ?? '', architecture: architecture ?? '', variant: variant ?? '' };
}

function parseOrUndefined(text: string): Platform | undefined {
  try {
    return parsePlatform(text);
  } catch {
    return undefined;
  }
}
