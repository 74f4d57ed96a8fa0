import type { Project } from './project.ts';

/** A change of a project between two builds. */
export interface Row {
  readonly name: string;
  readonly project: () => Project;
  /** Before the first build. */
  readonly before?: (project: Project) => Promise<void> | void;
  readonly change: (project: Project) => Promise<void> | void;
  /** What the root cause must be: a kind, and a field or a file of it. `none` when nothing may run. */
  readonly cause: string;
  /** What `explain` must name when it is not `cause`. */
  readonly explained?: string;
  /** The line of the step that `explain` must name for it. */
  readonly line?: number;
  /** The instruction that sets the field: `ARG 10`. */
  readonly origin?: string;
  /** Belongs to what every submission runs. */
  readonly quick?: boolean;
  /** The daemon may lose more than it says: everything above an image may be `depends`. */
  readonly cleans?: boolean;
  /** Another client built the project, which does not record files. */
  readonly isForeign?: boolean;
}

/** Replaces a text of the Dockerfile. */
export const dockerfile = (before: string, after: string) => (project: Project) =>
  project.replace('Dockerfile', before, after);
/** Adds flags to both commands. */
export const flags =
  (...args: readonly string[]) =>
  (project: Project) =>
    void project.args.push(...args);
