/** A history entry of an image. Times are RFC 3339 text, as in JSON. */
export interface HistoryEntry {
  created?: string;
  createdBy?: string;
  author?: string;
  comment?: string;
  emptyLayer?: boolean;
}

/** Durations are nanoseconds, as in Go (bigint, because they can exceed 2^53). */
export interface Healthcheck {
  test?: string[];
  interval?: bigint;
  timeout?: bigint;
  startPeriod?: bigint;
  startInterval?: bigint;
  retries?: bigint;
}

/** `config` of an image, including Docker's fields (healthcheck, onbuild, shell). */
export interface ContainerConfig {
  user?: string;
  exposedPorts?: Set<string>;
  env?: string[];
  entrypoint?: string[];
  cmd?: string[];
  volumes?: Set<string>;
  workingDir?: string;
  labels?: Map<string, string>;
  stopSignal?: string;
  argsEscaped?: boolean;
  healthcheck?: Healthcheck;
  onBuild?: string[];
  shell?: string[];
}

/** The layers of an image. */
export interface RootFs {
  type: string;
  diffIds?: string[];
}

/**
 * Docker's image config (`DockerOCIImage` of moby/docker-image-spec), the content of `containerimage.config`.
 * Lowering changes it in place; `cloneImage` makes a copy for a stage.
 */
export interface DockerImage {
  created?: string;
  author?: string;
  architecture: string;
  variant?: string;
  os: string;
  osVersion?: string;
  osFeatures?: string[];
  config: ContainerConfig;
  rootfs: RootFs;
  history?: HistoryEntry[];
}
