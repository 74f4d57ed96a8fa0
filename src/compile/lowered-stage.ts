import { cloneImage } from '../image/image-config.ts';
import type { DockerImage } from '../image/oci-image.ts';
import type { Platform } from '../image/platform.ts';
import { type ArgList, emptyArgList } from '../instructions/shared/arg-list.ts';
import type { State } from '../llb/state.ts';
import { type HistoryChain, startHistory } from './history-chain.ts';
import { type OutlineNotes, startOutlineNotes } from './outline-notes.ts';
import { type ResolvedBase, startingImage } from './resolved-base.ts';

/** Where a chain of stages begins. */
export interface StageBottom {
  readonly state: State;
  /** How many entries the history of its image has. */
  readonly entries: number;
}

/** What a stage starts from: what its base image or base stage has. */
export interface StageStart {
  readonly state: State;
  /** Undefined for a context that is not an image. */
  readonly platform: Platform | undefined;
  /** The stage's own copy, which its instructions change. */
  readonly image: DockerImage;
  /** Config of the image at the bottom, as it was resolved. */
  readonly baseImage: DockerImage | undefined;
  readonly history: HistoryChain;
  /** The base image, context or scratch at the bottom. */
  readonly bottom: StageBottom;
  readonly buildArgs: ArgList;
  readonly workdirSet: boolean;
}

/** A stage with all of its commands lowered, so that others can be based on it and take files from it. */
export interface LoweredStage extends StageStart {
  readonly outline: OutlineNotes;
  readonly scans: StageScans;
}

/** What the ARGs of a stage ask to scan for an SBOM. */
export interface StageScans {
  readonly context: boolean;
  readonly stage: boolean;
}

const noScans: StageScans = { context: false, stage: false };

/** The start of a stage on a base that is not a stage. `triggersTaken`: its ONBUILD instructions are commands now. */
export function startOn(base: ResolvedBase, triggersTaken: boolean): StageStart {
  const image = startingImage(base);
  if (triggersTaken && image.config.onBuild?.length) image.config.onBuild = undefined;
  return {
    state: base.state,
    platform: base.platform,
    image,
    baseImage: base.isBaseImage ? base.image : undefined,
    history: startHistory(base.image?.history),
    bottom: { state: base.state, entries: base.image?.history?.length ?? 0 },
    buildArgs: emptyArgList,
    workdirSet: false,
  };
}

/** The start of a stage on another stage. */
export function startOnStage(stage: LoweredStage): StageStart {
  const image = cloneImage(stage.image);
  // They are instructions of this stage by now.
  image.config.onBuild = undefined;
  const { state, platform, baseImage, bottom, buildArgs, workdirSet } = stage;
  return {
    state,
    platform,
    image,
    baseImage,
    history: startHistory([], stage.history),
    bottom,
    buildArgs,
    workdirSet,
  };
}

/** The stage of a base that is a whole stage, in which nothing is lowered. */
export function loweredWhole(base: ResolvedBase, triggersTaken: boolean): LoweredStage {
  return { ...startOn(base, triggersTaken), outline: startOutlineNotes(), scans: noScans };
}
