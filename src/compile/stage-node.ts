import type { LineRange } from '../diagnostics/compile-error.ts';
import type { DockerImage } from '../image/oci-image.ts';
import type { Platform } from '../image/platform.ts';
import type { Stage } from '../instructions/parse-stages.ts';
import type { Command } from '../instructions/registry.ts';
import { type ArgList, emptyArgList } from '../instructions/shared/arg-list.ts';
import { type State, scratch } from '../llb/state.ts';
import { type HistoryChain, startHistory } from './history-chain.ts';
import { type OutlineNotes, startOutlineNotes } from './outline-notes.ts';
import type { NamedContext } from './ports.ts';

/** An instruction of a stage with the stages and images that it takes files from. */
export interface StageCommand {
  readonly instruction: Command;
  /** Of `COPY --from` the only one, of RUN one per mount; empty when all comes from the build context. */
  readonly sources: readonly StageNode[];
  /** Whether a base image or base stage brought it in. */
  readonly isTrigger: boolean;
}

/**
 * A stage of the Dockerfile, or an image that only `COPY --from` or a mount names (`unregistered`). The phases of a
 * compile fill it in turn: `stages.ts` creates it, `base-images.ts` sets its base, `onbuild.ts` adds triggers, and
 * `lower-stage.ts` lowers its commands.
 */
export interface StageNode {
  /** In lower case; '' if FROM does not set one. */
  readonly name: string;
  readonly docComment: string;
  /** The FROM line; '' for an unregistered image. */
  readonly code: string;
  readonly lines: LineRange;
  readonly unregistered: boolean;

  /** The name in step names and messages: `stage-N` without a name, and '' if there is no other stage. */
  shownName: string;
  /** The image or stage that it is based on; later the resolved reference of an image. */
  baseName: string;
  base: StageNode | undefined;
  /** The named context that replaces the stage. */
  namedContext: NamedContext | undefined;
  /** First that of `--platform`, and later that of its base. */
  platform: Platform | undefined;
  commands: readonly StageCommand[];
  /** Other nodes that it takes files from, with the lines of the last instruction that does so. */
  readonly dependencies: Map<StageNode, LineRange>;

  state: State;
  image: DockerImage;
  /** Config of the image at the bottom, as it was resolved. */
  baseImage: DockerImage | undefined;
  history: HistoryChain;
  /** Paths of it that anything uses; shared with its base, so that a local context below is filtered. */
  paths: Set<string>;
  buildArgs: ArgList;
  ignoreCache: boolean;
  workdirSet: boolean;
  stepIndex: number;
  stepTotal: number;

  /** Its base image is loaded. */
  resolved: boolean;
  /** Its state is final, so that others can take files from it. */
  lowered: boolean;
  /** The ONBUILD instructions of its base stage are taken over. */
  triggersTaken: boolean;
  scansContext: boolean;
  scansStage: boolean;
  readonly outline: OutlineNotes;
}

/** What tells one new node from another. */
export interface StageOrigin {
  readonly name: string;
  readonly docComment: string;
  readonly code: string;
  readonly lines: LineRange;
  readonly unregistered: boolean;
  readonly shownName: string;
  readonly baseName: string;
  readonly platform: Platform | undefined;
}

export function createStageNode(origin: StageOrigin): StageNode {
  return {
    // One by one: spreading into an object of this many properties is a hundred times slower in V8.
    name: origin.name,
    docComment: origin.docComment,
    code: origin.code,
    lines: origin.lines,
    unregistered: origin.unregistered,
    shownName: origin.shownName,
    baseName: origin.baseName,
    platform: origin.platform,
    base: undefined,
    namedContext: undefined,
    commands: [],
    dependencies: new Map(),
    state: scratch(),
    image: blankImage(),
    baseImage: undefined,
    history: startHistory(),
    paths: new Set(),
    buildArgs: emptyArgList,
    ignoreCache: false,
    workdirSet: false,
    stepIndex: 0,
    stepTotal: 0,
    resolved: false,
    lowered: false,
    triggersTaken: false,
    scansContext: false,
    scansStage: false,
    outline: startOutlineNotes(),
  };
}

/** The node of a stage whose FROM is expanded. */
export function createStage(
  stage: Stage,
  from: Pick<StageOrigin, 'baseName' | 'platform' | 'shownName'>,
): StageNode {
  const { name, docComment, code, lines } = stage;
  return createStageNode({ name, docComment, code, lines, unregistered: false, ...from });
}

/** The node of an image that only an instruction names. */
export function createUnregistered(baseName: string, lines: LineRange): StageNode {
  return createStageNode({
    name: '',
    docComment: '',
    code: '',
    lines,
    unregistered: true,
    shownName: '',
    baseName,
    platform: undefined,
  });
}

/** An empty image config, for a context that is not an image. */
function blankImage(): DockerImage {
  return { architecture: '', os: '', config: {}, rootfs: { type: '' } };
}
