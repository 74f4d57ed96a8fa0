import { formatPlatform, normalizePlatform, type Platform, parsePlatform } from '../image/platform.ts';
import type { EnvGetter } from '../shell/env.ts';
import type { StageNode } from './stage-node.ts';

/** How a step is named. */
export interface StepNaming {
  /** Shown when several platforms are built; undefined is not shown. */
  readonly platform: Platform | undefined;
  readonly showPlatform: boolean;
  /** Of which TARGET* variables tell what a step cross-compiles for. */
  readonly env: EnvGetter;
  /** Whether it is a trigger of a base image. */
  readonly isTrigger: boolean;
}

/**
 * `[linux/amd64 build 2/5] TEXT`, counting the stage's steps; `text` alone for what has no steps
 * (moby/buildkit v0.32.2 frontend/dockerfile/dockerfile2llb/convert.go prefixCommand).
 */
export function nextStepName(node: StageNode, text: string, naming: StepNaming): string {
  if (node.stepTotal === 0) return text;
  node.stepIndex++;
  return stepName(node, text, naming);
}

/** The name that {@link nextStepName} returned for this number, with another text. */
export function sameStepName(node: StageNode, text: string, naming: StepNaming): string {
  return node.stepTotal === 0 ? text : stepName(node, text, naming);
}

function stepName(
  node: StageNode,
  text: string,
  { platform, showPlatform, env, isTrigger }: StepNaming,
): string {
  const total = String(node.stepTotal);
  const index = String(node.stepIndex).padStart(total.length);
  const where = showPlatform && platform !== undefined ? `${platformPair(platform, env)} ` : '';
  const stage = node.shownName === '' ? '' : `${node.shownName} `;
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
