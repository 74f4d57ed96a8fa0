/** A history entry of an image. Times are RFC 3339 text as it stands in JSON. */
export interface HistoryEntry {
  created?: string;
  createdBy?: string;
  author?: string;
  comment?: string;
  emptyLayer?: boolean;
}

/** Durations are nanoseconds as Go keeps them (bigint, since they pass 2^53). */
export interface Healthcheck {
  test?: string[];
  interval?: bigint;
  timeout?: bigint;
  startPeriod?: bigint;
  startInterval?: bigint;
  retries?: bigint;
}

/** `config` of an image, Docker's fields (healthcheck, onbuild, shell) included. */
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
 * Docker's image config (`DockerOCIImage` of moby/docker-image-spec): what `containerimage.config` holds.
 * A draft: lowering changes it in place; `cloneImage` gives a stage its own.
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
